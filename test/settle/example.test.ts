import { describe, expect, test } from "vitest";
import type { Deal } from "../../src/draft/deal.js";
import { draft, type Draft } from "../../src/draft/draft.js";
import { calculation } from "../../src/library/formula/calculation.js";
import { exampleSituation } from "../../src/library/formula/example-situation.js";
import { printFigure } from "../../src/library/formula/print-figure.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { readResults, resultColumns } from "../../src/settle/results.js";
import { settle } from "../../src/settle/settle.js";
import { assessmentPeriods } from "../../src/settle/span-of-term.js";
import type { Statement, StatementLine } from "../../src/settle/statement.js";
import { allSamples, fail, sampleDeal } from "../library/library-samples.js";

const library = await loadLibrary();

/** A sample without its trial and from the first of a month, as the contract's examples assume. */
function plainDeal(template: string, name: string): Deal {
  const deal = sampleDeal(template, name);
  const term = { ...deal.terms["term"], start: "2027-05-01" };
  const options = { ...deal.options, ...(deal.options["trial"] === undefined ? {} : { trial: false }) };
  return { ...deal, options, terms: { ...deal.terms, term } };
}

function drafted(deal: Deal): Draft {
  const made = draft(library, deal, "");
  return made.ok ? made.value : fail(JSON.stringify(made.problems));
}

/** The results table that says what the contract's own examples say. */
function exampleRows({ formulas, dates }: Draft): string[][] {
  const example = calculation(formulas, exampleSituation(formulas));
  const columns = resultColumns(formulas);
  const cell = (key: string): string => example.value("", key).toFixed();
  const row = (label: string, per: string): string[] => [label, ...columns.map((column) => (column.per === per ? cell(column.key) : ""))];
  const [first] = assessmentPeriods(dates);
  const months = (first?.slices ?? []).map(({ month }) => month);
  return [
    ["期间", ...columns.map(({ key }) => key)],
    ...months.map((month) => row(month, "month")),
    row(months[0] ?? "", "event"),
    row("第1期", "period"),
    row("终止", "exit"),
  ];
}

function statementOf(contract: Draft, rows: readonly (readonly string[])[]): Statement {
  const results = readResults(rows, resultColumns(contract.formulas), "results.csv");
  if (!results.ok) return fail(JSON.stringify(results.problems));
  const heading = { title: contract.title, number: contract.number, brand: "甲", agency: "乙" };
  const statement = settle({
    book: contract.formulas,
    dates: contract.dates,
    results: results.value,
    at: "results.csv",
    placeOf: () => "",
    heading,
  });
  return statement.ok ? statement.value : fail(JSON.stringify(statement.problems));
}

describe.each(allSamples())("$template/$name", ({ template, name }) => {
  const contract = drafted(plainDeal(template, name));
  const example = calculation(contract.formulas, exampleSituation(contract.formulas));
  const statement = statementOf(contract, exampleRows(contract));
  const byName = new Map(
    [...contract.formulas.values()].flatMap((entry) => (entry.type === "formula" ? [[entry.formula.name, entry.key] as const] : [])),
  );

  test("every line of the statement is the figure of the contract's own example", () => {
    const lines = statement.sections
      .filter(({ span }) => span === "2027-05" || span === "P1" || span === "exit")
      .flatMap(({ lines }) => lines);
    const known = lines.filter((line) => byName.has(line.name.zh));
    expect(known.length).toBeGreaterThan(name === "basic" ? 2 : 5);
    const due = (line: StatementLine): string => example.value("", byName.get(line.name.zh) ?? "").toFixed(2);
    expect(known.map((line) => [line.name.zh, line.amount.toFixed(2)])).toEqual(known.map((line) => [line.name.zh, due(line)]));
  });

  test("and the contract prints these figures", () => {
    const lines = statement.sections.flatMap(({ lines }) => lines);
    const printed = lines
      .filter(({ amount }) => contract.contract.text.includes(`${printFigure(amount, "money")}元`))
      .map(({ name }) => name.zh);
    const expected = ["指标扣减额", "数量不足的扣减额", "逾期付款违约金", ...(name === "basic" ? [] : ["余款"])].filter((one) =>
      lines.some((line) => line.name.zh === one),
    );
    expect(expected.length).toBeGreaterThan(2);
    expect(expected.filter((one) => !printed.includes(one))).toEqual([]);
  });

  test("the totals are the sums of the lines, to the fen", () => {
    const sum = (kind: string): bigint =>
      statement.sections
        .flatMap(({ lines }) => lines)
        .filter((line) => line.kind === kind)
        .reduce((total, { amount }) => total + BigInt(amount.times(100).toFixed()), 0n);
    const fen = (value: StatementLine["amount"]): bigint => BigInt(value.times(100).toFixed());
    expect([fen(statement.due), fen(statement.less), fen(statement.paid)]).toEqual([sum("due"), sum("less"), sum("paid")]);
    expect(fen(statement.net)).toBe(sum("due") - sum("less") - sum("paid"));
    expect(fen(statement.tax.exclusive) + fen(statement.tax.amount)).toBe(sum("due") - sum("less"));
  });
});
