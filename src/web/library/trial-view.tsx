import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import { Field } from "../parts/field.js";
import { Icon } from "../parts/icon.js";
import { useWords } from "../words/language.js";
import { ChangeSummary } from "./change-summary.js";
import { editionsWords } from "./editions-words.js";
import { FileVerdicts } from "./file-verdicts.js";
import { ImpactList } from "./impact-list.js";
import type { Import } from "./use-import.js";

/** What became of a trial: each file's verdict, what would change, whom it concerns; then adopt it or not. */
export function TrialView({ work, cancel }: { readonly work: Import; readonly cancel: string }): ReactNode {
  const w = useWords(editionsWords);
  const [note, setNote] = useState("");
  const { trial, busy } = work;
  if (trial === undefined) return null;
  const { outcome, problems } = trial;
  const files = outcome?.changes.files ?? [];
  return (
    <section className="trial" aria-label={w.verdict} aria-live="polite">
      {problems.length > 0 && (
        <>
          <p className="trial-head bad">
            <Icon name="alert" />
            {w.nothingKept}
          </p>
          <FileVerdicts trial={trial} />
        </>
      )}
      {outcome && files.length === 0 && <p className="trial-head">{w.nothingNew}</p>}
      {outcome && files.length > 0 && (
        <>
          <p className="trial-head good">
            <Icon name="check" />
            {w.canKeep(files.length)}
          </p>
          <FileVerdicts trial={trial} />
          <h3>{w.changes}</h3>
          <ChangeSummary changes={outcome.changes} />
          <h3>{w.impact}</h3>
          <ImpactList impact={outcome.impact} />
          <Field label={w.note}>
            {(id) => (
              <Input id={id} maxLength={500} placeholder={w.notePlace} value={note} onChange={(event) => setNote(event.target.value)} />
            )}
          </Field>
        </>
      )}
      <p className="row-actions">
        {files.length > 0 && (
          <Button type="primary" loading={busy} onClick={() => work.keep(note)}>
            {w.keep}
          </Button>
        )}
        <Button onClick={work.drop}>{cancel}</Button>
      </p>
    </section>
  );
}
