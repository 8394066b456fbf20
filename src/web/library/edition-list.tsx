import { Button } from "antd";
import type { ReactNode } from "react";
import type { Editions } from "../api/library.js";
import { Moment } from "../parts/moment.js";
import { useWords } from "../words/language.js";
import { ChangeSummary } from "./change-summary.js";
import { editionsWords } from "./editions-words.js";

interface EditionListProps {
  readonly editions: Editions;
  readonly onRestore: (number: number) => void;
}

/** Every edition, the latest first, down to the library as it was delivered; one can go back to each. */
export function EditionList({ editions: { number: now, editions }, onRestore }: EditionListProps): ReactNode {
  const w = useWords(editionsWords);
  return (
    <section className="edition-section" aria-label={w.history}>
      <h2>{w.history}</h2>
      <p className="small">{editions.length === 0 ? w.historyNone : w.now(now)}</p>
      <ol className="editions">
        {editions.map(({ number, at, by, note, changes }) => (
          <li key={number} className="card">
            <div className="edition-head">
              <strong>{w.edition(number)}</strong> {number === now && <span className="tag good">{w.inUse}</span>}
              <span className="small">
                <Moment at={at} /> · {by}
              </span>
              {number !== now && (
                <Button size="small" onClick={() => onRestore(number)} aria-label={`${w.restore}: ${w.edition(number)}`}>
                  {w.restore}
                </Button>
              )}
            </div>
            {note !== "" && <p>{note}</p>}
            <ChangeSummary changes={changes} />
          </li>
        ))}
        {editions.length > 0 && (
          <li className="card">
            <div className="edition-head">
              <strong>{w.delivered}</strong>
              <Button size="small" onClick={() => onRestore(0)} aria-label={`${w.restore}: ${w.delivered}`}>
                {w.restore}
              </Button>
            </div>
          </li>
        )}
      </ol>
    </section>
  );
}
