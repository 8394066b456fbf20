import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { ClauseSummary, ClauseView } from "../api/library.js";
import { useRemote } from "../api/use-remote.js";
import { Icon } from "../parts/icon.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { WordingDiff } from "../review/wording-diff.js";
import { Link } from "../shell/router.js";
import { useLanguage, useWords } from "../words/language.js";
import { ClauseText, plainClause } from "./clause-text.js";
import { libraryWords } from "./library-words.js";

/** One text of the library: its words, why it may be accepted, on which law it stands, and where it is used. */
export function ClausePage({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const w = useWords(libraryWords);
  const { language } = useLanguage();
  const topic = parameters["topic"] ?? "";
  const clause = useRemote<ClauseView>(`/clauses/${topic}/${parameters["name"] ?? ""}`);
  const others = useRemote<readonly ClauseSummary[]>(`/clauses?topic=${topic}`);
  const [against, setAgainst] = useState<string>();
  const other = useRemote<ClauseView>(against === undefined ? undefined : `/clauses/${against}`);
  const { data } = clause;
  if (data === undefined) return clause.problem ? <ProblemNote problem={clause.problem} page retry={clause.reload} /> : <Waiting />;
  return (
    <main className="page" id="main">
      <header className="page-head">
        <Link to="/library" className="back">
          <Icon name="left" />
          {w.back}
        </Link>
        <h1>{data.title[language]}</h1>
        <p className="clause-tags">
          <span className="tag">{data.topicName[language]}</span> <span className={`tag ${data.stance}`}>{w.stances[data.stance]}</span>{" "}
          <span className="tag">{w.tiers[data.tier]}</span> <span className="small">{w.version(data.version)}</span>
        </p>
      </header>
      <div className="clause-page">
        <section className="paper clause-paper" aria-label={w.text}>
          {other.data && against !== undefined ? (
            <WordingDiff before={plainClause(data.text)} after={plainClause(other.data.text)} />
          ) : (
            <ClauseText source={data.text} />
          )}
        </section>
        <aside className="clause-side">
          {data.concede && (
            <section>
              <h2>{w.concede}</h2>
              <p>{data.concede[language]}</p>
            </section>
          )}
          {data.states.length > 0 && (
            <section>
              <h2>{w.states}</h2>
              <ul className="dots">
                {data.states.map(({ id, name }) => (
                  <li key={id}>{name[language]}</li>
                ))}
              </ul>
            </section>
          )}
          {data.law.length > 0 && (
            <section>
              <h2>{w.law}</h2>
              <ul className="basis">
                {data.law.map((one) => (
                  <li key={one}>
                    <Icon name="law" />
                    {lawWords(one)}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{w.usedIn}</h2>
            {data.usedIn.length === 0 ? (
              <p className="small">{w.unused}</p>
            ) : (
              <ul className="dots">
                {data.usedIn.map(({ contract, title, version, current }) => (
                  <li key={`${contract}-${String(version)}`}>
                    <Link to={`/drafts/${contract}`}>{title}</Link> <span className="small">{current ? w.current : w.older}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section>
            <h2>{w.others}</h2>
            <ul className="others">
              {(others.data ?? [])
                .filter(({ id }) => id !== data.id)
                .map((one) => (
                  <li key={one.id}>
                    <Link to={`/library/${one.id}`}>{one.title[language]}</Link>
                    <Button size="small" onClick={() => setAgainst(against === one.id ? undefined : one.id)}>
                      {against === one.id ? w.stopCompare : w.compareWith}
                    </Button>
                  </li>
                ))}
            </ul>
          </section>
          <p className="small hash">
            {w.fingerprint} {data.hash}
          </p>
        </aside>
      </div>
    </main>
  );
}

const lawWords = (reference: string): string => {
  const [law = "", article] = reference.split("/");
  return `《${law}》${article === undefined ? "" : `第${article}条`}`;
};
