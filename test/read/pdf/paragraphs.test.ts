import { describe, expect, test } from "vitest";
import { joinLines } from "../../../src/read/pdf/paragraphs/join-lines.js";
import type { VisualLine } from "../../../src/read/pdf/layout/visual-line.js";
import { column, show, tinyPdf } from "./tiny-pdf.js";
import { paragraphs, read } from "./read-lines.js";

const visual = (text: string, isSpaced = false): VisualLine => ({
  page: 1,
  direction: 0,
  text,
  glyphs: [...text].map(() => undefined),
  isSpaced,
  left: 0,
  right: 0,
  top: 0,
  bottom: 0,
  baseline: 0,
  size: 12,
});
const join = (...lines: readonly string[]): string =>
  joinLines(
    lines.map((text) => visual(text)),
    false,
  ).text;

describe("joining lines", () => {
  test.each([
    [["甲方应当", "支付费用"], "甲方应当支付费用"],
    [["the Agency", "shall provide"], "the Agency shall provide"],
    [["within 30", "days"], "within 30 days"],
    [["the opera-", "tion of stores"], "the operation of stores"],
    [["contract no. HT-", "2026-01"], "contract no. HT-2026-01"],
    [["邮箱link@yun-", "lan.example"], "邮箱link@yun-lan.example"],
    [["账号12190000", "0000318"], "账号121900000000318"],
    [["共计1,200,", "000元"], "共计1,200,000元"],
    [["使用Ocean", "Engine投放"], "使用Ocean Engine投放"],
    [["自2026年", "12月1日起"], "自2026年12月1日起"],
  ])("%j", (lines, joined) => {
    expect(join(...lines)).toBe(joined);
  });

  test("a text that puts spaces around numbers has them at the ends of lines, too, but not in citations", () => {
    const spaced = (...lines: readonly string[]): string =>
      joinLines(
        lines.map((text) => visual(text)),
        true,
      ).text;
    expect(spaced("应在", "15 日内")).toBe("应在 15 日内");
    expect(spaced("按第", "3.2款办理")).toBe("按第3.2款办理");
  });
});

/** Thirty-five characters fill a line of the page. */
const full = (text: string): string => text.padEnd(35, "续");
const texts = async (lines: readonly string[]): Promise<string[]> => paragraphs(await read(tinyPdf([column(lines)])));

describe("where a paragraph ends", () => {
  test("after a line that is not full", async () => {
    expect(await texts([full("甲方"), full("乙方"), "丙方", "丁方"])).toEqual([`${full("甲方")}${full("乙方")}丙方`, "丁方"]);
  });

  test("before the clause number that comes next, though the line before is full", async () => {
    const first = `${"1.1 甲方应当按照本合同约定的时间和方式足额支付服务费".padEnd(34, "用")}。`;
    expect(await texts(["第一条 费用", first, "1.2 乙方开票。", full("又"), "完"])).toEqual([
      "第一条 费用",
      first,
      "1.2 乙方开票。",
      `${full("又")}完`,
    ]);
  });

  test("not before a number in the middle of a sentence", async () => {
    const first = full("第四条 甲方违反本合同");
    expect(await texts([first, "第三条约定的，承担违约责任。", full("又"), full("又"), "完"])).toEqual([
      `${first}第三条约定的，承担违约责任。`,
      `${full("又")}${full("又")}完`,
    ]);
  });

  test("where the size changes and where the distance grows", async () => {
    const drawn = [
      show(85, 770, 12, full("甲")),
      show(85, 750, 12, full("乙")),
      show(85, 730, 16, "大字标题"),
      show(85, 700, 12, full("丙")),
      show(85, 660, 12, "丁"),
    ];
    expect(paragraphs(await read(tinyPdf([drawn.join("")])))).toEqual([`${full("甲")}${full("乙")}`, "大字标题", full("丙"), "丁"]);
  });

  test("entries of a table of contents are one a line and marked", async () => {
    const entries = ["第一条 费用", "第二条 期限", "第三条 争议"].map((entry, at) => `${entry}${"．".repeat(24)}${String(at + 1)}`);
    const source = await read(tinyPdf([column(["目　录", ...entries]), column(["第一条 费用", "正文。"])]));
    expect(source.lines.map(({ contents }) => contents === true)).toEqual([true, true, true, true, false, false]);
    expect(paragraphs(source).slice(1, 4)).toEqual(entries);
  });

  test("lines to sign on stay apart", async () => {
    const lines = [`甲方签字：${"_".repeat(60)}`, `日期：${"_".repeat(64)}`];
    expect(await texts(lines)).toEqual(lines);
  });
});
