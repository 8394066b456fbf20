import { useState, type ReactNode } from "react";
import type { LawSummary } from "../api/library.js";
import { useRemote } from "../api/use-remote.js";
import { Empty } from "../parts/empty.js";
import { PlainTable } from "../parts/plain-table.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { SearchField } from "../parts/search-field.js";
import { Link } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { lawWords } from "./law-words.js";
import { LibraryNav } from "./library-nav.js";

/** The law table: every authority that clauses and rules cite. */
export function LawListPage(): ReactNode {
  const w = useWords(lawWords);
  const laws = useRemote<readonly LawSummary[]>("/law");
  const [query, setQuery] = useState("");
  const { data } = laws;
  const shown = (data ?? []).filter(({ names, issuer }) => [...names, issuer].some((one) => one.includes(query.trim())));
  const forces: Readonly<Record<string, string>> = w.forces;
  return (
    <main className="page" id="main" tabIndex={-1}>
      <LibraryNav at="law" />
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="lead">{data ? w.lead(data.length) : " "}</p>
      </header>
      <div className="list-head">
        <SearchField className="find wide" label={w.search} value={query} onChange={setQuery} />
      </div>
      {laws.problem && <ProblemNote problem={laws.problem} retry={laws.reload} />}
      {data === undefined && laws.problem === undefined && <Waiting />}
      {data && shown.length === 0 && <Empty title={w.none}>{w.noneLead}</Empty>}
      {shown.length > 0 && (
        <PlainTable heads={[w.name, w.force, w.since, w.cited]} name="law-table">
          {shown.map(({ id, names, force, effective, until, clauses, rules }) => (
            <tr key={id}>
              <td>
                <Link to={`/library/law/${encodeURIComponent(id)}`}>{id}</Link>
                {names[0] !== undefined && names[0] !== id && <p className="small">{names[0]}</p>}
              </td>
              <td>{forces[force] ?? force}</td>
              <td>
                {effective ?? <span className="small">{w.unknown}</span>}
                {until !== null && <p className="small">{w.ended(until)}</p>}
              </td>
              <td>{w.counts(clauses, rules)}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </main>
  );
}
