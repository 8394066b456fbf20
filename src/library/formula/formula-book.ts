import type { LibraryClause } from "../clause.js";
import type { Operand } from "./evaluate.js";
import type { Expression } from "./expression.js";
import type { FigureKind, Formula, ResultField } from "./formula.js";
import { parseExpression } from "./parse-expression.js";

/** A constant of the deal, as formulas see it. */
export interface Constant {
  readonly operand: Operand;
  readonly kind: FigureKind;
}

/** One name that formulas may use; `topic` is in camel case. */
export type Entry =
  | { readonly type: "constant"; readonly constant: Constant }
  | { readonly type: "result"; readonly key: string; readonly field: ResultField; readonly topic: string }
  | {
      readonly type: "formula";
      readonly key: string;
      readonly formula: Formula;
      readonly expression: Expression;
      readonly topic: string;
      /** The clause that prints it. */
      readonly clause: string;
    };

/** All names of a contract, as `topic.name`, in the order of its clauses. */
export type FormulaBook = ReadonlyMap<string, Entry>;

/** `ad-spend` → `adSpend`: the name under which other topics see a topic's values. */
export const camelCase = (id: string): string => id.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** Collects what the chosen clauses declare; `constants` holds the deal's values as `topic.name`. */
export function formulaBook(clauses: readonly LibraryClause[], constants: Readonly<Record<string, Constant>>): FormulaBook {
  const book = new Map<string, Entry>(Object.entries(constants).map(([key, constant]) => [key, { type: "constant", constant }]));
  for (const clause of clauses) {
    const topic = camelCase(clause.topic);
    for (const [name, field] of Object.entries(clause.results))
      book.set(`${topic}.${name}`, { type: "result", key: `${topic}.${name}`, field, topic });
    for (const [name, formula] of Object.entries(clause.formulas)) {
      const expression = parseExpression(formula.is);
      if (expression === undefined) throw new Error(`not a formula: ${formula.is}`);
      const key = `${topic}.${name}`;
      book.set(key, { type: "formula", key, formula, expression, topic, clause: clause.id });
    }
  }
  return book;
}

/** The entry that a formula of `topic` means by `name`: of its own topic first, else `topic.name` of another. */
export function entryOf(book: FormulaBook, topic: string, name: string): Entry {
  const entry = book.get(`${topic}.${name}`) ?? book.get(name);
  if (entry === undefined) throw new Error(`a formula of ${topic} uses ${name}, which this contract lacks`);
  return entry;
}
