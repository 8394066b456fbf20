import { Button } from "antd";
import { useRef, useState, type ReactNode } from "react";
import type { JobProgress } from "../api/contract.js";
import { parse, Refusal, request, type Problem } from "../api/request.js";
import { sendFile } from "../api/send-file.js";
import { watchJob } from "../api/watch-job.js";
import { Icon } from "../parts/icon.js";
import { Meter } from "../parts/meter.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Link } from "../shell/router.js";
import { useLanguage, useWords } from "../words/language.js";
import { draftWords } from "./draft-words.js";

interface BatchRow {
  readonly row: number;
  readonly title?: string;
  readonly contract?: string | null;
  readonly ok: boolean;
  readonly problems?: readonly Problem[];
}

/** Many contracts from one table: a row a contract, a verdict a row. */
export function BatchPage(): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const file = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<JobProgress>();
  const [rows, setRows] = useState<readonly BatchRow[]>();
  const [problem, setProblem] = useState<Problem>();
  const send = async (table: File): Promise<void> => {
    setProblem(undefined);
    setRows(undefined);
    setProgress({ state: "queued" });
    try {
      const answer = parse<{ job: string; batch?: string; id?: string }>(
        await sendFile(`/batches?name=${encodeURIComponent(table.name)}`, table, () => undefined),
      );
      await watchJob(answer.job, setProgress);
      const made = await request<{ rows: readonly BatchRow[] }>("GET", `/batches/${answer.batch ?? answer.id ?? answer.job}`);
      setRows(made.rows);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <main className="page" id="main">
      <header className="page-head">
        <Link to="/draft" className="back">
          <Icon name="left" />
          {w.start}
        </Link>
        <h1>{w.batchTitle}</h1>
        <p className="lead">{w.batchLead}</p>
      </header>
      <Button
        type="primary"
        size="large"
        icon={<Icon name="upload" />}
        onClick={() => file.current?.click()}
        loading={progress !== undefined}
      >
        {w.batchChoose}
      </Button>
      <input
        ref={file}
        type="file"
        className="hidden"
        accept=".csv,.xlsx"
        tabIndex={-1}
        aria-label={w.batchChoose}
        onChange={(event) => {
          const [table] = [...(event.target.files ?? [])];
          if (table !== undefined) void send(table);
          event.target.value = "";
        }}
      />
      {progress && (
        <div className="batch-progress">
          <p>
            {progress.step?.[language] ?? w.batchRunning}
            {progress.pages !== undefined && ` ${String(progress.page ?? 0)} / ${String(progress.pages)}`}
          </p>
          <Meter
            label={w.batchRunning}
            percent={progress.pages === undefined ? undefined : (100 * (progress.page ?? 0)) / progress.pages}
          />
        </div>
      )}
      {problem && <ProblemNote problem={problem} />}
      {rows && (
        <section aria-label={w.verdict} className="batch-rows">
          <h2>{w.batchDone(rows.filter(({ ok }) => ok).length, rows.length)}</h2>
          <div className="table-box">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{w.row}</th>
                  <th scope="col">{w.verdict}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <tr key={one.row}>
                    <td>{one.row}</td>
                    <td>
                      <span className={one.ok ? "tag good" : "tag bad"}>{one.ok ? w.good : w.bad}</span>{" "}
                      {one.contract != null ? <Link to={`/drafts/${one.contract}`}>{one.title ?? w.paper}</Link> : one.title}
                      {one.problems?.map((each) => (
                        <p className="small" key={each.at ?? each.seen.en}>
                          {each.at} {each.seen[language]}
                        </p>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </main>
  );
}
