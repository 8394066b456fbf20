import { Button } from "antd";
import type { ReactNode } from "react";
import type { BatchView, Questionnaire } from "../api/draft.js";
import { Empty } from "../parts/empty.js";
import { Icon } from "../parts/icon.js";
import { PlainTable } from "../parts/plain-table.js";
import { useSave } from "../parts/use-save.js";
import { sentence } from "../words/sentence.js";
import { useLanguage, useWords } from "../words/language.js";
import { draftWords } from "./draft-words.js";

interface BatchRowsProps {
  readonly batch: BatchView;
  /** What the table asks, for the names of its columns. */
  readonly questionnaire: Questionnaire | undefined;
}

/** What became of each row: drafted, with what the check found in it, or why not. */
export function BatchRows({ batch, questionnaire }: BatchRowsProps): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const save = useSave();
  const { rows } = batch;
  const drafted = rows.filter(({ state }) => state === "drafted").length;
  const nameOf = (path: string): string => {
    for (const { title, questions } of questionnaire?.sections ?? [])
      for (const question of questions) {
        if (question.path === path) return question.label[language];
        if (question.path.startsWith(`${path}.`)) return title[language];
      }
    return "";
  };
  if (rows.length === 0) return <Empty title={w.batchEmpty}>{w.batchEmptyLead}</Empty>;
  return (
    <section aria-label={w.verdict} className="batch-rows">
      <h2>{w.batchDone(drafted, rows.length)}</h2>
      {batch.archive && drafted > 0 && (
        <p className="row-actions">
          <Button type="primary" icon={<Icon name="download" />} onClick={() => save(`/api/batches/${batch.id}/archive`)}>
            {w.batchArchive}
          </Button>
        </p>
      )}
      <PlainTable heads={[w.row, w.batchNumber, w.verdict]}>
        {rows.map(({ row, number, state, problems, findings }) => (
          <tr key={row}>
            <td>{row}</td>
            <td>{number}</td>
            <td>
              <span className={state === "drafted" ? "tag good" : "tag bad"}>{state === "drafted" ? w.good : w.bad}</span>{" "}
              {state === "drafted" && <span className="small">{w.batchFindings(findings.length)}</span>}
              {problems.map(({ at, seen, hint }) => (
                <p className="small" key={`${at} ${seen.en}`}>
                  {[nameOf(at), seen[language]].filter((part) => part !== "").join(w.colon)}
                  {hint && <span className="hint"> {sentence(hint[language])}</span>}
                </p>
              ))}
              {findings.map(({ rule, name, place, quote }) => (
                <p className="small" key={`${rule} ${place} ${quote}`}>
                  {place} {name[language]} {quote !== "" && `“${quote}”`}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}
