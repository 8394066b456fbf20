import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { PhrasingContent, RootContent } from "mdast";
import { describe, expect, test } from "vitest";
import { parseMarkdown, type MarkdownBlock, type MarkdownInline } from "../../src/document/markdown.js";

const parser = unified().use(remarkParse).use(remarkGfm);

/** The same tree by remark, an independent parser of CommonMark with GFM tables. */
function byRemark(source: string): MarkdownBlock[] {
  return parser.parse(source).children.map(block);
}

function block(node: RootContent): MarkdownBlock {
  switch (node.type) {
    case "heading":
      return { type: "heading", text: inlines(node.children) };
    case "paragraph":
      return { type: "paragraph", text: inlines(node.children) };
    case "list":
      return { type: "list", items: node.children.map((item) => item.children.map(block)) };
    case "table": {
      const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inlines(cell.children)));
      return { type: "table", head: head ?? [], rows };
    }
    default:
      throw new Error(node.type);
  }
}

const inlines = (nodes: readonly PhrasingContent[], strong = false): MarkdownInline[] =>
  nodes.flatMap((node): MarkdownInline[] => {
    if (node.type === "text") return [{ text: node.value.replaceAll("\n", ""), strong }];
    if (node.type === "strong") return inlines(node.children, true);
    throw new Error(node.type);
  });

describe("reads what clauses use as remark does", () => {
  test.each([
    ["a heading and a list", "\n## 合作期限\n\n1. 期限为12个月。\n1. 届满即终止。\n"],
    ["nested items and a paragraph after them", "1. 承担下列责任：\n   1. 甲；\n   1. 乙。\n\n   通知应在3日内作出。\n1. 下一款。\n"],
    ["a table in an item", "1. 如下：\n\n   | 项目 | 价格 |\n   |---|---|\n   | 甲 | 5元 |\n   | 乙 |  |\n1. 完。\n"],
    ["a table without a head", "（以下无正文）\n\n|  |  |\n|---|---|\n| 甲方 | 乙方 |\n"],
    ["strong text", "1. 例外：**责任不超过5元；故意除外。**\n"],
    ["paragraphs of several lines", "甲方\n乙方\n\n丙方\n"],
    ["items that stand apart", "1. 甲。\n\n1. 乙。\n\n\n1. 丙。\n"],
    ["two paragraphs in an item", "1. 甲。\n\n   例：一。\n\n   例：二。\n"],
    ["three levels", "1. 甲：\n   1. 乙：\n      1. 丙；\n      1. 丁。\n   1. 戊。\n"],
  ])("%s", (_, source) => expect(parseMarkdown(source)).toEqual(byRemark(source)));
});

test("strong text closes after punctuation too, where CommonMark wants a space that Chinese does not have", () => {
  expect(parseMarkdown("**甲。**乙")).toEqual([
    {
      type: "paragraph",
      text: [
        { text: "甲。", strong: true },
        { text: "乙", strong: false },
      ],
    },
  ]);
});

test.each([
  ["a bullet", "- 甲\n"],
  ["a heading of another level", "### 甲\n"],
  ["emphasis", "甲*乙*丙\n"],
  ["code", "甲`乙`\n"],
  ["a link", "[甲](乙)\n"],
  ["HTML", "甲<b>乙</b>\n"],
  ["strong text that does not close", "甲**乙\n"],
  ["an indent without an item", "甲\n\n    乙\n"],
  ["a row of another width", "| 甲 | 乙 |\n|---|---|\n| 丙 |\n"],
  ["a table without a rule", "| 甲 | 乙 |\n| 丙 | 丁 |\n"],
])("%s is refused", (_, source) => expect(() => parseMarkdown(source)).toThrow(/clause text/u));
