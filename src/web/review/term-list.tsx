import type { ReactNode } from "react";
import type { Range, Report } from "../api/contract.js";
import { useWords } from "../words/language.js";
import { reviewWords } from "./review-words.js";

interface TermListProps {
  readonly report: Report;
  readonly onShow: (range: Range) => void;
}

/** The contract on half a page; each line leads to its words. */
export function TermList({ report, onShow }: TermListProps): ReactNode {
  const w = useWords(reviewWords);
  return (
    <div className="term-sheet">
      <dl>
        {(report.terms ?? []).map(({ name, value, range }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={value === undefined ? "none" : ""}>
              {value === undefined ? (
                w.notStated
              ) : range === undefined ? (
                value
              ) : (
                <button type="button" onClick={() => onShow(range)} title={w.show(name)}>
                  {value}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {report.notes.length > 0 && (
        <section className="notes" aria-label={w.notes}>
          <h2>{w.notes}</h2>
          <ul>
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="small">{w.asOf(report.asOf)}</p>
      <p className="small hash">SHA-256 {report.sha256}</p>
    </div>
  );
}
