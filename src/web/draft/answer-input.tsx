import { Checkbox, Input, InputNumber, Select, Switch } from "antd";
import type { ReactNode } from "react";
import type { Question } from "../api/draft.js";
import { useLanguage, useWords } from "../words/language.js";
import { draftWords } from "./draft-words.js";

interface AnswerInputProps {
  readonly id: string;
  readonly question: Question;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Within a table, where the label is the column's. */
  readonly compact?: boolean;
}

/** The input that fits a question's kind. Nothing is refused while one types; what is wrong is said beside it. */
export function AnswerInput({ id, question, value, onChange, compact = false }: AnswerInputProps): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const named = compact ? { "aria-label": question.label[language] } : {};
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const usual = typeof question.default === "string" ? question.default : "";
  switch (question.kind) {
    case "days":
    case "workdays":
    case "hours":
    case "minutes":
    case "months":
    case "integer":
    case "percent":
    case "ratio":
    case "money":
      return (
        <InputNumber
          id={id}
          {...named}
          {...(question.min === undefined ? {} : { min: question.min })}
          {...(question.max === undefined ? {} : { max: question.max })}
          {...(question.unit === undefined ? {} : { suffix: question.unit[language] })}
          {...(typeof question.default === "number" ? { placeholder: String(question.default) } : {})}
          value={typeof value === "number" ? value : text === "" ? null : Number(text)}
          onChange={onChange}
          controls={false}
          changeOnBlur={false}
        />
      );
    case "date":
      return (
        <input
          id={id}
          {...named}
          className="native"
          type="date"
          value={text === "" ? usual : text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "time":
      return (
        <input
          id={id}
          {...named}
          className="native"
          type="time"
          value={text === "" ? usual : text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "flag":
      return (
        <Switch
          id={id}
          {...named}
          checked={typeof value === "boolean" ? value : question.default === true}
          onChange={onChange}
          checkedChildren={w.yes}
          unCheckedChildren={w.no}
        />
      );
    case "choice":
      return (
        <Select
          id={id}
          {...named}
          value={text === "" ? (usual === "" ? undefined : usual) : text}
          onChange={onChange}
          options={(question.options ?? []).map((one) => ({ value: one.value, label: one.label[language] }))}
        />
      );
    case "choices": {
      const chosen = strings(value) ?? strings(question.default) ?? [];
      const all = question.options ?? [];
      const pick = (option: string, on: boolean): void =>
        onChange(all.map((one) => one.value).filter((one) => (one === option ? on : chosen.includes(one))));
      return (
        <div className="choices">
          {all.map((one) => (
            <Checkbox
              key={one.value}
              checked={one.fixed === true || chosen.includes(one.value)}
              disabled={one.fixed === true}
              onChange={(event) => pick(one.value, event.target.checked)}
            >
              {one.label[language]}
            </Checkbox>
          ))}
        </div>
      );
    }
    case "list":
      return (
        <Input.TextArea
          id={id}
          {...named}
          rows={2}
          placeholder={w.eachLine}
          value={(strings(value) ?? []).join("\n")}
          onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value.split("\n"))}
        />
      );
    case "text":
    case "rows":
      return compact || question.format !== undefined ? (
        <Input
          id={id}
          {...named}
          maxLength={300}
          placeholder={usual}
          value={text}
          inputMode={question.format === "phone" ? "tel" : question.format === "email" ? "email" : "text"}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input.TextArea
          id={id}
          rows={1}
          maxLength={2000}
          placeholder={usual}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

const strings = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : undefined;
