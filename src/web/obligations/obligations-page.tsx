import { Select } from "antd";
import { useState, type ReactNode } from "react";
import type { ContractItem } from "../api/contract.js";
import { useRemote } from "../api/use-remote.js";
import { Empty } from "../parts/empty.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { useWords } from "../words/language.js";
import { Duties } from "./duties.js";
import { obligationsWords } from "./obligations-words.js";

/** The calendar of whichever contract is chosen; at first of the latest that is signed, or of the latest. */
export function ObligationsPage(): ReactNode {
  const w = useWords(obligationsWords);
  const contracts = useRemote<readonly ContractItem[]>("/contracts");
  const [picked, setPicked] = useState<string>();
  const all = contracts.data?.filter(({ state }) => state !== "failed") ?? [];
  const chosen = all.find(({ id }) => id === picked) ?? all.find(({ state }) => state === "signed") ?? all[0];
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head row">
        <div>
          <h1>{w.title}</h1>
          <p className="lead">{w.lead}</p>
        </div>
        {chosen && (
          <Select
            className="contract-select"
            aria-label={w.choose}
            value={chosen.id}
            onChange={setPicked}
            options={all.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
      </header>
      {contracts.problem && <ProblemNote problem={contracts.problem} retry={contracts.reload} />}
      {contracts.data === undefined && contracts.problem === undefined && <Waiting />}
      {contracts.data !== undefined && chosen === undefined && <Empty title={w.none}>{w.noneLead}</Empty>}
      {chosen && <Duties key={chosen.id} contract={chosen.id} draft={chosen.kind === "draft"} />}
    </main>
  );
}
