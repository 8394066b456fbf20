import { describe, expect, test } from "vitest";
import { buildDocx, change, p, part, r, type DocxParts } from "./build-docx.js";
import { reading } from "./reading.js";

const link = (type: string, target: string, mode = "", id = "x"): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;

const field = (instruction: string): string =>
  p(
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("结果")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  );

/** Every risk as its kind, its words and the text at its range. */
function risks(file: DocxParts | string): (string | undefined)[][] {
  const source = reading(file);
  return source.risks.map(({ kind, message, range }) => [kind, message.en, range && source.text.slice(...range)]);
}

describe("a risk is reported and never followed:", () => {
  test.each<[string, DocxParts | string, string, string, string?]>([
    ["macros", { body: "", relationships: link("vbaProject", "vbaProject.bin") }, "macro", "The document contains macros."],
    [
      "the macro-enabled format",
      { body: "", mainType: "application/vnd.ms-word.document.macroEnabled.main+xml" },
      "macro",
      "The document has the macro-enabled format (.docm).",
    ],
    [
      "a template on the web",
      { body: "", relationships: link("attachedTemplate", "https://x.example/a.dotm", "External") },
      "external-template",
      "Opening the document loads a template from the network: https://x.example/a.dotm.",
    ],
    [
      "a template on a share",
      { body: "", relationships: link("attachedTemplate", "\\\\host\\a.dotm", "External") },
      "external-template",
      "Opening the document loads a template from the network: \\\\host\\a.dotm.",
    ],
    [
      "a template on a disk",
      { body: "", relationships: link("attachedTemplate", "file:///C:\\a.dot", "External") },
      "external-template",
      "The document refers to a template file: file:///C:\\a.dot.",
    ],
    [
      "an object outside",
      { body: "", relationships: link("oleObject", "https://x.example/a", "External") },
      "external-object",
      "The document refers to content outside (oleObject): https://x.example/a.",
    ],
    [
      "an image outside",
      { body: "", relationships: link("image", "https://x.example/a.png", "External") },
      "remote-image",
      "The document refers to an image outside: https://x.example/a.png.",
    ],
    [
      "an embedded file",
      { body: "", relationships: link("package", "embeddings/a.xlsx") },
      "embedded-object",
      "The document embeds another file: word/embeddings/a.xlsx.",
    ],
    [
      "an ActiveX control",
      { body: "", relationships: link("control", "activeX/a.xml") },
      "embedded-object",
      "The document embeds an ActiveX control: word/activeX/a.xml.",
    ],
    [
      "text in another file",
      { body: '<w:altChunk r:id="x"/>', relationships: link("aFChunk", "a.html") },
      "alt-chunk",
      "Part of the text is in another file (word/a.html) and was not read.",
    ],
    [
      "a signature",
      { body: "", relationships: link("origin", "/_xmlsignatures/origin.sigs") },
      "signed",
      "The document is digitally signed; any change breaks the signature.",
    ],
    [
      "restricted editing",
      {
        body: "",
        parts: {
          "word/settings.xml": { type: "settings", xml: part("settings", '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>') },
        },
      },
      "protected",
      "Editing of the document is restricted.",
    ],
    [
      "a field that calls a program",
      field(' DDEAUTO c:\\\\cmd.exe "/k calc" '),
      "dde",
      'A field calls another program: DDEAUTO c:\\\\cmd.exe "/k calc".',
      "结果",
    ],
    [
      "a field that fetches text",
      field(' INCLUDETEXT "\\\\\\\\host\\\\a.docx" '),
      "dde",
      'A field fetches content from elsewhere: INCLUDETEXT "\\\\\\\\host\\\\a.docx".',
      "结果",
    ],
    [
      "a field that loads an image",
      field(' INCLUDEPICTURE "https://x.example/a.png" '),
      "remote-image",
      'A field loads an image from elsewhere: INCLUDEPICTURE "https://x.example/a.png".',
      "结果",
    ],
    [
      "a field that links to a file",
      field(' HYPERLINK "file:///c:/a.exe" '),
      "unsafe-link",
      "A link leads to something other than the web or a mail address: file:///c:/a.exe.",
      "结果",
    ],
    [
      "a link to a script",
      {
        body: p("见", `<w:hyperlink r:id="x">${r("附件")}</w:hyperlink>`),
        relationships: link("hyperlink", "javascript:alert(1)", "External"),
      },
      "unsafe-link",
      "A link leads to something other than the web or a mail address: javascript:alert(1).",
      "附件",
    ],
    [
      "a link that no text has",
      { body: "", relationships: link("hyperlink", "file:///etc/passwd", "External") },
      "unsafe-link",
      "A link leads to something other than the web or a mail address: file:///etc/passwd.",
    ],
    [
      "hidden text",
      p("甲", r("不含税", "<w:vanish/>"), r("价", "<w:vanish/>"), "乙"),
      "hidden-text",
      "Hidden text that no reader sees: “不含税价”.",
      "不含税价",
    ],
    [
      "a tracked insertion",
      p("共", change("ins", r("5") + r("万"), "李四"), "元"),
      "revision",
      "李四 inserted “5万” on 2026-01-02; the change is still tracked.",
      "5万",
    ],
    [
      "a tracked deletion",
      p("共", change("del", r("3万")), "元"),
      "revision",
      "张三 deleted “3万” on 2026-01-02; the change is still tracked.",
      "",
    ],
    ["a tracked move", p(change("moveTo", r("甲"))), "revision", "张三 moved here “甲” on 2026-01-02; the change is still tracked.", "甲"],
    [
      "a tracked paragraph mark",
      '<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="王五"/></w:rPr></w:pPr>' + r("一") + "</w:p>" + p("二"),
      "revision",
      "王五 inserted a paragraph mark; the change is still tracked.",
      "",
    ],
    [
      "tracked formatting",
      p(r("甲", '<w:b/><w:rPrChange w:id="1" w:author="a"><w:rPr/></w:rPrChange>')),
      "revision",
      "There are also 1 tracked changes of formatting or content controls.",
    ],
  ])("%s", (_, file, kind, message, text) => expect(risks(file)).toEqual([[kind, message, text]]));

  test("none in a plain document with a link to the web", () =>
    expect(
      risks({
        body: p(`<w:hyperlink r:id="x">${r("网站")}</w:hyperlink>`) + field(" PAGE "),
        relationships: link("hyperlink", "https://example.com", "External"),
      }),
    ).toEqual([]));
});

