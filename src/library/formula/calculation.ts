import type { Decimal } from "../../base/decimal.js";
import { evaluate, type Operand, type Scope } from "./evaluate.js";
import type { Expression } from "./expression.js";
import { entryOf, type Entry, type FormulaBook } from "./formula-book.js";
import type { FigureKind } from "./formula.js";
import { printExpression, type Writing } from "./print-expression.js";
import { printFigure } from "./print-figure.js";
import { roundFigure } from "./round-figure.js";

/** The circumstances under which formulas are calculated: the contract's own example, a month, a period. */
export interface Situation {
  /** A fact of the calendar such as `month.days`; undefined for a name that is none. */
  readonly fact: (name: string) => Decimal | undefined;
  /** The real figure of a result; `value` gives other figures of the same situation. */
  readonly result: (entry: Extract<Entry, { type: "result" }>, value: (name: string) => Decimal) => Decimal;
  /** A monthly formula summed over the months of the period. */
  readonly sum: (topic: string, name: string, value: () => Decimal) => Decimal;
  /** A formula in the settlement month before. */
  readonly previous: (topic: string, name: string) => Decimal;
}

/** The figures of one situation, and how they are written. */
export interface Calculation {
  /** The right-hand side of a formula in words: names of formulas and results, figures of constants. */
  readonly words: (topic: string, name: string) => string;
  /** The same in figures: 26,500×4%×1. */
  readonly figures: (topic: string, name: string) => string;
  readonly value: (topic: string, name: string) => Decimal;
  readonly kind: (topic: string, name: string) => FigureKind;
}

/** Facts of the calendar in words. */
const factNames: Readonly<Record<string, string>> = {
  "month.days": "当月日数",
  "month.billed": "当月计费日数",
  "month.served": "当月服务日数",
  "month.first": "首月",
  "period.days": "当期日数",
  "period.months": "当期月数",
  "period.load": "当期计费月数",
  "period.number": "期数",
};

/** Calculates on demand and once; every result is rounded as its kind says. */
export function calculation(book: FormulaBook, situation: Situation): Calculation {
  const values = new Map<string, Decimal>();

  function operand(topic: string, name: string): Operand {
    const fact = situation.fact(name);
    if (fact !== undefined) return { type: "number", value: fact };
    const entry = entryOf(book, topic, name);
    if (entry.type === "constant") return entry.constant.operand;
    return { type: "number", value: valueOf(entry) };
  }

  function valueOf(entry: Exclude<Entry, { type: "constant" }>): Decimal {
    const known = values.get(entry.key);
    if (known !== undefined) return known;
    const value =
      entry.type === "formula"
        ? roundFigure(evaluate(entry.expression, scopeOf(entry.topic)), entry.formula.kind)
        : situation.result(entry, (name) => number(operand(entry.topic, name)));
    values.set(entry.key, value);
    return value;
  }

  const scopeOf = (topic: string): Scope => ({
    operand: (name) => operand(topic, name),
    sum: (name) => situation.sum(topic, name, () => number(operand(topic, name))),
    previous: (name) => situation.previous(topic, name),
  });

  const kind = (topic: string, name: string): FigureKind => {
    if (name in factNames) return "number";
    const entry = entryOf(book, topic, name);
    return entry.type === "constant" ? entry.constant.kind : entry.type === "result" ? entry.field.kind : entry.formula.kind;
  };

  const figuresOf = (topic: string): Writing => {
    const scope = scopeOf(topic);
    const value = (expression: Expression): Decimal => evaluate(expression, scope);
    return {
      name: (name) => printFigure(number(scope.operand(name)), kind(topic, name)),
      sum: (name) => printFigure(scope.sum(name), kind(topic, name)),
      value: (expression) => printFigure(value(expression), isShare(expression, value(expression)) ? "percent" : "money"),
      evaluate: value,
      scale: ({ args: [scale, amount] }) => {
        if (scale?.type !== "name" || amount === undefined) throw new Error("a scale takes a name and an amount");
        return { operand: scope.operand(scale.name), amount };
      },
    };
  };

  const wordsOf = (topic: string): Writing => ({
    name: (name) => wordOf(topic, name),
    sum: (name) => `当期各月${wordOf(topic, name)}之和`,
    value: (expression) => figuresOf(topic).value(expression),
  });

  function wordOf(topic: string, name: string): string {
    const fact = factNames[name];
    if (fact !== undefined) return fact;
    const entry = entryOf(book, topic, name);
    if (entry.type === "result") return entry.field.name;
    if (entry.type === "formula")
      return entry.formula.show === "value" ? printFigure(valueOf(entry), entry.formula.kind) : entry.formula.name;
    return printFigure(number(entry.constant.operand), entry.constant.kind) + (entry.constant.kind === "money" ? "元" : "");
  }

  const formulaOf = (topic: string, name: string): Extract<Entry, { type: "formula" }> => {
    const entry = entryOf(book, topic, name);
    if (entry.type !== "formula") throw new Error(`${name} is no formula`);
    return entry;
  };

  return {
    words: (topic, name) => {
      const found = formulaOf(topic, name);
      return printExpression(found.expression, wordsOf(found.topic));
    },
    figures: (topic, name) => {
      const found = formulaOf(topic, name);
      return printExpression(found.expression, figuresOf(found.topic));
    },
    value: (topic, name) => number(operand(topic, name)),
    kind,
  };
}

/** The share that a scale gives, or a completion that ends at 100 %. */
const isShare = (expression: Expression, value: Decimal): boolean =>
  expression.type === "call" && (expression.name === "rate" || (expression.name === "min" && value.lte(1)));

function number(operand: Operand): Decimal {
  if (operand.type !== "number") throw new Error("a table stands where a number should");
  return operand.value;
}
