import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/check/finding.js";
import { loadLibrary } from "../../../src/node/load-library.js";
import type { DocxSource } from "../../../src/read/docx/docx-source.js";
import { docxSource } from "../../../src/read/docx/read-docx.js";
import { outline } from "../../../src/read/outline/outline.js";
import { reviewDocx } from "../../../src/review/docx/review-docx.js";
import type { Review, ReviewOptions } from "../../../src/review/review-options.js";
import { buildDocx, change, definition, level, list, numbered, p, part, r, table, type DocxParts } from "../../read/docx/build-docx.js";
import { reading, shown } from "../../read/docx/reading.js";
import { findingAt } from "../finding-at.js";

const library = await loadLibrary();

interface Written extends Review {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly source: DocxSource;
  readonly result: DocxSource;
}

const files = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]));

function write(file: DocxParts | string, findings: (text: string) => readonly Finding[], options: Partial<ReviewOptions> = {}): Written {
  const bytes = buildDocx(file);
  const source = reading(bytes);
  const review = reviewDocx(source, outline(source), findings(source.text), library, {
    language: "zh",
    date: "2026-11-22T08:00:00Z",
    ...options,
  });
  if (!review.ok) throw new Error(JSON.stringify(review.problems));
  return { ...review.value, before: files(bytes), after: files(review.value.bytes), source, result: reading(review.value.bytes) };
}

/** The words that our comments stand at. */
const anchored = ({ result }: Written): (string | undefined)[] =>
  result.comments.filter(({ author }) => author === "Clausewright").map(({ range }) => range && result.text.slice(...range));

const main = "word/document.xml";

