import { Button, Segmented } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import type { ClauseSummary } from "../api/library.js";
import { useRemote } from "../api/use-remote.js";
import { Empty } from "../parts/empty.js";
import { glide } from "../parts/glide.js";
import { Icon } from "../parts/icon.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { SearchField } from "../parts/search-field.js";
import { useMay } from "../shell/me.js";
import { Link } from "../shell/router.js";
import { useLanguage, useWords } from "../words/language.js";
import { LibraryNav } from "./library-nav.js";
import { libraryWords } from "./library-words.js";

type Side = "all" | ClauseSummary["stance"];

/** Every text of the library by topic, found by any word in it. */
export function LibraryPage(): ReactNode {
  const w = useWords(libraryWords);
  const { language } = useLanguage();
  const [typed, setTyped] = useState("");
  const [query, setQuery] = useState("");
  const [side, setSide] = useState<Side>("all");
  const edits = useMay("legal");
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const search = new URLSearchParams({ ...(query === "" ? {} : { query }), ...(side === "all" ? {} : { stance: side }) }).toString();
  const clauses = useRemote<readonly ClauseSummary[]>(`/clauses${search === "" ? "" : `?${search}`}`);
  const whole = useRemote<readonly ClauseSummary[]>("/clauses");
  const topics = new Map<string, ClauseSummary[]>();
  for (const clause of clauses.data ?? []) topics.set(clause.topic, [...(topics.get(clause.topic) ?? []), clause]);
  return (
    <main className="page" id="main" tabIndex={-1}>
      <LibraryNav at="clauses" />
      <header className="page-head row">
        <div>
          <h1>{w.title}</h1>
          <p className="lead">{whole.data ? w.lead(whole.data.length, new Set(whole.data.map(({ topic }) => topic)).size) : " "}</p>
        </div>
        {edits && (
          <p className="row-actions">
            <Link className="button" to="/library/editions">
              <Icon name="upload" />
              {w.importSome}
            </Link>
            <a className="button" href="/api/library/export" download>
              <Icon name="download" />
              {w.exportAll}
            </a>
          </p>
        )}
      </header>
      <div className="list-head">
        <SearchField className="find wide" label={w.search} value={typed} onChange={setTyped} />
        <Segmented<Side>
          value={side}
          onChange={setSide}
          options={[
            { value: "all", label: w.allStances },
            { value: "balanced", label: w.stances.balanced },
            { value: "brand", label: w.stances.brand },
            { value: "agency", label: w.stances.agency },
          ]}
        />
      </div>
      {clauses.problem && <ProblemNote problem={clauses.problem} retry={clauses.reload} />}
      {clauses.data === undefined && clauses.problem === undefined && <Waiting />}
      {clauses.data?.length === 0 && (
        <Empty title={w.none}>
          {w.noneLead}{" "}
          <Button
            onClick={() => {
              setTyped("");
              setQuery("");
              setSide("all");
            }}
          >
            {w.showAll}
          </Button>
        </Empty>
      )}
      {topics.size > 3 && (
        <select
          className="native topic-jump"
          aria-label={w.jump}
          value=""
          onChange={({ target }) => document.getElementById(`topic-${target.value}`)?.scrollIntoView({ behavior: glide() })}
        >
          <option value="">{w.jump}</option>
          {[...topics].map(([topic, list]) => (
            <option key={topic} value={topic}>
              {list[0]?.topicName[language] ?? topic}
            </option>
          ))}
        </select>
      )}
      <div className="topics">
        {[...topics].map(([topic, list]) => (
          <section key={topic} id={`topic-${topic}`} className="card topic" aria-label={list[0]?.topicName[language] ?? topic}>
            <h2>{list[0]?.topicName[language] ?? topic}</h2>
            <ul>
              {list.map((clause) => (
                <li key={clause.id}>
                  <Link to={`/library/${clause.id}`}>{clause.title[language]}</Link>
                  <span className="tags">
                    {clause.stance !== "balanced" && <span className={`tag ${clause.stance}`}>{w.stances[clause.stance]}</span>}
                    {clause.tier !== "basic" && <span className="tag">{w.tiers[clause.tier]}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}
