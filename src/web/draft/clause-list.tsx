import { Button } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import type { Preview } from "../api/draft.js";
import { SearchField } from "../parts/search-field.js";
import { Link } from "../shell/router.js";
import { useLanguage, useWords } from "../words/language.js";
import { BasisList } from "../review/basis-list.js";
import { draftWords } from "./draft-words.js";

interface ClauseListProps {
  readonly clauses: Preview["clauses"];
  readonly chosen: string | undefined;
  /** Absent for readers. */
  readonly onText?: (topic: string, name: string) => void;
}

/** The clauses of the draft with the law behind each and the other wordings, each with the reason to give way to it. */
export function ClauseList({ clauses, chosen, onText }: ClauseListProps): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const [query, setQuery] = useState("");
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`c-${chosen}`)?.scrollIntoView({ block: "center" });
  }, [chosen]);
  const shown = clauses.filter(({ title, label }) => `${label} ${title[language]}`.toLowerCase().includes(query.trim().toLowerCase()));
  return (
    <div className="clause-list">
      <SearchField label={w.search} value={query} onChange={setQuery} />
      <ul>
        {shown.map((clause, at) => (
          <li key={`${clause.id}-${String(at)}`} id={`c-${clause.id}`}>
            <details open={clause.id === chosen}>
              <summary>
                <span className="small">{clause.label}</span> {clause.title[language]}
                {clause.alternatives.length > 1 && <span className="tag">{clause.alternatives.length}</span>}
              </summary>
              <div className="clause-more">
                <p className="small">
                  <Link to={`/library/${clause.id}`}>{w.inLibrary}</Link> · {w.version(clause.version)}
                </p>
                {clause.law.length > 0 && (
                  <BasisList basis={clause.law.map(({ gist, ...law }) => ({ ...law, ...(gist ? { gist: gist[language] } : {}) }))} />
                )}
                {clause.alternatives.length > 1 ? (
                  <ul className="alternatives">
                    {clause.alternatives.map((one) => (
                      <li key={one.id} className={one.chosen ? "chosen" : ""}>
                        <div>
                          <strong>{one.title[language]}</strong> <span className={`tag ${one.stance}`}>{w.stances[one.stance]}</span>
                          {one.concede[language] !== "" && (
                            <p className="small">
                              {w.concede}
                              {one.concede[language]}
                            </p>
                          )}
                        </div>
                        {one.chosen ? (
                          <span className="small">{w.chosen}</span>
                        ) : onText === undefined ? null : (
                          <Button size="small" onClick={() => onText(clause.topic, one.name)}>
                            {w.useText}
                          </Button>
                        )}
                      </li>
                    ))}
                  </ul>
                ) : (
                  <p className="small">{w.noAlternatives}</p>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
