import { describe, expect, test } from "vitest";
import type { Contract } from "../../../src/document/node.js";
import type { PdfBlock } from "../../../src/render/pdf/pdf-block.js";
import { pdfModel, type PdfModel } from "../../../src/render/pdf/pdf-model.js";
import { fixture } from "../fixture.js";
import { options } from "./render.js";

const model = (contract: Contract | string, given = {}): PdfModel =>
  pdfModel(typeof contract === "string" ? fixture(contract) : contract, { ...options, ...given }, [2026, 12, 1]);

/** A block in one line: kind, indent, label, text. */
function shown(block: PdfBlock): string {
  const words =
    JSON.stringify("runs" in block ? block.runs : "")
      .match(/"s":"([^"]*)"/g)
      ?.map((hit) => hit.slice(5, -1))
      .join("") ?? "";
  switch (block.kind) {
    case "title":
      return `title ${words}`;
    case "heading":
      return `${block.look}${block.listed ? "*" : ""} h${block.level} ${block.label} ${words}`;
    case "paragraph":
      return `${block.look}@${block.left.toFixed(1)}${block.keep ? "!" : ""} ${block.label ? `${block.label.text} ` : ""}${words}`;
    case "picture":
      return `picture ${block.alt} ${words}`;
    case "table":
      return `table ${block.widths.map((width) => width.toFixed(0)).join("/")} ${block.align.join("/")} ${block.header.length}+${block.rows.length}`;
  }
}

const blocks = (source: string): readonly string[] => model(source).sections.flatMap((section) => section.blocks.map(shown));

describe("the model", () => {
  test("turns nesting into indents; texts of one level stand in one line", () => {
    expect(blocks("=== cover 合同\n=== body\n引言\n# 甲\n段落\n## 一：\n### 二\n续\n#### 三\n## 四")).toEqual([
      "title 合同",
      "prose@0.0 引言",
      "article* h1 第一条 甲",
      "prose@0.0 段落",
      "item@0.0! 1.1 一：",
      "item@2.1 （一） 二",
      "plain@5.1 续",
      "item@5.1 1) 三",
      "item@0.0 1.2 四",
    ]);
  });

  test("lists articles and annexes, not the headings inside them", () => {
    const { contents } = model("=== cover 合同\n=== body\n# 甲\n#- 无号\n=== annex 单\n# 内");
    expect(Object.values(contents.entries)).toEqual([
      { label: "第一条", title: "甲" },
      { label: "", title: "无号" },
      { label: "附件一", title: "单" },
    ]);
    expect(contents.shown).toBe(false);
    expect(model(`=== cover 合同\n=== body\n${"# 条\n".repeat(6)}`).contents.shown).toBe(true);
  });

  test("tells the lines of a cover apart", () => {
    expect(
      blocks(
        "=== cover 合同\n合同编号：1\n签订地：杭州\n甲方（委托方）：甲公司\n住所地：某地\n签订地点：杭州\n签订日期：今日\n鉴于双方同意合作，订立本合同，以资遵守，内容如下：",
      ),
    ).toEqual([
      "title 合同",
      "number@0.0 合同编号：1",
      "number@0.0 签订地：杭州",
      "party@0.0 甲方（委托方）：甲公司",
      "detail@0.0 住所地：某地",
      "party@0.0 签订地点：杭州",
      "detail@0.0 签订日期：今日",
      "prose@0.0 鉴于双方同意合作，订立本合同，以资遵守，内容如下：",
    ]);
  });

  test("sees through clauses that only hold others together, as drafts have them around a cover, a signature and an annex", () => {
    const contract = fixture(
      "=== cover 合同\n合同编号：1\n签订地：杭州\n甲方：甲\n=== body\n# 甲\n=== signature\n|= plain 1 1\n| 甲方（盖章）： | 乙方（盖章）：\n=== annex 单\n# 内\n## 项",
    );
    const wrapped: Contract = {
      ...contract,
      root: {
        ...contract.root,
        children: contract.root.children.map((part) =>
          part.kind === "body"
            ? part
            : { ...part, children: [{ type: "clause" as const, level: 1, label: "", range: part.range, children: part.children }] },
        ),
      },
    };
    expect(model(wrapped)).toEqual(model(contract));
  });

  test("prints the title of the options when the tree has none", () => {
    expect(blocks("=== body\n# 甲")).toEqual(["title 代运营服务合同", "article* h1 第一条 甲"]);
  });

  test("keeps a label that is part of the text from standing twice", () => {
    const contract = fixture("=== body\n# 第一条 甲\n## 1.1 乙方应交付");
    const text = contract.text;
    const [part] = contract.root.children;
    const [article] = part?.children ?? [];
    if (part === undefined || article?.type !== "clause") throw new Error("no clause");
    const [item] = article.children;
    if (item?.type !== "clause") throw new Error("no item");
    const at = text.indexOf("1.1");
    const labelled: Contract = {
      text,
      root: {
        ...contract.root,
        children: [{ ...part, children: [{ ...article, labelRange: [0, 3], children: [{ ...item, labelRange: [at, at + 3] }] }] }],
      },
    };
    expect(model(labelled).sections.flatMap((section) => section.blocks.map(shown))).toEqual([
      "title 代运营服务合同",
      "article* h1 第一条 甲",
      "item@0.0 1.1 乙方应交付",
    ]);
  });

  test("gives short columns the room they need from those that have it", () => {
    expect(blocks("=== body\n|= grid 1 20 1\n| 序号 | 内容 | 金额（元）\n| 1 | 很长很长很长很长很长很长的内容 | 12,000.00").at(-1)).toBe(
      "table 3/36/6 center/left/center 1+1",
    );
  });

  test("cuts the running header, not the contract number on the cover", () => {
    const { header, title } = model("=== body\n# 甲", { title: "长".repeat(80), number: "N".repeat(60) });
    expect(title).toHaveLength(80);
    expect(header.title).toBe(`${"长".repeat(47)}…`);
    expect(header.number).toMatch(/^合同编号：N{10,25}…$/);
  });

  test("marks where each party seals and signs", () => {
    const names = JSON.stringify(
      model("=== signature\n|= plain 1 1\n| 甲方（公章）：甲 | 乙方（盖章）\n| 授权代表（签名）： | 法定代表人（签字）：").sections,
    ).match(/"name":"([^"]+)"/g);
    expect(names).toEqual(['"name":"甲方"', '"name":"乙方"', '"name":"甲方/签字"', '"name":"乙方/签字"']);
  });

  test("throws on a broken tree: a reference without a target, an id that stands twice", () => {
    const contract = fixture("=== body\n# {#a} 甲\n见{ref:a}");
    const broken = (from: string, to: string): Contract => JSON.parse(JSON.stringify(contract).replace(from, to)) as Contract;
    expect(() => model(broken('"target":"a"', '"target":"b"'))).toThrow("no node has the id b");
    expect(() => model("=== body\n# {#a} 甲\n# {#a} 乙")).toThrow("two nodes have the id a");
  });
});
