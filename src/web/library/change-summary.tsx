import type { ReactNode } from "react";
import type { LibraryChanges } from "../api/library.js";
import { Link } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { editionsWords } from "./editions-words.js";

const lists = ["clauses", "rules", "laws", "topics", "templates"] as const;

/** What an edition changes, kind by kind. */
export function ChangeSummary({ changes }: { readonly changes: LibraryChanges }): ReactNode {
  const w = useWords(editionsWords);
  const filled = lists.filter((kind) => changes[kind].length > 0);
  if (filled.length === 0) return <p className="small">{w.sameAll}</p>;
  return (
    <ul className="change-summary">
      {filled.map((kind) => (
        <li key={kind}>
          <strong>{w.kinds[kind]}</strong>
          <ul>
            {changes[kind].slice(0, 30).map((one) => (
              <li key={one.id}>
                <Entry kind={kind} id={one.id} gone={one.change === "removed"} />{" "}
                <span className={`tag ${one.change === "removed" ? "bad" : one.change === "added" ? "good" : ""}`}>
                  {w.change[one.change]}
                </span>
                {kind === "clauses" && <Versions change={changes.clauses.find(({ id }) => id === one.id)} />}
              </li>
            ))}
            {changes[kind].length > 30 && <li className="small">… +{changes[kind].length - 30}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Versions({ change }: { readonly change: LibraryChanges["clauses"][number] | undefined }): ReactNode {
  const w = useWords(editionsWords);
  const { from, to } = change ?? {};
  if (typeof from !== "number" || typeof to !== "number" || from === to) return null;
  return <span className="small"> {w.versions(from, to)}</span>;
}

function Entry({ kind, id, gone }: { readonly kind: (typeof lists)[number]; readonly id: string; readonly gone: boolean }): ReactNode {
  if (gone || (kind !== "clauses" && kind !== "laws")) return id;
  return <Link to={kind === "clauses" ? `/library/${id}` : `/library/law/${encodeURIComponent(id)}`}>{id}</Link>;
}
