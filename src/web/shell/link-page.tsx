import type { ReactNode } from "react";
import { useRemote } from "../api/use-remote.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { useWords } from "../words/language.js";
import { Door } from "./entry-page.js";
import { Link } from "./router.js";
import { shellWords } from "./shell-words.js";

interface LinkPageProps<T> {
  /** What answers for the link, and takes what its form sends. */
  readonly address: string;
  /** Said of a link that is used up, too old or unknown. */
  readonly dead: { readonly title: string; readonly why: string };
  readonly form: (opened: T) => ReactNode;
}

/** What a one-time link opens: its form, or why it opens nothing and the way on. */
export function LinkPage<T>({ address, dead, form }: LinkPageProps<T>): ReactNode {
  const w = useWords(shellWords);
  const { data, problem, status, reload } = useRemote<T>(address);
  return (
    <Door>
      {data ? (
        form(data)
      ) : status === 404 ? (
        <>
          <h1>{dead.title}</h1>
          <p className="lead">{dead.why}</p>
          <p>
            <Link to="/">{w.toSignIn}</Link>
          </p>
        </>
      ) : problem ? (
        <ProblemNote problem={problem} retry={reload} />
      ) : (
        <Waiting />
      )}
    </Door>
  );
}
