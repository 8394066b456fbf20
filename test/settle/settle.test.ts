import { describe, expect, test } from "vitest";
import type { Deal } from "../../src/draft/deal.js";
import { draft } from "../../src/draft/draft.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { readResults, resultColumns } from "../../src/settle/results.js";
import { resultsForm } from "../../src/settle/results-form.js";
import { settle } from "../../src/settle/settle.js";
import { statementJson } from "../../src/settle/statement-json.js";
import { statementText } from "../../src/settle/statement-text.js";
import type { Statement, StatementSection } from "../../src/settle/statement.js";
import type { Problem } from "../../src/base/problem.js";
import { fail, sampleDeal } from "../library/library-samples.js";

const library = await loadLibrary();

function run(deal: Deal, table: string, ended?: string): Statement | readonly Problem[] {
  const made = draft(library, deal, "");
  if (!made.ok) return made.problems;
  const { formulas, dates, title, number, manifest } = made.value;
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const results = readResults(rows, resultColumns(formulas), "r.csv");
  if (!results.ok) return results.problems;
  const placeOf = (clause: string): string => manifest.clauses.find((one) => one.clause === clause)?.label ?? "";
  const heading = { title, number, brand: deal.brand.name, agency: deal.agency.name };
  const statement = settle({
    book: formulas,
    dates: { ...dates, ...(ended === undefined ? {} : { ended }) },
    results: results.value,
    at: "r.csv",
    placeOf,
    heading,
  });
  return statement.ok ? statement.value : statement.problems;
}

const isStatement = (result: Statement | readonly Problem[]): result is Statement => "sections" in result;

function statementOf(deal: Deal, table: string, ended?: string): Statement {
  const result = run(deal, table, ended);
  return isStatement(result) ? result : fail(JSON.stringify(result));
}

function problemsOf(deal: Deal, table: string): string[] {
  const result = run(deal, table);
  return isStatement(result) ? [] : result.map(({ at, seen, expected }) => `${at} ${seen.zh} ${expected.zh}`);
}

const lines = (section: StatementSection | undefined): string[] =>
  (section?.lines ?? []).map(({ name, amount, kind }) => `${kind} ${name.zh} ${amount.toFixed(2)}`);
const span = (statement: Statement, key: string): StatementSection | undefined =>
  statement.sections.find((section) => section.span === key);

/** 36,040 a month basic, 101,760 advanced, commission 1.5/2.5/3.5 %, 18 months from 1 May 2027, periods of 3 months. */
const rich = sampleDeal("agency-operation", "value-added");
/** 26,500 basic, 65,720 advanced, commission, trial of two months at 60 %, from 1 April 2027. */
const trial = sampleDeal("agency-operation", "advanced");

describe("a month", () => {
  test("fees, commission by steps and progress payment", () => {
    const month = span(statementOf(rich, "期间,净GMV\n2027-05,2400000"), "2027-05");
    expect(lines(month)).toEqual(["due 当月基础服务费 36040.00", "due 佣金 44000.00", "due 进度款 45792.00"]);
  });

  test("the trial bills its share, day by day", () => {
    const month = span(statementOf(trial, "期间,净GMV\n2027-05,0\n2027-06,0"), "2027-05");
    expect(lines(month).slice(0, 1)).toEqual(["due 当月基础服务费 15900.00"]);
  });

  test("a term that starts within a month is billed by days", () => {
    const deal = { ...rich, terms: { ...rich.terms, term: { ...rich.terms["term"], start: "2027-05-15" } } };
    expect(lines(span(statementOf(deal, "期间,净GMV\n2027-05,0"), "2027-05"))[0]).toBe("due 当月基础服务费 19763.87");
  });

  test("negative net GMV is carried over", () => {
    const statement = statementOf(rich, "期间,净GMV\n2027-05,-100000\n2027-06,300000\n2027-07,300000");
    expect(statement.sections.map((section) => lines(section)[1])).toEqual(["due 佣金 0.00", "due 佣金 3000.00", "due 佣金 4500.00"]);
  });

  test("deductions end at the contract's cap", () => {
    const month = span(statementOf(rich, "期间,净GMV,服务水平不达标项数,擅自更换人次\n2027-05,0,20,20"), "2027-05");
    // 20 × 2 % + 20 × 5 % of 36,040 = 50,456; a quarter of 137,800 is 34,450.
    expect(month?.less.toFixed(2)).toBe("34450.00");
    expect(lines(month).at(-1)).toBe("less 超过当月扣减限额的部分不扣 -16006.00");
  });

  test("several events of one month are several rows", () => {
    const month = span(
      statementOf(
        rich,
        "期间,净GMV,该项目当月费用,未完成数量,约定数量,逾期金额,逾期日数\n2027-05,0,10000,2,20,,\n2027-05,,6000,1,3,,\n2027-05,,,,,200000,900",
      ),
      "2027-05",
    );
    expect(lines(month).slice(3)).toEqual([
      "due 逾期付款违约金 30000.00",
      "less 数量不足的扣减额 1000.00",
      "less 数量不足的扣减额 2000.00",
    ]);
  });

  test("what was paid is taken off", () => {
    const statement = statementOf(rich, "期间,净GMV,甲方已付服务费\n2027-05,0,36040");
    expect(statement.net.toFixed(2)).toBe("45792.00");
  });
});

