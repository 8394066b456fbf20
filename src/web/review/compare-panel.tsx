import { Select } from "antd";
import { useState, type ReactNode } from "react";
import type { ContractDetail, Finding } from "../api/contract.js";
import { useRemote } from "../api/use-remote.js";
import { Empty } from "../parts/empty.js";
import { Icon } from "../parts/icon.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { useLanguage, useWords } from "../words/language.js";
import type { Comparison } from "../../compare/comparison.js";
import { ChangeList } from "./change-list.js";
import { FactList } from "./fact-list.js";
import { reviewWords } from "./review-words.js";

interface Compared {
  readonly comparison: Comparison;
  readonly gone: readonly Finding[];
  readonly stays: readonly Finding[];
  readonly new: readonly Finding[];
}

interface ComparePanelProps {
  readonly contract: ContractDetail;
  readonly version: string;
  /** Leads to a finding of the version that is on the page. */
  readonly onPick: (finding: string) => void;
}

/** What changed from one version to another: findings that are gone, that stay, that are new, and the text clause by clause. */
export function ComparePanel({ contract, version, onPick }: ComparePanelProps): ReactNode {
  const w = useWords(reviewWords);
  const { language } = useLanguage();
  const at = contract.versions.findIndex(({ id }) => id === version);
  const [from, setFrom] = useState(contract.versions[Math.max(0, at - 1)]?.id ?? version);
  const [to, setTo] = useState(contract.versions[Math.max(1, at)]?.id ?? version);
  const several = contract.versions.length > 1;
  const compared = useRemote<Compared>(
    several ? `/contracts/${contract.id}/compare?from=${from}&to=${to}&language=${language}` : undefined,
  );
  if (!several) return <Empty title={w.oneVersion}>{w.oneVersionLead}</Empty>;
  const options = contract.versions.map(({ id, number, fileName }) => ({ value: id, label: `${w.version(number)} · ${fileName}` }));
  const isWord = (id: string): boolean => contract.versions.find((one) => one.id === id)?.format === "docx";
  const { data, problem } = compared;
  const pick = to === version ? onPick : undefined;
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
          <FactList changes={data.comparison.changes} />
          <FindingLines title={w.fresh} findings={data.new} onPick={pick} />
          <FindingLines title={w.gone} findings={data.gone} gone />
          <FindingLines title={w.stays} findings={data.stays} onPick={pick} folded />
          <h2>{w.changes}</h2>
          {data.comparison.changes.length === 0 ? (
            <p className="small">{w.sameText}</p>
          ) : (
            <>
              <p className="small">{w.changeCount(data.comparison.changes.length, data.comparison.same)}</p>
              <ChangeList changes={data.comparison.changes} />
            </>
          )}
          {data.comparison.renumbered.length > 0 && (
            <p className="small">
              {w.renumbered}
              {data.comparison.renumbered.map(({ old, new: fresh, title }) => `${old} → ${fresh} ${title}`.trim()).join(w.comma)}
            </p>
          )}
          {isWord(from) && isWord(to) && (
            <p className="compare-redline">
              <a href={`/api/contracts/${contract.id}/compare?from=${from}&to=${to}&language=${language}&format=docx`} download>
                <Icon name="download" />
                {w.redline}
              </a>
            </p>
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
  /** Shut until it is opened. */
  readonly folded?: boolean;
  readonly onPick?: ((finding: string) => void) | undefined;
}

function FindingLines({ title, findings, gone = false, folded = false, onPick }: FindingLinesProps): ReactNode {
  if (findings.length === 0) return null;
  return (
    <details className="finding-lines" open={!folded}>
      <summary>
        <h2>
          {title} <span className="count-badge">{findings.length}</span>
        </h2>
      </summary>
      <ul>
        {findings.map((one) => {
          const words = (
            <>
              {one.place !== "" && <span className="small">{one.place}</span>} {one.message}
            </>
          );
          return (
            <li key={one.id} className={gone ? "gone" : one.severity}>
              {onPick === undefined ? (
                words
              ) : (
                <button type="button" onClick={() => onPick(one.id)}>
                  {words}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
