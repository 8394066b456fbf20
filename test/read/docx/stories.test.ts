import { describe, expect, test } from "vitest";
import type { Line } from "../../../src/read/source.js";
import { buildDocx, namespaces, p, part, r, table } from "./build-docx.js";
import { reading, shown } from "./reading.js";
import { expectRoundTrip } from "./round-trip.js";

/** Every text of the body, with the round trip checked on the way. */
function body(xml: string): string {
  const source = reading(xml);
  expectRoundTrip(source);
  return source.text;
}

const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe("a paragraph reads", () => {
  test.each([
    ["runs as one", p("甲方：", "某某", "公司"), "甲方：某某公司\n"],
    ["tabs and hyphens", p("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/></w:r>"), "甲\t乙-丙\n"],
    [
      "a soft break as a new line",
      p("<w:r><w:t>甲方：A</w:t><w:br/><w:t>乙方：B</w:t><w:cr/><w:t>丙</w:t></w:r>"),
      "甲方：A\n乙方：B\n丙\n",
    ],
    ["a page break between text as a new line", p(r("上"), '<w:r><w:br w:type="page"/></w:r>', r("下")), "上\n下\n"],
    ["no page break at its end", p(r("上"), '<w:r><w:br w:type="page"/></w:r>') + p("下"), "上\n下\n"],
    [
      "entities and character references",
      p("<w:r><w:t>A&amp;B &lt;甲&gt; &#x4e59;&#19993; &quot;&apos;</w:t></w:r>"),
      "A&B <甲> 乙丙 \"'\n",
    ],
    ["CDATA and what comments part", p("<w:r><w:t>一<![CDATA[<二>&三]]>四<!-- 不是正文 -->五</w:t></w:r>"), "一<二>&三四五\n"],
    ["line ends inside text as spaces", p('<w:r><w:t xml:space="preserve">a\r\nb\nc</w:t></w:r>'), "a b c\n"],
    ["no space at the ends unless it is kept", p("<w:r><w:t> a </w:t></w:r>", '<w:r><w:t xml:space="preserve"> b </w:t></w:r>'), "a b \n"],
    ["kept space that is said further out", `<w:p xml:space="preserve"><w:r><w:t> a </w:t></w:r></w:p>`, " a \n"],
    [
      "wrappers of all kinds",
      p(
        '<w:smartTag w:element="x"><w:smartTagPr/>' + r("一") + "</w:smartTag>",
        `<w:customXml w:element="y">${r("二")}</w:customXml>`,
        `<w:bdo w:val="ltr">${r("三")}</w:bdo>`,
        `<x:unknown xmlns:x="urn:x">${r("四")}</x:unknown>`,
      ),
      "一二三四\n",
    ],
    [
      "the base of ruby",
      p(`<w:r><w:ruby><w:rubyPr/><w:rt>${r("jiǎ")}</w:rt><w:rubyBase>${r("甲")}</w:rubyBase></w:ruby></w:r>`, "方"),
      "甲方\n",
    ],
    [
      "formulas",
      p(
        `<m:oMath><m:r><m:t>x</m:t></m:r><m:sSup><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`,
      ),
      "xy2\n",
    ],
    [
      "symbols",
      p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>同意</w:t><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:t>不同意</w:t></w:r>'),
      "☑同意□不同意\n",
    ],
    [
      "letters in a symbol font, and codes of such a font without it",
      p(
        r("\uf0fe", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
        "同意",
        r("o", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
        "不同意\uf052是\uf0a3否",
        r("同意", '<w:rFonts w:ascii="Wingdings" w:eastAsia="宋体"/>'),
      ),
      "☑同意□不同意☑是□否同意\n",
    ],
    [
      "inline content controls",
      p("自", `<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>${r("2026年1月1日")}</w:sdtContent></w:sdt>`, "起"),
      "自2026年1月1日起\n",
    ],
    ["block content controls", `<w:sdt><w:sdtPr/><w:sdtContent>${p("一")}${p("二")}</w:sdtContent></w:sdt>`, "一\n二\n"],
    ["hyperlinks", p('<w:hyperlink w:anchor="x">' + r("见第三条") + "</w:hyperlink>"), "见第三条\n"],
    [
      "the first choice that Word understands",
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      "新\n",
    ],
    [
      "the fallback of a choice that nobody understands",
      p(
        `<w:r><mc:AlternateContent xmlns:zz="urn:unknown"><mc:Choice Requires="zz"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      "旧\n",
    ],
  ])("%s", (_, xml, text) => expect(body(xml)).toBe(text));

  test("empty paragraphs as empty lines", () => expect(body(p("一") + "<w:p/>" + p("二"))).toBe("一\n\n二\n"));
  test("nothing as nothing", () => expect(body("")).toBe(""));
  test("a break in a heading as a space", () => {
    const source = reading('<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>第一章</w:t><w:br/><w:t>总则</w:t></w:r></w:p>');
    expect(source.lines).toEqual([{ range: [0, 6], outlineLevel: 1 }]);
    expect(source.text).toBe("第一章 总则\n");
  });
});

describe("a field reads", () => {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const field = (instruction: string, result: string): string =>
    char("begin") + code(instruction) + char("separate") + result + char("end");

  test.each([
    ["its result and not its instruction", p("见", field(" REF _Ref1 \\h ", r("第三条")), "。"), "见第三条。\n"],
    ["a simple one likewise", p("见", `<w:fldSimple w:instr=" REF _Ref1 \\h ">${r("第三条")}</w:fldSimple>`, "。"), "见第三条。\n"],
    [
      "the box of a form",
      p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${code(" FORMCHECKBOX ")}${char("end")}`,
        "含税",
      ),
      "☑含税\n",
    ],
    ["none without a result", p("甲", char("begin") + code(' XE "甲" ') + char("end"), "乙"), "甲乙\n"],
    [
      "no text that stands in the instruction",
      p(char("begin") + code(" IF ") + r("隐藏") + char("separate") + r("结果") + char("end")),
      "结果\n",
    ],
    [
      "a field in the instruction of another",
      p(field(` IF </w:instrText></w:r>${field(" PAGE ", r("3"))}<w:r><w:instrText> = 3 `, r("三"))),
      "三\n",
    ],
    ["a field in the result of another", p(field(" TOC ", r("第一条") + field(" PAGEREF x ", r("2")))), "第一条2\n"],
    [
      "across paragraphs",
      `<w:p>${char("begin")}${code(" TOC ")}${char("separate")}${r("第一条")}</w:p>${p("第二条")}<w:p>${char("end")}${r("正文")}</w:p>`,
      "第一条\n第二条\n正文\n",
    ],
    ["all text when a field never ends", p(char("begin") + r("甲方应付款")) + p("乙方应交货"), "甲方应付款\n乙方应交货\n"],
    ["all text when an end has no begin", p(char("end") + r("甲") + char("separate") + r("乙")), "甲乙\n"],
  ])("%s", (_, xml, text) => expect(body(xml)).toBe(text));

  test("entries of a table of contents say that they are such", () => {
    const source = reading(
      `<w:p>${char("begin")}${code(" TOC ")}${char("separate")}${field(' HYPERLINK \\l "a" ', r("第一条 合作内容"))}</w:p><w:p>${r("第二条 费用")}${char("end")}</w:p>${p("第一条 合作内容")}`,
    );
    expect(source.lines.map(({ contents }) => contents)).toEqual([true, true, undefined]);
  });

  test("its segments name it, so that a writer leaves them alone", () => {
    const { pieces } = reading(p("见", field(" REF _Ref1 \\h ", r("第三条"))));
    expect(pieces.segments.map(({ text, field: own }) => [text, own?.instruction])).toEqual([
      ["见", undefined],
      ["第三条", " REF _Ref1 \\h "],
    ]);
  });
});

describe("a table reads", () => {
  const cells = (lines: readonly Line[]): unknown => lines.map(({ cell }) => cell && [cell.table, cell.row, cell.column]);

  test("cell by cell, tabs between cells and newlines after rows", () => {
    const source = reading(p("前") + table(["项目", "金额"], ["服务费", "30,000元"]) + p("后"));
    expect(source.text).toBe("前\n项目\t金额\n服务费\t30,000元\n后\n");
    expect(cells(source.lines)).toEqual([undefined, [0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1], undefined]);
  });

  test("with newlines between the paragraphs of a cell", () =>
    expect(body(table([p("一") + p("二"), "三"], ["", "四"]))).toBe("一\n二\t三\n\t四\n"));

  test("with spanned columns left out", () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p("合计")}</w:tc><w:tc>${p("9")}</w:tc>`;
    const source = reading(`<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${wide}</w:tr></w:tbl>`);
    expect(cells(source.lines)).toEqual([
      [0, 0, 1],
      [0, 0, 3],
    ]);
  });

  test("with tables in cells, which name their host", () => {
    const source = reading(table(["甲", p("乙") + table(["内一", "内二"], ["内三", "内四"]) + p("丙"), "丁"]));
    expect(source.text).toBe("甲\t乙\n内一\t内二\n内三\t内四\n丙\t丁\n");
    expect(source.lines[2]?.cell).toEqual({ table: 1, row: 0, column: 0, host: { table: 0, row: 0, column: 1 } });
    expect(source.lines[7]?.cell).toEqual({ table: 0, row: 0, column: 2 });
  });

  test("with rows and cells in content controls", () => {
    const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const row = `<w:tr>${control(`<w:tc>${p("一")}</w:tc>`)}<w:tc>${p("二")}</w:tc></w:tr>`;
    expect(body(`<w:tbl>${control(row)}<w:tr><w:tc>${p("三")}</w:tc></w:tr></w:tbl>`)).toBe("一\t二\n三\n");
  });
});

describe("the stories", () => {
  const note = (kind: string, id: number, text: string, type = ""): string => `<w:${kind} w:id="${id}"${type}>${p(text)}</w:${kind}>`;
  const file = buildDocx({
    body:
      p("正文一", '<w:r><w:footnoteReference w:id="2"/></w:r>', box(p("文本框"))) +
      p("正文二", '<w:r><w:footnoteReference w:id="1"/></w:r>', '<w:r><w:endnoteReference w:id="1"/></w:r>') +
      '<w:sectPr><w:footerReference r:id="f1" w:type="default"/><w:headerReference r:id="h1" w:type="default"/><w:headerReference r:id="h2" w:type="first"/><w:headerReference r:id="h3" w:type="even"/></w:sectPr>',
    parts: {
      "word/footnotes.xml": {
        type: "footnotes",
        xml: part(
          "footnotes",
          note("footnote", -1, "分隔", ' w:type="separator"') +
            note("footnote", 1, "脚注一") +
            note("footnote", 2, "脚注二") +
            note("footnote", 3, "无人引用"),
        ),
      },
      "word/endnotes.xml": { type: "endnotes", xml: part("endnotes", note("endnote", 1, "尾注")) },
      "word/header1.xml": { type: "header", id: "h1", xml: part("hdr", p("合同编号")) },
      "word/header2.xml": { type: "header", id: "h2", xml: part("hdr", p("合同编号")) },
      "word/header3.xml": { type: "header", id: "h3", xml: part("hdr", p("")) },
      "word/footer1.xml": { type: "footer", id: "f1", xml: part("ftr", p("第1页")) },
    },
  });
  const source = reading(file);

  test("follow the body in reading order, each text once", () => {
    expect(source.lines.map(({ story, range }) => [story, source.text.slice(...range)])).toEqual([
      [undefined, "正文一"],
      [undefined, "正文二"],
      ["textbox", "文本框"],
      ["note", "脚注二"],
      ["note", "脚注一"],
      ["note", "尾注"],
      ["header", "合同编号"],
      ["footer", "第1页"],
    ]);
    expectRoundTrip(source);
  });

  test("count their paragraphs by part, text boxes in between", () => {
    const places = source.lines.map(({ range }) => source.placesOf(range)[0]);
    expect(places.map((place) => place && `${place.part} ${place.paragraph}`)).toEqual([
      "word/document.xml 0",
      "word/document.xml 2",
      "word/document.xml 1",
      "word/footnotes.xml 1",
      "word/footnotes.xml 0",
      "word/endnotes.xml 0",
      "word/header1.xml 0",
      "word/footer1.xml 0",
    ]);
  });
});

test("heading styles give outline levels, also by style chain and by name", () => {
  const style = (id: string, name: string, more = ""): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const styles =
    style("1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style("2", "heading 2") +
    style("a", "合同条", '<w:basedOn w:val="1"/>') +
    style("b", "正文缩进", '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>');
  const with_ = (id: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${r(text)}</w:p>`;
  const source = reading({
    body: with_("1", "一") + with_("2", "二") + with_("a", "三") + with_("b", "四") + with_("无此样式", "五"),
    styles,
  });
  expect(source.lines.map(({ outlineLevel }) => outlineLevel)).toEqual([1, 2, 1, undefined, undefined]);
});

test("text that looks like markup stays text", () => {
  const source = reading({ body: p(`&lt;w:p&gt;${"&amp;".repeat(3)}`), main: (xml) => xml.replace(namespaces, namespaces) });
  expect(shown(source)).toEqual(["<w:p>&&&"]);
});
