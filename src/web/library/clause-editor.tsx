import { Button, Input } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import type { ClauseView } from "../api/library.js";
import { Refusal, type Problem } from "../api/request.js";
import { Dialog } from "../parts/dialog.js";
import { Field } from "../parts/field.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { useLanguage, useWords } from "../words/language.js";
import { editionsWords } from "./editions-words.js";
import { libraryFile } from "./library-file.js";
import { TrialView } from "./trial-view.js";
import { useImport } from "./use-import.js";

interface ClauseEditorProps {
  readonly clause: ClauseView;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** A clause's text on the page: changed, tried, and adopted as its next version. */
export function ClauseEditor({ clause, onClose, onKept }: ClauseEditorProps): ReactNode {
  const w = useWords(editionsWords);
  const { language } = useLanguage();
  const path = `clauses/${clause.id}.md`;
  const [head, setHead] = useState<string>();
  const [body, setBody] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const work = useImport(() => {
    onKept();
    onClose();
  });
  useEffect(() => {
    libraryFile(path).then(
      (text) => {
        const end = text.indexOf("\n---\n", 3) + "\n---\n".length;
        setHead(text.slice(0, end));
        setBody(text.slice(end).trim());
      },
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        setProblem(error.problem);
      },
    );
  }, [path]);
  const attempt = (): void => {
    const next = (head ?? "").replace(/^version: \d+$/mu, `version: ${String(clause.version + 1)}`);
    work.attempt({ name: path, content: new Blob([`${next}\n${body.trim()}\n`]), paths: [path] });
  };
  return (
    <Dialog title={`${w.edit}${w.colon}${clause.title[language]}`} onClose={onClose} closeWord={w.close} look="side">
      {problem && <ProblemNote problem={problem} />}
      {head === undefined && problem === undefined && <Waiting />}
      {head !== undefined && work.trial === undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            attempt();
          }}
        >
          <p className="small">{w.editLead}</p>
          <Field label={w.editText}>
            {(id) => (
              <Input.TextArea
                id={id}
                className="clause-source"
                rows={16}
                spellCheck={false}
                lang="zh-CN"
                value={body}
                onChange={(event) => setBody(event.target.value)}
              />
            )}
          </Field>
          <p className="row-actions">
            <Button type="primary" htmlType="submit" loading={work.busy}>
              {w.see}
            </Button>
            <a href={`/api/library/files?path=${encodeURIComponent(path)}`} download>
              {w.download}
            </a>
          </p>
        </form>
      )}
      <TrialView work={work} cancel={w.back} />
    </Dialog>
  );
}
