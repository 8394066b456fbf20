import { beforeAll, describe, expect, test } from "vitest";
import { labelOf } from "../../../src/document/label.js";
import { pdfAssets } from "../../../src/node/pdf-assets.js";
import type { PdfSource } from "../../../src/read/pdf/pdf-source.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";
import { needs } from "../../needs.js";
import { clauses, prices, title } from "./contract-lines.js";
import { officePdf } from "./office-pdf.js";
import { openDocument, type Setting } from "./open-document.js";
import { paragraphs, read, tables } from "./read-lines.js";

/** Ways in which contracts are set. */
const settings: Readonly<Record<string, Setting>> = {
  "first lines indented, justified": { paragraph: `fo:text-align="justify" fo:text-indent="24pt" fo:line-height="150%"` },
  "first lines indented, ragged": { paragraph: `fo:text-align="start" fo:text-indent="24pt" fo:line-height="130%"` },
  "small print": { paragraph: `fo:text-align="justify" fo:text-indent="18pt"`, size: "9pt" },
  "no indent, justified": { paragraph: `fo:text-align="justify"` },
  "no indent, ragged, space after paragraphs": { paragraph: `fo:text-align="start" fo:margin-bottom="8pt"` },
  "hanging indent": { paragraph: `fo:text-align="justify" fo:margin-left="24pt" fo:text-indent="-24pt"` },
  "all lines indented": { paragraph: `fo:text-align="justify" fo:margin-left="24pt"` },
  "two columns": { paragraph: `fo:text-align="justify" fo:text-indent="21pt"`, size: "10.5pt", columns: 2 },
};

const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, "");

describe.skipIf(!needs("soffice"))("PDFs of LibreOffice", () => {
  const pdfs = new Map<string, PdfSource>();
  beforeAll(async () => {
    const documents = Object.values(settings).map((setting, at): [string, string] => [
      `${String(at)}.fodt`,
      openDocument(title, clauses, { header: "直播代运营服务合同　QX-DY-2026-071", footer: true, ...setting }, prices),
    ]);
    const printed = officePdf(Object.fromEntries(documents));
    for (const [at, name] of Object.keys(settings).entries())
      pdfs.set(name, await read(printed.get(`${String(at)}.fodt`) ?? new Uint8Array()));
  });
  const source = (name: string): PdfSource => {
    const found = pdfs.get(name);
    if (!found) throw new Error(`no PDF: ${name}`);
    return found;
  };

  test.each(Object.keys(settings))("%s: paragraphs are whole and apart", (name) => {
    const found = paragraphs(source(name)).map(bare);
    expect(found.filter((text) => text !== "（以下无正文）")).toEqual([title, ...clauses].map(bare));
  });

  test.each(Object.keys(settings))("%s: every character has a box on its page", (name) => {
    const { text, placesOf, pages } = source(name);
    for (let at = 0; at < text.length; at++) {
      const [place, ...others] = placesOf([at, at + 1]);
      if (/\s/u.test(text.charAt(at))) continue;
      const page = pages.find((one) => one.page === place?.page);
      const [box] = place?.boxes ?? [];
      if (!page || !box) throw new Error(`no box: ${text.slice(at, at + 10)}`);
      expect(others).toEqual([]);
      expect(box.width).toBeGreaterThan(0);
      expect(box.height).toBeGreaterThan(0);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(page.width);
      expect(box.y + box.height).toBeLessThanOrEqual(page.height);
    }
  });

  test.each(Object.keys(settings))("%s: the price list of several pages is one table without its repeated heads", (name) => {
    expect(tables(source(name))).toEqual([prices]);
  });

  test("headers and page numbers are left out", () => {
    for (const [, { running, text }] of pdfs) {
      expect(running.map(bare)).toEqual(["直播代运营服务合同QX-DY-2026-071", expect.stringMatching(/^第1页共\d+页$/u)]);
      expect(text).not.toContain("QX-DY-2026-071　");
      expect(text).not.toMatch(/第 \d+ 页/u);
    }
  });

  test("every clause number stands at the start of its paragraph", () => {
    const labels = (lines: readonly string[]): readonly (string | undefined)[] => lines.map((line) => labelOf(line)?.text);
    for (const name of Object.keys(settings))
      expect(labels(paragraphs(source(name)).slice(0, clauses.length + 1))).toEqual(labels([title, ...clauses]));
  });
});

describe.skipIf(!needs("soffice"))("protected PDFs of LibreOffice", () => {
  const document = { "a.txt": "甲方委托乙方运营直播间。\n" };
  const option = (entries: Readonly<Record<string, string>>): string =>
    JSON.stringify(
      Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, { type: value === "true" ? "boolean" : "string", value }])),
    );

  test("one that needs a password is refused", async () => {
    const pdf = officePdf(document, option({ EncryptFile: "true", DocumentOpenPassword: "secret" })).get("a.txt");
    const result = await readPdf(pdf ?? new Uint8Array(), pdfAssets());
    expect(result).toMatchObject({ ok: false, problems: [{ seen: { zh: "PDF 设有打开密码" } }] });
  });

  test("one that only restricts its use is read, and the restriction told", async () => {
    const pdf = officePdf(document, option({ RestrictPermissions: "true", PermissionPassword: "secret" })).get("a.txt");
    const source = await read(pdf ?? new Uint8Array());
    expect(paragraphs(source)).toEqual(["甲方委托乙方运营直播间。"]);
    expect(source.risks.map(({ kind }) => kind)).toEqual(["protected"]);
  });
});
