import { Select } from "antd";
import { useState, type ReactNode } from "react";
import type { ContractDetail, Finding } from "../api/contract.js";
import { useRemote } from "../api/use-remote.js";
import { Empty } from "../parts/empty.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { useLanguage, useWords } from "../words/language.js";
import type { ClauseChange } from "../../compare/comparison.js";
import { ChangeList } from "./change-list.js";
import { reviewWords } from "./review-words.js";

interface Comparison {
  /** Clause by clause; absent where the versions cannot be compared so. */
  readonly changes?: readonly ClauseChange[];
  readonly gone: readonly Finding[];
  readonly stays: readonly Finding[];
  readonly new: readonly Finding[];
}

interface ComparePanelProps {
  readonly contract: ContractDetail;
  readonly version: string;
}

/** What changed from one version to another: findings that are gone, that stay, that are new, and the text clause by clause. */
export function ComparePanel({ contract, version }: ComparePanelProps): ReactNode {
  const w = useWords(reviewWords);
  const { language } = useLanguage();
  const at = contract.versions.findIndex(({ id }) => id === version);
  const [from, setFrom] = useState(contract.versions[Math.max(0, at - 1)]?.id ?? version);
  const [to, setTo] = useState(contract.versions[Math.max(1, at)]?.id ?? version);
  const several = contract.versions.length > 1;
  const compared = useRemote<Comparison>(
    several ? `/contracts/${contract.id}/compare?from=${from}&to=${to}&language=${language}` : undefined,
  );
  if (!several) return <Empty title={w.oneVersion}>{w.oneVersionLead}</Empty>;
  const options = contract.versions.map(({ id, number, fileName }) => ({ value: id, label: `${w.version(number)} · ${fileName}` }));
  const { data, problem } = compared;
  const changes = data?.changes;
  return (
    <div className="compare">
      <p className="compare-choice">
        <span>{w.compareFrom}</span>
        <Select aria-label={w.compareFrom} value={from} onChange={setFrom} options={options} />
        <span>{w.compareTo}</span>
        <Select aria-label={w.compareTo} value={to} onChange={setTo} options={options} />
      </p>
      {problem && <ProblemNote problem={problem} />}
      {data === undefined && problem === undefined && <Waiting />}
      {data && (
        <>
          <ul className="tally">
            <li className="good">
              <b>{data.gone.length}</b> {w.gone}
            </li>
            <li className="warning">
              <b>{data.new.length}</b> {w.fresh}
            </li>
            <li>
              <b>{data.stays.length}</b> {w.stays}
            </li>
          </ul>
          <FindingLines title={w.fresh} findings={data.new} />
          <FindingLines title={w.gone} findings={data.gone} gone />
          {changes && (
            <>
              <h2>{w.changes}</h2>
              {changes.length === 0 ? <p className="small">{w.sameText}</p> : <ChangeList changes={changes} />}
              <p className="compare-redline">
                <a href={`/api/contracts/${contract.id}/compare?from=${from}&to=${to}&language=${language}&format=docx`} download>
                  {w.redline}
                </a>
              </p>
            </>
          )}
        </>
      )}
    </div>
  );
}

interface FindingLinesProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly gone?: boolean;
}

function FindingLines({ title, findings, gone = false }: FindingLinesProps): ReactNode {
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="finding-lines">
        {findings.map((one) => (
          <li key={one.id} className={gone ? "gone" : one.severity}>
            {one.place !== "" && <span className="small">{one.place}</span>} {one.message}
          </li>
        ))}
      </ul>
    </section>
  );
}
