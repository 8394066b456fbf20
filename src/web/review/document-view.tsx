import { memo, type ReactNode } from "react";
import type { DocumentBlock, Finding, Report } from "../api/contract.js";
import { MarkedText } from "./marked-text.js";

interface DocumentViewProps {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly active: string | undefined;
  readonly onPick: (id: string) => void;
}

/** The contract as it was read, block by block, as text of ours: nothing of the uploaded file is markup here. */
export const DocumentView = memo(function DocumentView({ report, findings, active, onPick }: DocumentViewProps): ReactNode {
  const marked = findings.filter(({ quote }) => quote !== "");
  const words = (range: DocumentBlock["range"]): ReactNode => (
    <MarkedText
      text={report.text}
      range={range}
      findings={marked}
      active={marked.some(({ id, range: [start, end] }) => id === active && start < range[1] && range[0] < end) ? active : undefined}
      onPick={onPick}
    />
  );
  const groups = grouped(report.blocks);
  return (
    <article className="paper" lang="zh-CN">
      {groups.map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        if (first.kind === "row")
          return (
            <div className="paper-table" key={first.range[0]}>
              <table>
                <tbody>
                  {group.map((row) => (
                    <tr key={row.range[0]} data-start={row.range[0]}>
                      {(row.cells ?? [row.range]).map((cell) => (
                        <td key={`${String(cell[0])}-${String(cell[1])}`}>{words(cell)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        return <Line key={first.range[0]} block={first} words={words(first.range)} />;
      })}
    </article>
  );
});

function Line({ block, words }: { readonly block: DocumentBlock; readonly words: ReactNode }): ReactNode {
  const label = block.label === undefined || block.label === "" ? null : <span className="paper-label">{block.label}</span>;
  if (block.kind === "title")
    return (
      <h2 className="paper-title" data-start={block.range[0]}>
        {label} {words}
      </h2>
    );
  if (block.kind === "heading")
    return (
      <h3 className={`paper-heading level-${String(Math.min(4, Math.max(1, block.level)))}`} data-start={block.range[0]}>
        {label} {words}
      </h3>
    );
  return (
    <p className={`paper-line level-${String(Math.min(4, Math.max(0, block.level)))}`} data-start={block.range[0]}>
      {label} {words}
    </p>
  );
}

/** Rows that follow each other are one table. */
function grouped(blocks: readonly DocumentBlock[]): DocumentBlock[][] {
  const groups: DocumentBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "row" && last?.[0]?.kind === "row") last.push(block);
    else groups.push([block]);
  }
  return groups;
}
