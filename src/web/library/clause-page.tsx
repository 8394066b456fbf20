import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { ClauseSummary, ClauseText as Text, ClauseView, Impact } from "../api/library.js";
import { useRemote } from "../api/use-remote.js";
import { Icon } from "../parts/icon.js";
import { PageState } from "../parts/page-state.js";
import { ProblemNote } from "../parts/problem-note.js";
import { WordingDiff } from "../review/wording-diff.js";
import { useMay } from "../shell/me.js";
import { Link } from "../shell/router.js";
import { useLanguage, useWords } from "../words/language.js";
import { ClauseEditor } from "./clause-editor.js";
import { ClauseText, clauseWords, plainClause } from "./clause-text.js";
import { ClauseVersions } from "./clause-versions.js";
import { ImpactList } from "./impact-list.js";
import { LawLink } from "./law-link.js";
import { libraryWords } from "./library-words.js";

/** One text of the library: its words over time, why it may be accepted, on which law it stands, and where it is used. */
export function ClausePage({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const w = useWords(libraryWords);
  const { language } = useLanguage();
  const edits = useMay("legal");
  const topic = parameters["topic"] ?? "";
  const id = `${topic}/${parameters["name"] ?? ""}`;
  const clause = useRemote<ClauseView>(`/clauses/${id}`);
  const texts = useRemote<readonly Text[]>(`/clauses/${id}/versions`);
  const impact = useRemote<Impact>(`/library/impact?clause=${id}`);
  const others = useRemote<readonly ClauseSummary[]>(`/clauses?topic=${topic}`);
  const [against, setAgainst] = useState<string>();
  const [editing, setEditing] = useState(false);
  const other = useRemote<ClauseView>(against === undefined ? undefined : `/clauses/${against}`);
  const { data } = clause;
  if (data === undefined) return <PageState of={clause} />;
  const reload = (): void => {
    for (const one of [clause, texts, impact, others]) one.reload();
  };
  const words = (one: ClauseView): string => clauseWords(one.text, one.places);
  const rest = (others.data ?? []).filter((one) => one.id !== data.id);
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head row">
        <div>
          <Link to="/library" className="back">
            <Icon name="left" />
            {w.back}
          </Link>
          <h1>{data.title[language]}</h1>
          <p className="clause-tags">
            <span className="tag">{data.topicName[language]}</span> <span className={`tag ${data.stance}`}>{w.stances[data.stance]}</span>{" "}
            <span className="tag">{w.tiers[data.tier]}</span> <span className="small">{w.version(data.version)}</span>
          </p>
        </div>
        {edits && (
          <Button icon={<Icon name="pen" />} onClick={() => setEditing(true)}>
            {w.edit}
          </Button>
        )}
      </header>
      <div className="clause-page">
        <div className="clause-main">
          <section className="paper clause-paper" aria-label={w.text} lang="zh-CN">
            {other.data && against !== undefined ? (
              <WordingDiff before={words(data)} after={words(other.data)} />
            ) : (
              <ClauseText source={data.text} places={data.places} />
            )}
          </section>
          {/[〔［]/u.test(plainClause(data.text, data.places)) && <p className="small clause-legend">{w.legend}</p>}
          <section className="card clause-history" aria-label={w.versions}>
            <h2>{w.versions}</h2>
            {texts.problem && <ProblemNote problem={texts.problem} retry={texts.reload} />}
            {texts.data && <ClauseVersions key={texts.data.map(({ hash }) => hash).join()} clause={data} texts={texts.data} />}
          </section>
        </div>
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
                {data.states.map((one) => (
                  <li key={one.id}>{one.name[language]}</li>
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
                    <LawLink reference={one} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{w.usedIn}</h2>
            {impact.data && (impact.data.drafts.length === 0 ? <p className="small">{w.unused}</p> : <ImpactList impact={impact.data} />)}
          </section>
          {rest.length > 0 && (
            <section>
              <h2>{w.others}</h2>
              <ul className="others">
                {rest.map((one) => (
                  <li key={one.id}>
                    <Link to={`/library/${one.id}`}>{one.title[language]}</Link>
                    <Button
                      size="small"
                      onClick={() => {
                        setAgainst(against === one.id ? undefined : one.id);
                        window.scrollTo(0, 0);
                      }}
                    >
                      {against === one.id ? w.stopCompare : w.compareWith}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <details className="small hash">
            <summary>{w.fingerprint}</summary>
            {data.hash}
          </details>
        </aside>
      </div>
      {editing && <ClauseEditor clause={data} onClose={() => setEditing(false)} onKept={reload} />}
    </main>
  );
}
