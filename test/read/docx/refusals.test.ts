import { describe, expect, test } from "vitest";
import { problemLine } from "../../../src/base/problem.js";
import { readDocx } from "../../../src/read/docx/read-docx.js";
import { buildZip } from "../zip/build-zip.js";
import { buildDocx, p, relationships, type DocxParts } from "./build-docx.js";
import { refusal } from "./reading.js";

const utf8 = new TextEncoder();
const doctype = (subset: string) => (xml: string) => xml.replace("<w:document", `<!DOCTYPE w:document ${subset}><w:document`);
const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at} "${at === 0 ? "ha" : `&l${at - 1};`.repeat(10)}">`).join("");

/** A container of the old format with one stream. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf8.encode([...stream].join("\0")), 512);
  bytes[512 + 64] = 2 * stream.length + 2;
  return bytes;
}

const stored = (body: string): DocxParts => ({ body, stored: true });

const wordless = (...names: readonly string[]): Uint8Array =>
  buildZip(names.map((name) => ({ name, data: name.endsWith(".xml") || name.endsWith(".rels") ? relationships("") : "" })));

describe("a file is refused", () => {
  test.each<[string, () => DocxParts | string | Uint8Array, RegExp]>([
    ["that is no zip archive", () => utf8.encode("甲方：某某公司"), /no zip archive/],
    ["that is an old Word document", () => ole("WordDocument"), /old format \(\.doc\)/],
    ["that is protected with a password", () => ole("EncryptedPackage"), /protected with a password/],
    [
      "that is a workbook",
      () => ({
        body: "",
        mainName: "xl/workbook.xml",
        mainType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      }),
      /Excel workbook/,
    ],
    [
      "that is a presentation",
      () => ({
        body: "",
        mainName: "ppt/presentation.xml",
        mainType: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
      }),
      /PowerPoint presentation/,
    ],
    ["that is some other archive", () => wordless("mimetype", "content.opf"), /no Word document/],
    ["whose main part is missing", () => wordless("[Content_Types].xml", "_rels/.rels"), /no main document part/],
    ["whose main part is something else", () => ({ body: "", main: () => "<html/>" }), /no Word document/],
    ["with a document type", () => ({ body: p("甲"), main: doctype("") }), /document type/],
    ["with a billion laughs", () => ({ body: p("&l9;"), main: doctype(`[${laughs}]`) }), /document type/],
    ["with an entity from a file", () => ({ body: p("&x;"), main: doctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]') }), /document type/],
    ["with an entity of no document type", () => p("&x;"), /XML is broken/],
    ["with broken XML", () => ({ body: p("甲"), main: (xml) => xml.replace("</w:body>", "") }), /XML is broken/],
    ["with an unbound prefix", () => "<zz:p/>", /XML is broken/],
    [
      "with characters of another encoding",
      () => ({ body: "", main: () => Uint8Array.from([...utf8.encode("<a>"), 0xb0, 0xa1]) }),
      /neither valid UTF-8 nor UTF-16/,
    ],
    [
      "that nests 50,000 deep",
      () => stored("<w:sdt><w:sdtContent>".repeat(25_000) + "</w:sdtContent></w:sdt>".repeat(25_000)),
      /nested more than 256 deep/,
    ],
    ["with 800,000 paragraphs", () => stored("<w:p/>".repeat(800_000)), /more than 400000 elements/],
    ["with 300,000 paragraphs", () => stored("<w:p/>".repeat(300_000)), /300000 paragraphs/],
    [
      "with attributes without end",
      () => stored(`<w:p ${Array.from({ length: 1_000_001 }, (_, at) => `a${at}=""`).join(" ")}/>`),
      /more attributes/,
    ],
    [
      "with a broken part beside the body",
      () => ({
        body: '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>',
        parts: { "word/header1.xml": { type: "header", id: "h", xml: "<a>" } },
      }),
      /XML is broken/,
    ],
  ])("%s", { timeout: 30_000 }, (_, file, reason) => expect(refusal(file())).toMatch(reason));

  test("with all its broken parts at once, each by its name", () => {
    const broken = { xml: "<a>" };
    const read = readDocx(
      buildDocx({
        body: "",
        parts: {
          "word/styles.xml": { type: "styles", ...broken },
          "word/numbering.xml": { type: "numbering", ...broken },
          "word/comments.xml": { type: "comments", ...broken },
        },
      }),
    );
    expect(read.ok ? [] : read.problems.map(({ at }) => at)).toEqual(["word/styles.xml", "word/numbering.xml", "word/comments.xml"]);
  });

  test("in one sentence that says what to do", () => {
    const read = readDocx(ole("EncryptedPackage"));
    if (read.ok) throw new Error("was not refused");
    expect(read.problems.map((problem) => problemLine(problem, "zh"))).toEqual([
      "文档设有打开密码，应为没有密码的 .docx 文档。请在 Word 或 WPS 中取消密码并另存后重试。",
    ]);
    expect(read.problems.map((problem) => problemLine(problem, "en"))).toEqual([
      "the document is protected with a password, expected a .docx document without a password. Remove the password in Word or WPS, save and retry.",
    ]);
  });
});

test("parts that nothing refers to may be broken", () => {
  expect(readDocx(buildDocx({ body: p("甲"), files: [{ name: "word/old.xml", data: "<a>" }] })).ok).toBe(true);
});

test("a footnotes part that is missing is no reason to refuse", () => {
  const missing =
    '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>';
  const read = readDocx(buildDocx({ body: p("甲", '<w:r><w:footnoteReference w:id="1"/></w:r>'), relationships: missing }));
  expect(read.ok && read.value.text).toBe("甲\n");
});
