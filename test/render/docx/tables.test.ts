import { expect, test } from "vitest";
import { renderDocx } from "../../../src/render/docx/render-docx.js";
import { agencyOperation } from "../agency-operation.js";
import { fixture } from "../fixture.js";
import { options } from "./options.js";
import { all, part, textOf, type Element } from "./word-file.js";

const tables = async (source: string): Promise<Element[]> =>
  all(part(await renderDocx(fixture(source), options), "word/document.xml"), "w:tbl");
const keepsNext = (row: Element): boolean[] => all(row, "w:p").map((p) => all(p, "w:keepNext").length > 0);
const grid = (table: Element | undefined): number[] =>
  table ? all(table, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"])) : [];

test("a grid repeats its header, never splits a row and has rules", async () => {
  const [table] = await tables("=== body\n# 表\n|= grid 1 3\n| 项 | 值\n| 甲 | 一\n| 乙 | 二");
  const rows = table ? all(table, "w:tr") : [];
  expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, 0, 0]);
  expect(rows.map((row) => all(row, "w:cantSplit").length)).toEqual([1, 1, 1]);
  expect(table && all(table, "w:tblBorders")[0]?.children.map(({ attributes }) => attributes["w:val"])).toEqual(
    Array<string>(6).fill("single"),
  );
});

test("columns fill the line in the tree's proportions, none narrower than two characters", async () => {
  const [even, narrow] = await tables("=== body\n|= grid 1 3\n| 项 | 值\n第二个表：\n|= grid 1 40 40\n| 序号 | 甲 | 乙");
  expect(grid(even)).toEqual([2076, 6230]);
  expect(grid(narrow)).toEqual([660, 3823, 3823]);
});

test("a column of short cells keeps them whole, at the cost of the long ones", async () => {
  const long = "一段很长的说明，说明很长，长得在哪一列都要断行，断了一行又一行，所以让出一点宽度也无妨。";
  const [table] = await tables(`=== body\n|= grid 1 12 1\n| 岗位 | 说明 | 来源\n| 项目负责人 | ${long} | 直播后台`);
  expect(grid(table)).toEqual([5 * 210 + 240, 8306 - 5 * 210 - 4 * 210 - 480, 4 * 210 + 240]);
});

test("parties sign side by side as equals, with room for seals and signatures", async () => {
  const [table] = await tables(
    "=== body\n正文。\n=== signature\n|= plain 9 1\n| 甲方（公章）：某某公司 | 乙方（公章）：\n| 授权代表（签字）： | 授权代表（签字）：\n| 日期： | 日期：",
  );
  expect(grid(table)).toEqual([4153, 4153]);
  const after = table ? all(table, "w:tr").map((row) => all(row, "w:spacing").map(({ attributes }) => attributes["w:after"])) : [];
  expect(after).toEqual([["760", "760"], ["360", "360"], []]);
});

test("a row with fewer cells than columns stretches its last cell", async () => {
  const [table] = await tables("=== body\n|= grid 1 1 1\n| 甲 | 乙 | 丙\n| 合计");
  expect(table && all(table, "w:gridSpan").map(({ attributes }) => attributes["w:val"])).toEqual(["3"]);
});

test("signatures have no rules and stay together with the text before them", async () => {
  const document = part(await renderDocx(agencyOperation, options), "word/document.xml");
  const table = all(document, "w:tbl").find((each) => textOf(each).includes("授权代表"));
  expect(table && all(table, "w:tblBorders")[0]?.children.map(({ attributes }) => attributes["w:val"])).toEqual(
    Array<string>(6).fill("none"),
  );
  expect(table && all(table, "w:tr").map(keepsNext)).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ]);
  const paragraphs = all(document, "w:p");
  const note = paragraphs.findIndex((p) => textOf(p).includes("以下无正文"));
  expect(paragraphs.slice(note - 1, note + 1).flatMap(keepsNextSelf)).toEqual([true, true]);
});

test("Word gets a paragraph between two tables and after a last one", async () => {
  const document = part(await renderDocx(fixture("=== body\n|= grid 1\n| 甲\n|= grid 1\n| 乙"), options), "word/document.xml");
  const body = all(document, "w:body")[0]?.children.map(({ name }) => name);
  expect(body).toEqual(["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"]);
});

const keepsNextSelf = (paragraph: Element): boolean[] => [all(paragraph, "w:keepNext").length > 0];
