import { describe, expect, test } from "vitest";
import type { FlowParagraph } from "../../../../src/render/docx/flow/flow.js";
import { contract } from "../../../../src/render/docx/node/contract.js";
import { fixture } from "../../fixture.js";

const paragraphs = (source: string): FlowParagraph[] =>
  contract(fixture(source)).flatMap((item) => (item.type === "paragraph" ? [item] : []));
const words = ({ pieces }: FlowParagraph): string => pieces.map(({ text }) => text).join("");
const find = (source: string, start: string): FlowParagraph =>
  paragraphs(source).find((item) => words(item).startsWith(start)) ?? expect.fail(`no ${start}`);

describe("how a paragraph looks", () => {
  const source = `
=== cover 合同名
甲方：**某公司**
地址：某处
=== body
引言。
# 条题
条下的段落。
## 款
款下的段落。
##! 款题
### 项
项下的段落。
#- 无号的题
=== signature
（以下无正文）
=== annex 附件名
附件的段落。
# 目题
## 子目
子目下的段落。
#- 小题
`;
  test.each([
    ["合同名", "title", undefined, undefined],
    ["甲方", "cover", undefined, undefined],
    ["引言", "bodyText", undefined, undefined],
    ["条题", "heading1", "第一条", undefined],
    ["条下", "bodyText", undefined, undefined],
    ["款下", "blockText", undefined, 720],
    ["款题", "heading2", "1.2", undefined],
    ["项下", "blockText", undefined, 1440],
    ["无号", "heading1", undefined, undefined],
    ["附件名", "annexTitle", "附件一", undefined],
    ["附件的", "bodyText", undefined, undefined],
    ["目题", "annexHeading", "1.", undefined],
    ["子目下", "blockText", undefined, 1080],
    ["小题", "subheading", undefined, undefined],
  ])("%s", (start, look, label, left) => {
    const item = find(source, start);
    expect([item.look, item.number?.label, item.left]).toEqual([look, label, left]);
  });

  test("the body and each annex open a page", () => {
    expect(
      paragraphs(source)
        .filter(({ pageBreak }) => pageBreak)
        .map(words),
    ).toEqual(["引言。", "附件名"]);
  });
});

test("a cover sets parties apart and running text as such", () => {
  const source =
    "=== cover 合同\n合同编号：一\n甲方（品牌方、委托方）：甲公司\n住所：某处\n乙方：乙公司\n双方依法订立本合同。\n本合同一式两份。";
  expect(paragraphs(source).map(({ look, before }) => [look, before])).toEqual([
    ["title", undefined],
    ["cover", undefined],
    ["cover", 200],
    ["cover", undefined],
    ["cover", 200],
    ["bodyText", 200],
    ["bodyText", undefined],
  ]);
});

describe("what stays on one page with the next", () => {
  const source =
    "=== body\n# 题\n## 包括：\n### 甲：\n### 乙\n## 如下表\n|= grid 1\n| 甲\n末段。\n=== signature\n（以下无正文）\n|= plain 1\n| 甲方：";
  test("headings, lead-ins, what announces a table, and the end of the text with its signatures", () => {
    expect(
      paragraphs(source)
        .filter(({ keepNext }) => keepNext)
        .map(words),
    ).toEqual(["题", "包括：", "甲：", "如下表", "末段。", "（以下无正文）"]);
  });
});

describe("a tree that is not sound throws", () => {
  test.each([
    ["two nodes with one id", () => fixture("=== body\n# {#a} 甲\n# {#a} 乙"), "saw the id a twice"],
    [
      "a reference to nothing",
      () => {
        const { text } = fixture("=== body\n见第一条");
        return {
          text,
          root: {
            type: "document",
            range: [0, 4],
            children: [
              {
                type: "part",
                kind: "body",
                range: [0, 4],
                children: [{ type: "paragraph", range: [0, 4], children: [{ type: "reference", target: "b", range: [1, 4] }] }],
              },
            ],
          },
        } as const;
      },
      "saw a reference to b",
    ],
  ])("%s", (_, make, message) => {
    expect(() => contract(make())).toThrow(message);
  });
});
