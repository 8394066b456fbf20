import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compare } from "../../../src/compare/compare.js";
import { docxSource } from "../../../src/read/docx/read-docx.js";
import { outline } from "../../../src/read/outline/outline.js";
import { ownFaults, reviewed } from "../../review/docx/reviewed.js";
import { reading, shown } from "./reading.js";
import { expectRoundTrip } from "./round-trip.js";

/** A contract with automatic numbers of four kinds, a table, a text box, a header and changes of two authors: written by hand, and saved by LibreOffice. */
const files = ["by-hand.docx", "libreoffice.docx"];
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, "chinese", name)));

const lines = [
  ...["直播代运营服务合同", "甲方：杭州砚禾茶业有限公司", "乙方：宁波灶间网络科技有限公司", ""],
  ...[
    "第一条 服务内容",
    "1.1 乙方为甲方运营抖音直播间，具体如下：",
    "（一） 主播排班与培训；",
    "（二） 场控与投流。",
    "1.2 乙方提供的人员见附件一。",
  ],
  ...["第二条 服务费", "2.1 固定服务费为每月人民币30,000元，按下表支付："],
  ...["期次", "支付日", "金额", "第一期", "每月10日", "15,000元", "第二期", "每月25日", "15,000元", ""],
  ...["第三条 违约责任", "3.1 任何一方逾期履行的，每日按应付金额的万分之三支付违约金。", "本条所称违约包括：", "① 逾期付款", "② 擅自换人"],
  ...["双方对合同内容保密，期限两年。", "甲方（盖章）：　　　　　　乙方（盖章）：", "特别提示：本合同一式两份。", "合同编号：ZB-2027-016"],
];

/** LibreOffice 7 drops the mark by which Word writes 1.1 below 第一条. */
const inLibreOffice = lines.map((line) => line.replace(/^([1-3])(?=\.\d )/u, (digit) => "一二三".charAt(Number(digit) - 1)));

describe.each(files)("%s", (name) => {
  const source = reading(bytesOf(name));

  test("is read with its numbers, its table, its text box once and its header", () => {
    expect(shown(source)).toEqual(name === "libreoffice.docx" ? inLibreOffice : lines);
    for (const view of ["original", "current", "marked"] as const) expectRoundTrip(docxSource(source.model, view));
  });

  test("has changes of two authors, which can be taken back", () => {
    expect(source.risks.filter(({ kind }) => kind === "revision").map(({ message }) => message.zh.slice(0, 3))).toEqual(
      expect.arrayContaining([expect.stringContaining("张三"), expect.stringContaining("李律师")]),
    );
    const { text } = docxSource(source.model, "original");
    expect(text).toContain("每月人民币20,000元");
    expect(text).not.toContain("保密");
  });

  test.each([1, 2, 3, 4])("takes a review, seed %i", (seed) => {
    for (const changes of [true, false]) {
      const one = reviewed(name, bytesOf(name), seed, changes);
      expect(one ? ownFaults(one) : ["nothing written"]).toEqual([]);
    }
  });
});

test("both say the same", () => {
  const [a, b] = files.map((name) => {
    const source = reading(bytesOf(name));
    return { source, contract: outline(source) };
  });
  if (!a || !b) throw new Error("two files");
  expect(compare(a, b).changes).toEqual([]);
});