describe("a period", () => {
  const months = "2027-05,0,,,,,,\n2027-06,0,,,,,,\n2027-07,0,,,,,,";
  const head = "期间,净GMV,当期净GMV,合格数量,当期投放ROI,未达标项数,当期净增会员数,会员复购率";

  test("steps by attainment, balance against progress, members, missed basic KPIs", () => {
    const period = span(statementOf(rich, `${head}\n${months}\n第1期,,5400000,120,2.24,1,8000,13.5%`), "P1");
    expect(lines(period)).toEqual([
      "due 增值服务费 67840.00",
      "due 余款 137376.00",
      "less 指标扣减额 1441.60",
      "less 增值服务费减收额 6784.00",
    ]);
    expect(period?.figures.find(({ name }) => name.zh === "综合达成率")?.text).toBe("91%");
  });

  test("a step begins with its own number: 95 % is 95 %", () => {
    const at = (gmv: number): string | undefined =>
      span(statementOf(rich, `${head}\n${months}\n第1期,,${gmv},120,2.8,0,0,20%`), "P1")?.figures.find(({ name }) => name.zh === "支付比例")
        ?.text;
    expect([at(5_400_000), at(5_399_900)]).toEqual(["100%", "100%"]);
    expect(at(5_390_000)).toBe("90%");
  });

  test("members lost pay nothing, members beyond the cap no more than it", () => {
    const fee = (members: number): string | undefined =>
      lines(span(statementOf(rich, `${head}\n${months}\n第1期,,6000000,120,2.8,0,${members},20%`), "P1"))[0];
    expect([fee(-50), fee(20000)]).toEqual(["due 增值服务费 0.00", "due 增值服务费 84800.00"]);
  });

  test("days that the brand spoilt lower the target", () => {
    const period = span(
      statementOf(rich, `${head},受影响日数\n${months.replaceAll("\n", ",\n")},\n第1期,,5413044,120,2.8,0,0,20%,9`),
      "P1",
    );
    // 92 days, 9 of them out: the target is 6,000,000 × 83 ÷ 92 = 5,413,043.48.
    expect(period?.figures.find(({ name }) => name.zh === "净GMV完成率")?.text).toBe("100%");
  });

  test("an early end cuts the last month and the period by days", () => {
    const statement = statementOf(rich, `${head}\n2027-05,0,,,,,,\n2027-06,0,,,,,,\n第1期,,3000000,80,2.8,0,0,20%`, "2027-06-15");
    expect(lines(span(statement, "2027-06"))[0]).toBe("due 当月基础服务费 18020.00");
    // 46 of 92 days: the target is half, and so is it reached.
    expect(span(statement, "P1")?.figures.find(({ name }) => name.zh === "净GMV完成率")?.text).toBe("100%");
  });
});

describe("what is wrong with the results is said at once", () => {
  test("a missing figure, an unknown column, a month outside the term, a word for a number", () => {
    expect(problemsOf(rich, "期间,净GMV,业绩\n2027-05,,")).toEqual([expect.stringMatching(/^r\.csv#3 列名 “业绩”/u)]);
    expect(problemsOf(rich, "期间,净GMV\n2027-05,\n2031-01,5")).toEqual([
      "r.csv#2027-05 没有“净GMV” 一个数字",
      expect.stringMatching(/^r\.csv#2031-01 期间 2031-01 2027-05 至 2028-10/u),
    ]);
    expect(problemsOf(rich, "期间,净GMV\n2027-05,很多\n五月,3")).toEqual([
      "r.csv#2 “很多” “净GMV”的数字",
      expect.stringMatching(/^r\.csv#3 期间 “五月”/u),
    ]);
  });

  test("a percentage needs its sign, a figure its own kind of period, and one value only", () => {
    expect(problemsOf(rich, "期间,会员复购率\n第1期,13.5")).toEqual(["r.csv#2 “13.5” “会员复购率”的数字"]);
    expect(problemsOf(rich, "期间,净GMV\n第1期,5")).toEqual([expect.stringMatching(/第1期 填写了“净GMV” 该项目属于另一种期间/u)]);
    expect(problemsOf(rich, "期间,净GMV\n2027-05,5\n2027-05,6")).toEqual([expect.stringMatching(/“净GMV”填写了两次/u)]);
    expect(problemsOf(rich, "期间,净GMV")).toEqual([expect.stringMatching(/没有数据行/u)]);
  });
});

test("the form has a row for every month, period and the end, and reads as an empty table", () => {
  const made = draft(library, rich, "");
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const columns = resultColumns(made.value.formulas);
  const form = resultsForm(columns, made.value.dates, "zh");
  expect(form.map(([first]) => first).slice(0, 3)).toEqual(["期间", "2027-05", "2027-06"]);
  expect(form).toHaveLength(1 + 18 + 6 + 1);
  const read = readResults(form, columns, "form.csv");
  expect(read.ok ? [...read.value.values.values()].every((values) => values.size === 0) : read.problems).toBe(true);
});

test("text says what, where in the contract and how; JSON keeps every digit", () => {
  const statement = statementOf(rich, "期间,净GMV\n2027-05,2400000.05");
  expect(statementText(statement, "zh")).toContain(
    "应付　佣金（8.4）＝计佣净GMV按各段累进计算＝1,600,000×1.5%＋800,000.05×2.5%＝24,000＋20,000＝44,000",
  );
  const json = JSON.parse(statementJson(statement)) as { net: string; sections: { lines: { amount: string }[] }[] };
  expect(json.net).toBe("125832");
  expect(json.sections[0]?.lines.map(({ amount }) => amount)).toEqual(["36040", "44000", "45792"]);
});
