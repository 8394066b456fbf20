import { exactly, type Decimal } from "../base/decimal.js";
import { say, type Bilingual } from "../base/bilingual.js";
import { fail, ok, type Result } from "../base/result.js";
import { calculation, type Calculation } from "../library/formula/calculation.js";
import { namesOf } from "../library/formula/expression.js";
import type { Entry, FormulaBook } from "../library/formula/formula-book.js";
import type { Span } from "../library/formula/formula.js";
import { printFigure } from "../library/formula/print-figure.js";
import { resultGaps } from "./result-gaps.js";
import type { Results } from "./results.js";
import { eventSituation, exitSituation, monthSituation, periodSituation } from "./situations.js";
import { assessmentPeriods, monthSlices, type AssessmentPeriod, type TermDates } from "./span-of-term.js";
import type { Statement, StatementLine, StatementSection } from "./statement.js";

type FormulaEntry = Extract<Entry, { type: "formula" }>;

export interface SettleInput {
  readonly book: FormulaBook;
  readonly dates: TermDates;
  readonly results: Results;
  /** The file of the results, for problems. */
  readonly at: string;
  /** The number that a clause has in the contract, such as 8.4. */
  readonly placeOf: (clause: string) => string;
  readonly heading: Pick<Statement, "title" | "number" | "brand" | "agency">;
}

const zero = exactly(0);

/** Runs the contract's own formulas on real results: a section a month, a period and the end. Missing and misplaced results are problems, all at once. */
export function settle(input: SettleInput): Result<Statement> {
  const { book, dates, results } = input;
  const months = monthSlices(dates);
  const periods = assessmentPeriods(dates);
  const problems = resultGaps(input, months, periods);
  if (problems.length > 0) return fail(...problems);

  const monthly = new Map<string, Calculation>();
  for (const [at, slice] of months.entries()) {
    const before = monthly.get(months[at - 1]?.month ?? "");
    monthly.set(slice.month, calculation(book, monthSituation(results, slice, at === 0, before)));
  }
  const sections: StatementSection[] = [];
  const section = (span: string, title: Bilingual, lines: readonly StatementLine[], figures: StatementSection["figures"] = []): void =>
    void sections.push({ span, title, lines, figures, ...sums(lines) });

  for (const slice of months) {
    const calculated = monthly.get(slice.month);
    if (!results.values.has(slice.month) || calculated === undefined) continue;
    const events = (results.events.get(slice.month) ?? []).flatMap((event) => {
      const one = calculation(book, eventSituation(event, monthSituation(results, slice, false, undefined)));
      return formulasOf(book, "event").flatMap((entry) => (usesAny(book, entry, event) ? lineOf(input, entry, one) : []));
    });
    const lines = [...formulasOf(book, "month").flatMap((entry) => lineOf(input, entry, calculated)), ...events];
    section(slice.month, monthTitle(slice.month), capped(input, inOrder(lines), calculated));
    for (const period of periods.filter(({ end }) => end.startsWith(slice.month))) periodSection(period);
  }
  for (const period of periods.filter(({ end }) => !results.values.has(end.slice(0, 7)))) periodSection(period);
  if (results.values.has("exit")) {
    const calculated = calculation(book, exitSituation(results, months.at(-1)));
    section(
      "exit",
      say("终止结算", "On exit"),
      formulasOf(book, "exit").flatMap((entry) => lineOf(input, entry, calculated)),
    );
  }

  function periodSection(period: AssessmentPeriod): void {
    const span = `P${period.number}`;
    if (!results.values.has(span)) return;
    const calculated = calculation(book, periodSituation(results, period, months, monthly));
    const entries = formulasOf(book, "period");
    section(
      span,
      say(`第${period.number}期（${period.start}至${period.end}）`, `Period ${period.number} (${period.start} to ${period.end})`),
      inOrder(entries.flatMap((entry) => lineOf(input, entry, calculated))),
      entries.filter(isShown).map((entry) => shown(entry, calculated)),
    );
  }

  const total = sums(sections.flatMap(({ lines }) => lines));
  const taxable = total.due.minus(total.less);
  const rate = constant(book, "invoice.taxRate");
  const exclusive = taxable.div(rate.plus(1)).round(2);
  return ok({ ...input.heading, sections, ...total, tax: { rate, exclusive, amount: taxable.minus(exclusive) } });
}

