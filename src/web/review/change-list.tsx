import type { ReactNode } from "react";
import { WordingDiff } from "./wording-diff.js";

/** How one clause differs between two versions. */
export interface ClauseChange {
  readonly kind?: string;
  readonly place?: string;
  readonly label?: string;
  readonly title?: string;
  readonly before?: string;
  readonly after?: string;
  readonly old?: string;
  readonly new?: string;
}

/** The changed clauses in their order, each with what went and what came. */
export function ChangeList({ changes }: { readonly changes: readonly ClauseChange[] }): ReactNode {
  return (
    <ol className="changes">
      {changes.map((change, at) => (
        <li key={at}>
          <h3>{[change.place ?? change.label, change.title].filter((part) => part !== undefined && part !== "").join(" ")}</h3>
          <WordingDiff before={change.before ?? change.old ?? ""} after={change.after ?? change.new ?? ""} />
        </li>
      ))}
    </ol>
  );
}
