import { Button } from "antd";
import type { ReactNode } from "react";
import type { Question } from "../api/draft.js";
import { Field } from "../parts/field.js";
import { useLanguage, useWords } from "../words/language.js";
import { AnswerInput } from "./answer-input.js";
import { exampleText } from "./example-text.js";
import { draftWords } from "./draft-words.js";
import { RowsEditor } from "./rows-editor.js";

interface QuestionFieldProps {
  readonly question: Question;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly open: boolean;
  readonly onChange: (value: unknown) => void;
}

/** One question with its input; what is wrong with the answer stands under it. */
export function QuestionField({ question, value, error, open, onChange }: QuestionFieldProps): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const example = exampleText(question.example);
  const label = (
    <>
      {question.label[language]}
      {!question.required && question.default === undefined && <span className="small"> · {w.optional}</span>}
      {open && <span className="open-dot" aria-hidden="true" />}
    </>
  );
  if (question.kind === "rows")
    return (
      <fieldset className="field rows-field" data-path={question.path}>
        <legend>{label}</legend>
        <RowsEditor question={question} value={value} onChange={onChange} />
        {error !== undefined && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
      </fieldset>
    );
  if (question.kind === "choices")
    return (
      <fieldset className="field" data-path={question.path}>
        <legend>{label}</legend>
        <AnswerInput id={question.path} question={question} value={value} onChange={onChange} />
        {error !== undefined && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
      </fieldset>
    );
  return (
    <div data-path={question.path}>
      <Field label={label} error={error} hint={example === "" || value !== undefined ? undefined : w.example(example)}>
        {(id) => <AnswerInput id={id} question={question} value={value} onChange={onChange} />}
      </Field>
    </div>
  );
}

export interface FillButtonProps {
  readonly onFill: () => void;
}

/** Fills a section with the examples of its questions, for a first look. */
export function FillButton({ onFill }: FillButtonProps): ReactNode {
  const w = useWords(draftWords);
  return (
    <Button size="small" onClick={onFill}>
      {w.exampleFill}
    </Button>
  );
}
