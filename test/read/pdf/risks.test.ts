import { describe, expect, test } from "vitest";
import { column, hex, show, tinyPdf, type TinyExtras, type TinyPage } from "./tiny-pdf.js";
import { paragraphs, read } from "./read-lines.js";

const body = column(["正文"]);

async function risks(page: TinyPage, extras: TinyExtras = {}): Promise<readonly string[]> {
  const source = await read(tinyPdf([page], extras));
  return source.risks.map(({ kind, message }) => `${kind}: ${message.zh}`);
}

const annotated = (entries: string): readonly [TinyPage, TinyExtras] => [
  { draw: body, extra: "/Annots [20 0 R]" },
  { objects: { 20: `<< /Type /Annot /Rect [100 100 200 120] ${entries} >>` } },
];

describe("risks", () => {
  test("a plain file has none", async () => {
    expect(await risks({ draw: body })).toEqual([]);
  });

  test("scripts", async () => {
    const script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
    expect(await risks({ draw: body }, { catalog: `/OpenAction ${script}` })).toEqual([
      "macro: PDF 含有 JavaScript 脚本，可在打开或填写时改变内容",
    ]);
  });

  test("links that start programs or open files; links to the web are none", async () => {
    expect(await risks(...annotated("/Subtype /Link /A << /S /Launch /F (calc.exe) >>"))).toEqual([
      "unsafe-link: 第 1 页的链接指向程序或文件：calc.exe",
    ]);
    expect(await risks(...annotated("/Subtype /Link /A << /S /URI /URI (https://example.com) >>"))).toEqual([]);
  });

  test("embedded files, which are handed on as well", async () => {
    const objects = {
      20: "<< /Type /Filespec /F (deal.json) /UF (deal.json) /EF << /F 21 0 R >> >>",
      21: "<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream",
    };
    const source = await read(tinyPdf([body], { objects, catalog: "/Names << /EmbeddedFiles << /Names [(deal.json) 20 0 R] >> >>" }));
    expect(source.risks.map(({ kind }) => kind)).toEqual(["embedded-object"]);
    expect([...source.attachments].map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([["deal.json", "{}"]]);
  });

  test("comments, which are no text of the contract", async () => {
    expect(await risks(...annotated("/Subtype /Text /Contents (please check)"))).toEqual([
      "comment: 第 1 页有批注，未计入正文：please check",
    ]);
  });

  test("a signature; an empty field for one is none", async () => {
    const form = "/AcroForm << /SigFlags 3 /Fields [20 0 R] >>";
    const field = (value: string): TinyExtras => ({
      objects: {
        20: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (s) /Rect [0 0 0 0] ${value} >>`,
        21: "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>",
      },
      catalog: form,
    });
    expect(await risks({ draw: body, extra: "/Annots [20 0 R]" }, field("/V 21 0 R"))).toEqual([
      "signed: PDF 已有数字签名，修改会使签名失效",
    ]);
    const { 20: empty } = field("").objects ?? {};
    expect(await risks({ draw: body, extra: "/Annots [20 0 R]" }, { objects: { 20: empty ?? "" }, catalog: form })).toEqual([]);
  });

  test("text without ink is read and told, text on a layer that is off is told only", async () => {
    const inkless = await read(tinyPdf([`${body} BT 3 Tr /Han 12 Tf 1 0 0 1 85 700 Tm <${hex("暗文")}> Tj ET`]));
    expect(paragraphs(inkless)).toEqual(["正文", "暗文"]);
    expect(inkless.risks.map(({ kind }) => kind)).toEqual(["hidden-text"]);
    const layer = await read(
      tinyPdf([{ draw: `${body} /OC /L BDC ${show(85, 700, 12, "图层")} EMC`, resources: "/Properties << /L 20 0 R >>" }], {
        objects: { 20: "<< /Type /OCG /Name (off) >>" },
        catalog: "/OCProperties << /OCGs [20 0 R] /D << /OFF [20 0 R] >> >>",
      }),
    );
    expect(paragraphs(layer)).toEqual(["正文"]);
    expect(layer.risks.map(({ kind }) => kind)).toEqual(["hidden-text"]);
  });
});

describe("what was filled in", () => {
  const appearance = `<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /Han 3 0 R >> >> /Length ${String(`BT /Han 12 Tf 2 5 Td <${hex("叁万元")}> Tj ET`.length)} >>\nstream\nBT /Han 12 Tf 2 5 Td <${hex("叁万元")}> Tj ET\nendstream`;

  test.each([
    ["a form field", "/Subtype /Widget /FT /Tx /T (fee) /V (x)"],
    ["text typed over the page", "/Subtype /FreeText /DA (/Han 12 Tf)"],
  ])("%s stands in the text where it is shown", async (_, entries) => {
    const pages = [{ draw: show(85, 700, 12, "服务费：") + show(85, 660, 12, "佣金：无"), extra: "/Annots [20 0 R]" }];
    const objects = { 20: `<< /Type /Annot ${entries} /Rect [135 695 335 715] /AP << /N 21 0 R >> >>`, 21: appearance };
    const source = await read(tinyPdf(pages, { objects, catalog: "/AcroForm << /Fields [20 0 R] >>" }));
    expect(source.text).toBe("服务费：叁万元\n佣金：无\n");
    expect(source.placesOf([4, 5])[0]?.boxes[0]?.x).toBeCloseTo(137, 0);
  });
});
