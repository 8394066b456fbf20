import type { ReactNode } from "react";
import type { Impact } from "../api/library.js";
import { Link } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { impactWords } from "./impact-words.js";

/** The contracts that a clause or a law concerns, each a link. */
export function ImpactList({ impact }: { readonly impact: Pick<Impact, "drafts" | "files"> }): ReactNode {
  const w = useWords(impactWords);
  const { drafts, files } = impact;
  if (drafts.length + files.length === 0) return <p className="small">{w.none}</p>;
  return (
    <div className="impact">
      {drafts.length > 0 && (
        <>
          <h3>{w.drafts(drafts.length)}</h3>
          <ul className="impact-list">
            {drafts.map(({ contract, title, signed, clauses }) => {
              const older = clauses.filter(({ current }) => !current).length;
              return (
                <li key={contract}>
                  <Link to={`/drafts/${contract}`}>{title}</Link> {signed && <span className="tag good">{w.signed}</span>}{" "}
                  <span className={older > 0 ? "tag agency" : "small"}>{older > 0 ? w.older(older) : w.current}</span>
                </li>
              );
            })}
          </ul>
          {drafts.some(({ clauses }) => clauses.some(({ current }) => !current)) && <p className="small">{w.note}</p>}
        </>
      )}
      {files.length > 0 && (
        <>
          <h3>{w.files(files.length)}</h3>
          <ul className="impact-list">
            {files.map(({ contract, title, number, quotes }) => (
              <li key={contract}>
                <Link to={`/contracts/${contract}`}>{title}</Link> <span className="small">{w.version(number)}</span>
                <p className="small">{quotes.map((quote) => `“${quote}”`).join(" ")}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
