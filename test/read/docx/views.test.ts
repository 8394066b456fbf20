import { describe, expect, test } from "vitest";
import { change, definition, level, list, numbered, p, r, table } from "./build-docx.js";
import { docxSource } from "../../../src/read/docx/read-docx.js";
import { reading, shown } from "./reading.js";
import { expectRoundTrip } from "./round-trip.js";

/** A paragraph whose mark is tracked. */
const marked = (kind: "ins" | "del" | "moveFrom" | "moveTo", ...content: readonly string[]): string =>
  `<w:p><w:pPr><w:rPr><w:${kind} w:id="9" w:author="张三" w:date="2026-01-02T03:04:05Z"/></w:rPr></w:pPr>${content.map((piece) => (piece.startsWith("<") ? piece : r(piece))).join("")}</w:p>`;

const row = (kind: "ins" | "del", ...cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:${kind} w:id="3" w:author="李四"/></w:trPr>${cells.map((cell) => `<w:tc>${p(change(kind, r(cell)))}</w:tc>`).join("")}</w:tr>`;

describe("the views of tracked changes", () => {
  test.each<[string, string, string, string, string]>([
    [
      "replaced words",
      p("费用为", change("del", r("3万")), change("ins", r("5万")), "元"),
      "费用为3万元\n",
      "费用为5万元\n",
      "费用为3万5万元\n",
    ],
    [
      "words deleted inside an insertion",
      p("甲", change("ins", r("乙") + change("del", r("丙"))), "丁"),
      "甲丁\n",
      "甲乙丁\n",
      "甲乙丙丁\n",
    ],
    ["moved words", p(change("moveFrom", r("甲")), "乙", change("moveTo", r("甲"))), "甲乙\n", "乙甲\n", "甲乙甲\n"],
    ["an inserted paragraph", p("一") + marked("ins", change("ins", r("二"))) + p("三"), "一\n三\n", "一\n二\n三\n", "一\n二\n三\n"],
    ["a deleted paragraph", p("一") + marked("del", change("del", r("二"))) + p("三"), "一\n二\n三\n", "一\n三\n", "一\n二\n三\n"],
    ["a split paragraph", marked("ins", "一") + p("二"), "一二\n", "一\n二\n", "一\n二\n"],
    ["joined paragraphs", marked("del", "一") + marked("del", "二") + p("三"), "一\n二\n三\n", "一二三\n", "一\n二\n三\n"],
    [
      "a moved paragraph",
      marked("moveFrom", change("moveFrom", r("一"))) + p("二") + marked("moveTo", change("moveTo", r("一"))) + p("三"),
      "一\n二\n三\n",
      "二\n一\n三\n",
      "一\n二\n一\n三\n",
    ],
    [
      "a paragraph deleted before a table",
      p("前") + marked("del", change("del", r("一"))) + table(["二"]),
      "前\n一\n二\n",
      "前\n二\n",
      "前\n一\n二\n",
    ],
    ["a paragraph not joined with a table", marked("del", "一") + table(["二"]), "一\n二\n", "一\n二\n", "一\n二\n"],
    ["the last paragraph of a cell", table([marked("del", change("del", r("一"))), "二"]), "一\t二\n", "\t二\n", "一\t二\n"],
    [
      "the last of two paragraphs in a cell",
      table([p("一") + marked("del", change("del", r("二"))), "三"]),
      "一\n二\t三\n",
      "一\t三\n",
      "一\n二\t三\n",
    ],
    ["an inserted row", `<w:tbl><w:tr><w:tc>${p("一")}</w:tc></w:tr>${row("ins", "二")}</w:tbl>`, "一\n", "一\n二\n", "一\n二\n"],
    [
      "a deleted row",
      `<w:tbl>${row("del", "一", "二")}<w:tr><w:tc>${p("三")}</w:tc></w:tr></w:tbl>`,
      "一\t二\n三\n",
      "三\n",
      "一\t二\n三\n",
    ],
    [
      "a deleted field",
      p(
        "见",
        change(
          "del",
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> REF a </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("第三条")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
        "上文",
      ),
      "见第三条上文\n",
      "见上文\n",
      "见第三条上文\n",
    ],
    [
      "a field whose frame only is deleted",
      p(
        change("del", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`),
        change("ins", r("新")),
        change("del", '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("旧") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
      ),
      "旧\n",
      "新\n",
      "旧\n",
    ],
  ])("%s", (_, xml, original, current, markedText) => {
    const { model } = reading(xml);
    const views = (["original", "current", "marked"] as const).map((view) => docxSource(model, view));
    views.forEach(expectRoundTrip);
    expect(views.map(({ text }) => text)).toEqual([original, current, markedText]);
  });

  test("joined paragraphs are one line with two places", () => {
    const source = reading(marked("del", "一二") + p("三四"));
    expect(source.lines).toEqual([{ range: [0, 4] }]);
    expect(source.placesOf([1, 3])).toEqual([
      { type: "docx", part: "word/document.xml", paragraph: 0, range: [1, 2] },
      { type: "docx", part: "word/document.xml", paragraph: 1, range: [0, 1] },
    ]);
  });

  test("numbers count only the paragraphs of the view", () => {
    const numbering = definition(1, level(0, "chineseCountingThousand", "第%1条")) + list(1, 1);
    const gone = numbered("二", 1)
      .replace("</w:pPr>", '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>')
      .replace(/<w:r>.*<\/w:r>/, (run) => change("del", run));
    const { model } = reading({ body: numbered("一", 1) + gone + numbered("三", 1), numbering });
    expect(shown(docxSource(model, "original"))).toEqual(["第一条 一", "第二条 二", "第三条 三"]);
    expect(shown(docxSource(model, "current"))).toEqual(["第一条 一", "第二条 三"]);
  });

  test("numbering that is itself a tracked change belongs to one view", () => {
    const numbering = definition(1, level(0, "decimal", "%1.")) + list(1, 1);
    const fresh = numbered("一", 1).replace("</w:numPr>", '<w:ins w:id="1" w:author="a"/></w:numPr>');
    const changed = `<w:p><w:pPr><w:pPrChange w:id="2" w:author="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${r("二")}</w:p>`;
    const { model } = reading({ body: fresh + changed, numbering });
    expect(shown(docxSource(model, "original"))).toEqual(["一", "1. 二"]);
    expect(shown(docxSource(model, "current"))).toEqual(["1. 一", "二"]);
  });

  test("a footnote whose reference is deleted is not read", () => {
    const notes = {
      type: "footnotes",
      xml: `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${p("注")}</w:footnote></w:footnotes>`,
    };
    const { model } = reading({
      body: p("文", change("del", '<w:r><w:footnoteReference w:id="1"/></w:r>')),
      parts: { "word/footnotes.xml": notes },
    });
    expect(docxSource(model, "original").text).toBe("文\n注\n");
    expect(docxSource(model, "current").text).toBe("文\n");
  });
});