describe("a comment", () => {
  test("stands at the exact words, wherever runs begin and end, and says everything", () => {
    const written = write(p(r("甲方每月支付", "<w:b/>"), r("服务"), r("费30,0"), r("00元。")), (text) => [
      findingAt(text, "服务费30,000元", { fix: { mode: "replace", text: "服务费50,000元" } }),
    ]);
    expect(anchored(written)).toEqual(["服务费30,000元"]);
    expect(written.result.comments[0]?.text).toBe("请看一下 · 用语模糊\n关于“服务费30,000元”\n原因：因为含糊\n建议改为：服务费50,000元");
    expect(written.result.text).toBe(written.source.text);
  });

  test("leaves every other part and every other character as it was", () => {
    const written = write({ body: p("甲") + p(r("乙方", '<w:color w:val="FF0000"/>')), styles: "<w:style/>" }, (text) => [
      findingAt(text, "乙"),
    ]);
    const same = Object.keys(written.before).filter((name) => written.before[name] === written.after[name]);
    expect(same).toEqual(["_rels/.rels", "word/styles.xml"]);
    expect(Object.keys(written.after)).toEqual([...Object.keys(written.before), "word/comments.xml"]);
    const bare = (written.after[main] ?? "")
      .replaceAll(/<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/gu, "")
      .replace(
        '<w:t xml:space="preserve">乙</w:t></w:r><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">方</w:t>',
        '<w:t xml:space="preserve">乙方</w:t>',
      );
    expect(bare).toBe(written.before[main]);
  });

  test("joins the comments and changes of others, with a number of its own", () => {
    const comments = part("comments", `<w:comment w:id="7" w:author="李律师" w:date="2026-03-01T00:00:00Z">${p("请确认")}</w:comment>`);
    const body = p(
      '<w:commentRangeStart w:id="7"/>',
      "费用",
      '<w:commentRangeEnd w:id="7"/>',
      '<w:r><w:commentReference w:id="7"/></w:r>',
      change("ins", r("3万元")),
      change("del", r("5万元")),
    );
    const written = write({ body, parts: { "word/comments.xml": { type: "comments", xml: comments } } }, (text) => [
      findingAt(text, "费用3万"),
    ]);
    expect(written.result.comments.map(({ author, range }) => [author, range && written.result.text.slice(...range)])).toEqual([
      ["李律师", "费用"],
      ["Clausewright", "费用3万"],
    ]);
    expect(docxSource(written.result.model, "original").text).toBe("费用5万元\n");
    expect(new Set(written.after["word/comments.xml"]?.match(/w:comment w:id="\d+"/gu)).size).toBe(2);
  });

  test.each<[string, DocxParts | string, string, number, number]>([
    [
      "at the drawing for words in a text box",
      p("正文") +
        p(`<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p("框内文字")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`),
      "框内",
      1,
      0,
    ],
    [
      "at the reference for words of a footnote",
      {
        body: p("正文", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        parts: {
          "word/footnotes.xml": { type: "footnotes", xml: part("footnotes", `<w:footnote w:id="2">${p("脚注文字")}</w:footnote>`) },
        },
      },
      "脚注",
      1,
      0,
    ],
    ["around the whole formula for a piece of it", p("共", "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"), "+y", 1, 0],
    [
      "at the first paragraph for words of a header",
      {
        body: p("正文") + '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>',
        parts: { "word/header1.xml": { type: "header", id: "h", xml: part("hdr", p("页眉文字")) } },
      },
      "页眉",
      0,
      1,
    ],
  ])("stands %s, and quotes them", (_, file, quote, nearby, unplaced) => {
    const written = write(file, (text) => [findingAt(text, quote)]);
    expect(written.placed.filter(({ at }) => at === "nearby")).toHaveLength(nearby);
    expect(written.unplaced).toHaveLength(unplaced);
    expect(written.comments).toBe(1);
    expect(written.result.comments[0]?.text).toContain(`原文：第一条：${quote}`);
  });

  test("is written in the file's own prefix", () => {
    const written = write(
      { body: p("甲方"), main: (xml) => xml.replaceAll(/(?<=[<\/ :])w:/gu, "ns0:").replace("xmlns:w=", "xmlns:ns0=") },
      (text) => [findingAt(text, "甲")],
    );
    expect(anchored(written)).toEqual(["甲"]);
    expect(written.after[main]).toContain("<ns0:commentRangeStart");
  });

  test("about a file in another language of messages", () => {
    const written = write(p("甲方"), (text) => [findingAt(text, "甲")], { language: "en" });
    expect(written.result.comments[0]?.text).toMatch(/about “甲”\nWhy: since it is vague/u);
  });
});

describe("with changes", () => {
  const changed = (before: string, quote: string, text: string): string => {
    const { after, result, source } = write(before, (said) => [findingAt(said, quote, { fix: { mode: "replace", text } })], {
      changes: true,
    });
    expect(docxSource(result.model, "original").text).toBe(source.text);
    return (after[main] ?? "")
      .replace(/^[^]*<w:body>|<\/w:body>[^]*$/gu, "")
      .replaceAll(/<w:del [^>]*>/gu, "[-")
      .replaceAll("</w:del>", "-]")
      .replaceAll(/<w:ins [^>]*>/gu, "{+")
      .replaceAll("</w:ins>", "+}")
      .replaceAll(/<w:rPr>[^]*?<\/w:rPr>|<[^>]*>/gu, "");
  };

  test.each([
    ["an amount", p("每月支付30,000元整。"), "支付30,000元整", "支付50,000元整", "每月支付[-30,000元整-]{+50,000元整+}。"],
    [
      "words over runs",
      p(r("乙方有", "<w:b/>"), r("权单"), r("方解除")),
      "有权单方解除",
      "有权书面解除",
      "乙方有权[-单-][-方-]{+书面+}解除",
    ],
    ["nothing but an addition", p("乙方通知甲方"), "通知", "书面通知", "乙方{+书面+}通知甲方"],
    [
      "a tick in a symbol font, which stays as it is written while what takes its place is set in the usual one",
      p(r("\uf0a8\uf0fe", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), "是"),
      "☑是",
      "☒是",
      "\uf0a8[-\uf0fe-]{+☒+}是",
    ],
    ["special characters", p("甲&amp;乙"), "甲&乙", "甲<乙>", "甲[-&amp;乙-]{+&lt;乙&gt;+}"],
  ])("%s: the fewest words", (_, before, quote, text, wanted) => {
    expect(changed(before, quote, text)).toBe(wanted);
  });

  test("the gravest finding's wording wins where two want the same words; both are told", () => {
    const { result, placed } = write(
      p("费用另行协商。"),
      (text) => [
        findingAt(text, "另行协商", { id: "a", severity: "info", fix: { mode: "replace", text: "由双方协商" } }),
        findingAt(text, "另行协商", { id: "b", severity: "error", fix: { mode: "replace", text: "每月一万元" } }),
      ],
      { changes: true },
    );
    expect(result.text).toBe("费用每月一万元。\n");
    expect(placed.map(({ finding, changed: was }) => [finding.id, was])).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });

  test("somebody else's insertion is interrupted, not taken over", () => {
    const { result, after } = write(
      p("共", change("ins", r("3万元整")), "。"),
      (text) => [findingAt(text, "3万元整", { fix: { mode: "replace", text: "5万元整" } })],
      { changes: true },
    );
    expect(result.text).toBe("共5万元整。\n");
    expect(docxSource(result.model, "original").text).toBe("共。\n");
    expect(after[main]).toMatch(/<w:ins [^>]*w:author="张三"[^>]*><w:commentRangeStart [^>]*><w:del [^>]*w:author="Clausewright"/u);
  });

  test("a field's result is commented only", () => {
    const { result, changes } = write(
      p(`<w:fldSimple w:instr=" DATE ">${r("2026年1月1日")}</w:fldSimple>`),
      (text) => [findingAt(text, "2026年1月1日", { fix: { mode: "replace", text: "2027年1月1日" } })],
      { changes: true },
    );
    expect(changes).toBe(0);
    expect(result.text).toBe("2026年1月1日\n");
  });
});

describe("a missing clause", () => {
  const missing = (at: number): Finding =>
    ({
      ...findingAt("x", "x", {
        kind: "missing-topic",
        topic: "confidentiality",
        fix: { mode: "insert", text: "保密\n双方对商业秘密保密。\n保密期为两年。" },
      }),
      quote: "",
      range: [at, at],
    }) satisfies Finding;

  test("is numbered by Word like its neighbours", () => {
    const numbering = definition(1, level(0, "chineseCountingThousand", "第%1条"), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + list(1, 1);
    const body = ["费用|甲方支付服务费。|乙方开具发票。", "期限|本合同为期一年。", "争议|提交仲裁。"]
      .map((clause) => clause.split("|"))
      .map(([title = "", ...items]) => numbered(title, 1) + items.map((item) => numbered(item, 1, 1)).join(""))
      .join("");
    const { result, changes } = write({ body, numbering }, (text) => [missing(text.indexOf("本合同"))], { changes: true });
    expect(shown(result)).toEqual([
      ...["第一条 费用", "1.1 甲方支付服务费。", "1.2 乙方开具发票。", "第二条 期限", "2.1 本合同为期一年。"],
      ...["第三条 保密", "3.1 双方对商业秘密保密。", "3.2 保密期为两年。", "第四条 争议", "4.1 提交仲裁。"],
    ]);
    expect(changes).toBe(1);
    expect(shown(docxSource(result.model, "original"))).toContain("第三条 争议");
  });

  test("gets a number of its own where numbers are typed", () => {
    const body = ["第一条 费用", "1. 甲方支付服务费。", "第二条 期限", "1. 本合同为期一年。", "第三条 争议", "1. 提交仲裁。"]
      .map((line) => p(line))
      .join("");
    const { result } = write(body, (text) => [missing(text.indexOf("本合同"))], { changes: true });
    expect(result.lines.map(({ range }) => result.text.slice(...range)).slice(2, 8)).toEqual([
      ...["第二条 期限", "1. 本合同为期一年。", "第二条之一 保密", "1. 双方对商业秘密保密。", "2. 保密期为两年。", "第三条 争议"],
    ]);
  });

  test("has its heading where its neighbours have theirs, in their brackets", () => {
    const body = ["1.【费用】甲方支付服务费。", "2.【期限】本合同为期一年。", "3.【争议】提交仲裁。"].map((line) => p(line)).join("");
    const { result } = write(body, (text) => [missing(text.indexOf("本合同"))], { changes: true });
    expect(result.text).toContain("2-1.【保密】双方对商业秘密保密。\n");
  });

  test("without changes it is a comment where it belongs", () => {
    const { result, comments } = write(p("第一条 费用") + p("1. 甲方支付。"), (text) => [missing(text.length - 1)]);
    expect(comments).toBe(1);
    expect(result.text).toBe("第一条 费用\n1. 甲方支付。\n");
    expect(result.comments[0]?.text).toContain("建议加入：保密");
  });
});

test("tables: a comment over two cells stays in its row", () => {
  const written = write(table(["单价", "30,000元"], ["数量", "2"]), (text) => [findingAt(text, "单价\t30,000元")]);
  expect(anchored(written)).toEqual(["单价\t30,000元"]);
});

test("a signed and a protected file are reviewed with a word about it", () => {
  const { notes } = write(
    {
      body: p("甲方"),
      parts: {
        "word/settings.xml": { type: "settings", xml: part("settings", '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>') },
      },
      relationships:
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="/_xmlsignatures/origin.sigs"/>',
    },
    (text) => [findingAt(text, "甲")],
  );
  expect(notes.map(({ zh }) => zh.slice(0, 10))).toEqual(["原文件带有数字签名，", "原文件设有编辑限制，"]);
});

test("the same review gives the same bytes", () => {
  const once = (): Uint8Array => write(p("甲方乙方"), (text) => [findingAt(text, "乙")]).bytes;
  expect(once()).toEqual(once());
});
