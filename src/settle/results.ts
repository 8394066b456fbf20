import { parseDay } from "../base/calendar.js";
import { decimal, exactly, type Decimal } from "../base/decimal.js";
import { say, type Bilingual } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";
import type { FormulaBook } from "../library/formula/formula-book.js";
import type { ResultField, Span } from "../library/formula/formula.js";

/** One figure that `settle` asks for: a column of the results table. */
export interface ResultColumn extends ResultField {
  /** `topic.name`. */
  readonly key: string;
}

/** The columns that a contract's formulas need, in the order of its clauses. */
export const resultColumns = (book: FormulaBook): ResultColumn[] =>
  [...book.values()].flatMap((entry) => (entry.type === "result" ? [{ ...entry.field, key: entry.key }] : []));

/** Real results: by `2027-04`, `第1期` or `终止`; events keep their rows. */
export interface Results {
  readonly values: ReadonlyMap<string, ReadonlyMap<string, Decimal>>;
  readonly events: ReadonlyMap<string, readonly ReadonlyMap<string, Decimal>[]>;
}

/** The heading of the first column, and how its cells name the end of the contract. */
export const spanHeading = say("期间", "period");
const exitNames = ["终止", "exit"];

/** A cell of the first column as `2027-04`, `P1` or `exit`. */
function spanKey(cell: string): string | undefined {
  const text = cell.trim();
  if (exitNames.includes(text.toLowerCase())) return "exit";
  const period = /^(?:第(\d{1,3})期|P(\d{1,3}))$/iu.exec(text);
  if (period) return `P${Number(period[1] ?? period[2])}`;
  const month = /^(\d{4})[-年/.](\d{1,2})月?$/u.exec(text);
  if (month) return `${month[1] ?? ""}-${(month[2] ?? "").padStart(2, "0")}`;
  return parseDay(text) === undefined ? undefined : text.slice(0, 7);
}

const spanOf = (key: string): Span => (key === "exit" ? "exit" : key.startsWith("P") ? "period" : "month");

/**
 * Reads a table whose first column names the month (2027-04), the period (第1期) or 终止, and whose other columns are named after the
 * results, in Chinese, English or as `topic.name`. A month may have several rows for its events. All problems at once.
 */
export function readResults(rows: readonly (readonly string[])[], columns: readonly ResultColumn[], at: string): Result<Results> {
  const [header = [], ...body] = rows;
  const problems: Problem[] = [];
  const problem = (where: string, seen: Bilingual, expected: Bilingual): void =>
    void problems.push({ at: `${at}#${where}`, seen, expected });
  const fields = header.slice(1).map((cell, index) => {
    const name = cell.trim();
    if (name === "") return [];
    const found = columns.filter(
      ({ name: zh, name_en, key }) => [zh, name_en.toLowerCase(), key].includes(name) || name_en.toLowerCase() === name.toLowerCase(),
    );
    if (found.length === 0)
      problem(
        `${index + 2}`,
        say(`列名 “${name}”`, `saw a column “${name}”`),
        say(columns.map((one) => one.name).join("、"), columns.map((one) => one.name_en).join(", ")),
      );
    return found;
  });

  const values = new Map<string, Map<string, Decimal>>();
  const events = new Map<string, Map<string, Decimal>[]>();
  for (const [index, row] of body.entries()) {
    if (row.every((cell) => cell.trim() === "")) continue;
    const where = `${index + 2}`;
    const span = spanKey(row[0] ?? "");
    if (span === undefined) {
      problem(
        where,
        say(`期间 “${row[0] ?? ""}”`, `saw the period “${row[0] ?? ""}”`),
        say("2027-04、第1期或者终止", "2027-04, P1 or exit"),
      );
      continue;
    }
    const event = new Map<string, Decimal>();
    for (const [column, cell] of row.slice(1).entries()) {
      if (["", "—"].includes(cell.trim()) || (fields[column] ?? []).length === 0) continue;
      const field = fields[column]?.find(({ per }) => per === spanOf(span) || (per === "event" && spanOf(span) === "month"));
      if (field === undefined) {
        problem(
          where,
          say(`${row[0] ?? ""} 填写了“${header[column + 1] ?? ""}”`, `saw ${header[column + 1] ?? ""} in ${row[0] ?? ""}`),
          say("该项目属于另一种期间", "a figure of this kind of period"),
        );
        continue;
      }
      const value = figure(cell, field);
      if (value === undefined)
        problem(where, say(`“${cell}”`, `saw “${cell}”`), say(`“${field.name}”的数字`, `a number for ${field.name_en}`));
      else if (field.per === "event") event.set(field.key, value);
      else {
        const known = values.get(span) ?? new Map<string, Decimal>();
        if (known.has(field.key))
          problem(where, say(`“${field.name}”填写了两次`, `saw ${field.name_en} twice`), say("每个期间一个数字", "one figure a period"));
        values.set(span, known.set(field.key, value));
      }
    }
    if (!values.has(span)) values.set(span, new Map());
    if (event.size > 0) events.set(span, [...(events.get(span) ?? []), event]);
  }
  if (values.size === 0 && problems.length === 0)
    problem("1", say("没有数据行", "saw no rows"), say("至少一行结果", "at least one row of results"));
  return problems.length > 0 ? fail(...problems) : ok({ values, events });
}

/** A cell's exact number: money with or without signs; a percentage as 12% or, from a spreadsheet, as 0.12. */
function figure(cell: string, { kind }: ResultField): Decimal | undefined {
  const text = cell.trim().normalize("NFKC").replace(/^¥/u, "").replace(/元$/u, "");
  const percent = text.endsWith("%");
  const value = decimal(percent ? text.slice(0, -1) : text);
  if (value === undefined || (percent && kind !== "percent") || (kind === "percent" && !percent && value.abs().gt(1))) return undefined;
  return percent ? value.div(exactly(100)) : value;
}
