import { Button } from "antd";
import type { ReactNode } from "react";
import type { Question } from "../api/draft.js";
import { Icon } from "../parts/icon.js";
import { useLanguage, useWords } from "../words/language.js";
import { AnswerInput } from "./answer-input.js";
import { isGroup, withAnswer } from "./deal-path.js";
import { draftWords } from "./draft-words.js";

interface RowsEditorProps {
  readonly question: Question;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A table as a stack of small forms, one a row: it stays legible on a phone and with many columns. */
export function RowsEditor({ question, value, onChange }: RowsEditorProps): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const rows = Array.isArray(value) ? value.map((row: unknown) => (isGroup(row) ? row : {})) : [];
  const columns = question.columns ?? [];
  const name = question.label[language];
  return (
    <div className="rows">
      {rows.map((row, at) => (
        <div className="rows-row" key={at}>
          <span className="rows-number">{at + 1}</span>
          <div className="rows-cells">
            {columns.map((column) => (
              <div className={`rows-cell ${column.kind}`} key={column.path}>
                <span className="small" aria-hidden="true">
                  {column.label[language]}
                </span>
                <AnswerInput
                  id={`${question.path}-${String(at)}-${column.path}`}
                  question={column}
                  compact
                  value={row[column.path]}
                  onChange={(cell) => onChange(rows.map((one, index) => (index === at ? withAnswer(one, column.path, cell) : one)))}
                />
              </div>
            ))}
          </div>
          <button
            type="button"
            className="quiet"
            aria-label={`${w.removeRow}: ${name} ${String(at + 1)}`}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          >
            <Icon name="trash" />
          </button>
        </div>
      ))}
      <Button icon={<Icon name="plus" />} onClick={() => onChange([...rows, {}])} aria-label={`${w.addRow}: ${name}`}>
        {w.addRow}
      </Button>
    </div>
  );
}