/** What is due first, then what is taken off, then what was paid; otherwise as in the contract. */
const inOrder = (lines: readonly StatementLine[]): StatementLine[] =>
  (["due", "less", "paid"] as const).flatMap((kind) => lines.filter((line) => line.kind === kind));

const monthTitle = (month: string): Bilingual => say(`${month.slice(0, 4)}年${Number(month.slice(5))}月`, month);

function sums(lines: readonly StatementLine[]): Pick<StatementSection, "due" | "less" | "paid" | "net"> {
  const of = (kind: StatementLine["kind"]): Decimal =>
    lines.filter((line) => line.kind === kind).reduce((sum, { amount }) => sum.plus(amount), zero);
  const [due, less, paid] = [of("due"), of("less"), of("paid")];
  return { due, less, paid, net: due.minus(less).minus(paid) };
}

const formulasOf = (book: FormulaBook, per: Span): FormulaEntry[] =>
  [...book.values()].flatMap((entry) => (entry.type === "formula" && entry.formula.per === per ? [entry] : []));

const nameOf = (key: string): string => key.slice(key.indexOf(".") + 1);

/** Whether a formula lives on results that need not occur, such as cancelled sessions. */
function onlyOnOccasion(book: FormulaBook, { expression, topic }: FormulaEntry): boolean {
  const results = namesOf(expression)
    .flatMap((name) => book.get(`${topic}.${name}`) ?? book.get(name) ?? [])
    .filter(({ type }) => type === "result");
  return results.length > 0 && results.every((entry) => entry.type === "result" && !entry.field.required);
}

/** The line of a formula; what is taken off or paid appears only where there is some. */
function lineOf(input: SettleInput, entry: FormulaEntry, calculated: Calculation): StatementLine[] {
  const { formula, topic, key, clause } = entry;
  if (formula.line === undefined) return [];
  const amount = calculated.value(topic, nameOf(key));
  if (amount.eq(0) && (formula.line !== "due" || onlyOnOccasion(input.book, entry))) return [];
  return [
    {
      name: say(formula.name, formula.name_en),
      clause,
      place: input.placeOf(clause),
      kind: formula.line,
      words: calculated.words(topic, nameOf(key)),
      figures: calculated.figures(topic, nameOf(key)),
      amount,
    },
  ];
}

/** What is deducted in a month beyond the contract's limit is given back. */
function capped(input: SettleInput, lines: readonly StatementLine[], calculated: Calculation): StatementLine[] {
  const cap = formulasOf(input.book, "month").find(({ formula }) => formula.caps === "less");
  const { less } = sums(lines);
  const most = cap && calculated.value(cap.topic, nameOf(cap.key));
  if (cap === undefined || most === undefined || less.lte(most)) return [...lines];
  const back: StatementLine = {
    name: say(`超过${cap.formula.name}的部分不扣`, `Beyond: ${cap.formula.name_en}`),
    clause: cap.clause,
    place: input.placeOf(cap.clause),
    kind: "less",
    words: `${cap.formula.name}－扣减合计`,
    figures: `${printFigure(most, "money")}－${printFigure(less, "money")}`,
    amount: most.minus(less),
  };
  return [...lines, back];
}

const isShown = ({ formula, key }: FormulaEntry): boolean =>
  formula.line === undefined && formula.kind === "percent" && !nameOf(key).startsWith("example");

function shown({ formula, topic, key }: FormulaEntry, calculated: Calculation): StatementSection["figures"][number] {
  return {
    name: say(formula.name, formula.name_en),
    text: printFigure(calculated.value(topic, nameOf(key)), formula.kind),
    figures: calculated.figures(topic, nameOf(key)),
  };
}

/** Whether an event's row gives any result that a formula names. */
const usesAny = (book: FormulaBook, entry: FormulaEntry, event: ReadonlyMap<string, Decimal>): boolean =>
  [...event.keys()].some(
    (key) =>
      entry.formula.is.match(/[A-Za-z][A-Za-z0-9.]*/gu)?.some((name) => key === `${entry.topic}.${name}` || key === name) === true &&
      book.has(key),
  );

function constant(book: FormulaBook, name: string): Decimal {
  const entry = book.get(name);
  return entry?.type === "constant" && entry.constant.operand.type === "number" ? entry.constant.operand.value : zero;
}
