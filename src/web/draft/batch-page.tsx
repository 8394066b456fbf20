import { Button, Select } from "antd";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { JobProgress } from "../api/contract.js";
import type { BatchView, Questionnaire, TemplateView } from "../api/draft.js";
import { parse, Refusal, request, type Problem } from "../api/request.js";
import { sendFile } from "../api/send-file.js";
import { useRemote } from "../api/use-remote.js";
import { watchJob } from "../api/watch-job.js";
import { Field } from "../parts/field.js";
import { glide } from "../parts/glide.js";
import { Icon } from "../parts/icon.js";
import { Meter } from "../parts/meter.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useSave } from "../parts/use-save.js";
import { Link } from "../shell/router.js";
import { useLanguage, useWords } from "../words/language.js";
import { BatchRows } from "./batch-rows.js";
import { draftWords } from "./draft-words.js";

type Tier = TemplateView["tiers"][number];
type Stance = "balanced" | "brand" | "agency";

const stances: readonly Stance[] = ["balanced", "brand", "agency"];

/** Many contracts from one table: a row a contract, a verdict a row. */
export function BatchPage(): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const save = useSave();
  const templates = useRemote<readonly TemplateView[]>("/templates");
  const [picked, pick] = useState<string>();
  const [wanted, setTier] = useState<Tier>("basic");
  const [stance, setStance] = useState<Stance>("balanced");
  const chosen = templates.data?.find(({ id }) => id === (picked ?? "agency-operation")) ?? templates.data?.[0];
  const template = chosen?.id;
  const tiers = chosen?.tiers ?? [wanted];
  const tier = tiers.includes(wanted) ? wanted : (tiers[0] ?? wanted);
  const file = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<JobProgress>();
  const [batch, setBatch] = useState<BatchView>();
  const [problem, setProblem] = useState<Problem>();
  const asked = useRemote<Questionnaire>(
    batch && template !== undefined ? `/questionnaire?${new URLSearchParams({ template, tier, stance }).toString()}` : undefined,
  );
  const result = useRef<HTMLDivElement>(null);
  const ended = batch !== undefined;
  useEffect(() => {
    if (ended) result.current?.scrollIntoView({ block: "nearest", behavior: glide() });
  }, [ended]);
  const send = async (table: File): Promise<void> => {
    setProblem(undefined);
    setBatch(undefined);
    setProgress({ state: "queued" });
    try {
      const query = new URLSearchParams({ name: table.name, ...(template === undefined ? {} : { template, tier, stance }) });
      const answer = parse<{ job: string; batch: string }>(await sendFile(`/batches?${query.toString()}`, table, () => undefined));
      await watchJob(answer.job, setProgress);
      const made = await request<BatchView>("GET", `/batches/${answer.batch}`);
      if (made.problem === null) setBatch(made);
      else setProblem(made.problem);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    } finally {
      setProgress(undefined);
    }
  };
  const emptyTable = (
    <Button
      icon={<Icon name="download" />}
      disabled={template === undefined}
      onClick={() => save(`/api/batch-form?${new URLSearchParams({ template: template ?? "", tier, stance, language }).toString()}`)}
    >
      {w.batchForm}
    </Button>
  );
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <Link to="/draft" className="back">
          <Icon name="left" />
          {w.start}
        </Link>
        <h1>{w.batchTitle}</h1>
        <p className="lead">{w.batchLead}</p>
      </header>
      <ol className="batch-steps">
        <li className="card">
          <h2>{w.batchFirst}</h2>
          <p className="small">{w.batchFirstLead}</p>
          <div className="batch-choices">
            <Field label={w.chooseTemplate}>
              {(id) => (
                <Select
                  id={id}
                  value={template ?? null}
                  onChange={pick}
                  options={(templates.data ?? []).map((one) => ({ value: one.id, label: one.name[language] }))}
                />
              )}
            </Field>
            <Field label={w.chooseTier}>
              {(id) => (
                <Select<Tier> id={id} value={tier} onChange={setTier} options={tiers.map((one) => ({ value: one, label: w.tiers[one] }))} />
              )}
            </Field>
            <Field label={w.chooseStance}>
              {(id) => (
                <Select<Stance>
                  id={id}
                  value={stance}
                  onChange={setStance}
                  options={stances.map((one) => ({ value: one, label: w.stances[one] }))}
                />
              )}
            </Field>
          </div>
          {emptyTable}
        </li>
        <li className="card">
          <h2>{w.batchSecond}</h2>
          <p className="small">{w.batchSecondLead}</p>
          <Button type="primary" icon={<Icon name="upload" />} onClick={() => file.current?.click()} loading={progress !== undefined}>
            {w.batchChoose}
          </Button>
        </li>
      </ol>
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
      {problem && <ProblemNote problem={problem} action={emptyTable} />}
      <div ref={result}>{batch && <BatchRows batch={batch} questionnaire={asked.data} />}</div>
    </main>
  );
}
