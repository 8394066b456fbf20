import type { ReactNode } from "react";
import type { Remote } from "../api/use-remote.js";
import { NotFound } from "../shell/not-found.js";
import { ProblemNote } from "./problem-note.js";
import { Waiting } from "./waiting.js";

interface PageStateProps {
  /** What the page cannot do without. */
  readonly of: Pick<Remote<unknown>, "problem" | "status" | "reload">;
}

/** What stands in place of a page whose data is not here: under way, not there at all, or why not. */
export function PageState({ of: { problem, status, reload } }: PageStateProps): ReactNode {
  if (problem === undefined) return <Waiting />;
  return status === 404 ? <NotFound /> : <ProblemNote problem={problem} page retry={reload} />;
}
