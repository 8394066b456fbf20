import type { ReactNode } from "react";
import type { Impact, LawView } from "../api/library.js";
import { useRemote } from "../api/use-remote.js";
import { Icon } from "../parts/icon.js";
import { PageState } from "../parts/page-state.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Link, useAddress } from "../shell/router.js";
import { useLanguage, useWords } from "../words/language.js";
import { ImpactList } from "./impact-list.js";
import { lawWords } from "./law-words.js";

/** A law: its force, the articles that are cited, and whom a change of it or of one article concerns. */
export function LawPage({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const w = useWords(lawWords);
  const { language } = useLanguage();
  const id = parameters["law"] ?? "";
  const article = new URLSearchParams(useAddress().split("?")[1] ?? "").get("article") ?? undefined;
  const law = useRemote<LawView>(`/law/${encodeURIComponent(id)}`);
  const reference = article === undefined ? id : `${id}/${article}`;
  const impact = useRemote<Impact>(`/library/impact?law=${encodeURIComponent(reference)}`);
  const { data } = law;
  if (data === undefined) return <PageState of={law} />;
  const forces: Readonly<Record<string, string>> = w.forces;
  const clauses = data.clauses.filter(({ articles }) => article === undefined || articles.includes(article));
  const home = `/library/law/${encodeURIComponent(id)}`;
  const count = (one: string): number => data.clauses.filter(({ articles }) => articles.includes(one)).length;
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <Link to="/library/law" className="back">
          <Icon name="left" />
          {w.back}
        </Link>
        <h1>{data.names[0] ?? id}</h1>
        <p className="clause-tags">
          <span className="tag">{forces[data.force] ?? data.force}</span>{" "}
          {data.effective !== null && (
            <span className="small">
              {w.since} {data.effective}
            </span>
          )}{" "}
          {data.until !== null && <span className="tag bad">{w.ended(data.until)}</span>}
        </p>
      </header>
      <div className="clause-page">
        <section className="card law-articles" aria-label={w.articles}>
          <h2>{w.articles}</h2>
          <p className="small">{w.gistNote}</p>
          <ul>
            <li>
              <Link to={home} current={article === undefined}>
                {w.all}
              </Link>
            </li>
            {Object.entries(data.articles).map(([number, gist]) => (
              <li key={number}>
                <Link to={`${home}?article=${encodeURIComponent(number)}`} current={article === number}>
                  {w.article(number)}
                </Link>
                <span>{gist[language]}</span>
                <span className="small">{count(number) > 0 && w.clauses(count(number))}</span>
              </li>
            ))}
          </ul>
        </section>
        <aside className="clause-side" aria-live="polite">
          <section className="law-impact">
            <h2>{w.impact}</h2>
            <p className="small">{w.impactLead(article)}</p>
            <h3>{clauses.length === 0 ? w.noClauses : w.clauses(clauses.length)}</h3>
            <ul className="dots">
              {clauses.map((one) => (
                <li key={one.id}>
                  <Link to={`/library/${one.id}`}>{one.title[language]}</Link>
                </li>
              ))}
            </ul>
            {impact.problem && <ProblemNote problem={impact.problem} retry={impact.reload} />}
            {impact.data && impact.data.rules.length > 0 && <h3>{w.rules(impact.data.rules.length)}</h3>}
            {impact.data && <ImpactList impact={impact.data} />}
          </section>
          <dl className="law-facts">
            <dt>{w.issuer}</dt>
            <dd>{data.issuer}</dd>
            {data.names.length > 1 && (
              <>
                <dt>{w.alias}</dt>
                <dd>{data.names.slice(1).join(language === "zh" ? "、" : ", ")}</dd>
              </>
            )}
            {data.successor !== null && (
              <>
                <dt>{w.successor}</dt>
                <dd>
                  <Link to={`/library/law/${encodeURIComponent(data.successor)}`}>{data.successor}</Link>
                </dd>
              </>
            )}
            <dt>{w.checked}</dt>
            <dd>{data.checkedAt}</dd>
          </dl>
        </aside>
      </div>
    </main>
  );
}