describe("a comment is reported", () => {
  const start = '<w:commentRangeStart w:id="1"/>';
  const end = '<w:commentRangeEnd w:id="1"/>';
  const reference = '<w:r><w:commentReference w:id="1"/></w:r>';
  const comments = {
    "word/comments.xml": {
      type: "comments",
      xml: part(
        "comments",
        `<w:comment w:id="1" w:author="李律师" w:date="2026-03-01T00:00:00Z">${p("金额待定")}${p("请确认")}</w:comment>`,
      ),
    },
  };

  test.each([
    ["with its range", p("费用", start, "3万元", end, reference, "整"), "3万元"],
    ["with a range over paragraphs", p("一", start, "二") + p("三", end, reference), "二\n三"],
    ["with a range that begins and ends between paragraphs", p("一") + start + p("二") + end + p("三", reference), "二"],
    ["at its reference", p("一", reference, "二"), ""],
    ["without a place when nothing refers to it", p("一"), undefined],
  ])("%s", (_, body, text) => {
    const source = reading(buildDocx({ body, parts: comments }));
    expect(source.comments).toMatchObject([{ id: "1", author: "李律师", date: "2026-03-01T00:00:00Z", text: "金额待定\n请确认" }]);
    expect(source.comments.map(({ range }) => range && source.text.slice(...range))).toEqual([text]);
    expect(source.risks.map(({ kind, message }) => [kind, message.zh])).toEqual([["comment", "李律师的批注：“金额待定 请确认”"]]);
    expect(source.text).not.toContain("金额待定");
  });
});

describe("text is hidden", () => {
  const styles =
    '<w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="q"><w:basedOn w:val="p"/></w:style>';
  const hidden = (paragraph: string, run: string): boolean =>
    reading({ body: `<w:p><w:pPr>${paragraph}</w:pPr>${r("甲", run)}</w:p>`, styles }).risks.some(({ kind }) => kind === "hidden-text");

  test.each([
    ["by its character style", "", '<w:rStyle w:val="c"/>', true],
    ["by its paragraph style", '<w:pStyle w:val="p"/>', "", true],
    ["by a style that this one is based on", '<w:pStyle w:val="q"/>', "", true],
    ["not when the run says no", '<w:pStyle w:val="p"/>', '<w:vanish w:val="0"/>', false],
    ["not when both styles toggle it", '<w:pStyle w:val="p"/>', '<w:rStyle w:val="c"/>', false],
  ])("%s", (_, paragraph, run, is) => expect(hidden(paragraph, run)).toBe(is));
});

test("a file of pictures says that it may be a scan", () => {
  const { notes } = reading({ body: p("合同"), relationships: link("image", "media/a.png") });
  expect(notes.map(({ zh }) => zh)).toEqual(["文档几乎没有文字，但有 1 张图片，可能是扫描件；图片中的文字未读取"]);
});
