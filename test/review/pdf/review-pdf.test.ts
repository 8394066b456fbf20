import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/check/finding.js";
import { loadLibrary } from "../../../src/node/load-library.js";
import { pdfAssets } from "../../../src/node/pdf-assets.js";
import type { PdfSource } from "../../../src/read/pdf/pdf-source.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";
import { reviewPdf } from "../../../src/review/pdf/review-pdf.js";
import type { Review, ReviewOptions } from "../../../src/review/review-options.js";
import { needs } from "../../needs.js";
import { read } from "../../read/pdf/read-lines.js";
import { column, tinyPdf } from "../../read/pdf/tiny-pdf.js";
import { makePdf } from "../../sign/make-pdf.js";
import { findingAt } from "../finding-at.js";

const library = await loadLibrary();
const day = { language: "zh", date: "2026-11-22T08:00:00Z" } as const;

interface Note {
  readonly page: number;
  readonly subtype: string;
  readonly contents: string;
  readonly title: string;
  readonly rect: readonly number[];
  readonly hasAppearance: boolean;
}

/** The notes as a reader that is not ours shows them. */
async function notesIn(bytes: Uint8Array): Promise<Note[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const notes: Note[] = [];
  for (let page = 1; page <= document.numPages; page++)
    for (const { subtype, contentsObj, titleObj, rect, hasAppearance } of (await (await document.getPage(page)).getAnnotations()) as {
      subtype: string;
      contentsObj?: { str: string };
      titleObj?: { str: string };
      rect: number[];
      hasAppearance: boolean;
    }[])
      if (subtype !== "Popup")
        notes.push({ page, subtype, contents: contentsObj?.str ?? "", title: titleObj?.str ?? "", rect, hasAppearance });
  await document.destroy();
  return notes;
}

async function write(
  bytes: Uint8Array,
  findings: (text: string) => readonly Finding[],
  options: Partial<ReviewOptions> = {},
): Promise<Review & { readonly shown: Note[]; readonly source: PdfSource }> {
  const source = await read(bytes);
  const review = await reviewPdf(bytes, source, findings(source.text), library, { ...day, ...options, pdf: pdfAssets() });
  if (!review.ok) throw new Error(JSON.stringify(review.problems));
  return { ...review.value, shown: await notesIn(review.value.bytes), source };
}

const two = tinyPdf([column(["第一条 费用", "甲方每月支付服务费30,000元。"]), column(["第二条 期限", "本合同为期一年。"])]);

describe("a finding in a PDF", () => {
  test("is a highlight over its words with a note that says everything", async () => {
    const { shown, source, comments } = await write(two, (text) => [findingAt(text, "服务费")]);
    expect(shown).toMatchObject([{ page: 1, subtype: "Highlight", title: "Clausewright", hasAppearance: true }]);
    expect(shown[0]?.contents).toBe("请看一下 · 用语模糊\n关于“服务费”\n原因：因为含糊");
    const [box] = source.placesOf([source.text.indexOf("服务费"), source.text.indexOf("服务费") + 3])[0]?.boxes ?? [];
    if (!box) throw new Error("no place");
    expect(shown[0]?.rect.map(Math.round)).toEqual([box.x, box.y, box.x + box.width, box.y + box.height].map(Math.round));
    expect(comments).toBe(1);
  });

  test("over two pages is a highlight on each, told on the first", async () => {
    const { shown } = await write(two, (text) => [findingAt(text, "30,000元。\n第二条")]);
    expect(shown.map(({ page, contents }) => [page, contents.slice(0, 8)])).toEqual([
      [1, "请看一下 · 用"],
      [2, "（接上页的批注）"],
    ]);
  });

  test("without words is a sign behind the nearest ones", async () => {
    const { shown } = await write(two, (text) => [findingAt(text, "期限", { quote: "", range: [text.length - 1, text.length - 1] })]);
    expect(shown).toMatchObject([{ page: 2, subtype: "Text", hasAppearance: true }]);
  });

  test("that nothing can carry is told at the top of the first page", async () => {
    const source = await read(two);
    const nowhere = { ...source, placesOf: () => [] };
    const review = await reviewPdf(two, nowhere, [findingAt(source.text, "费用")], library, { ...day, pdf: pdfAssets() });
    if (!review.ok) throw new Error("refused");
    expect(review.value.unplaced).toHaveLength(1);
    expect((await notesIn(review.value.bytes)).map(({ page, contents }) => [page, contents.includes("原文：第一条：费用")])).toEqual([
      [1, true],
    ]);
  });

  test("leaves the bytes of the file as they are and adds to their end", async () => {
    const { bytes, source } = await write(two, (text) => [findingAt(text, "费用"), findingAt(text, "期限")]);
    expect(bytes.subarray(0, two.length)).toEqual(two);
    expect((await read(bytes)).text).toBe(source.text);
  });

  test("in an offset or turned page stands at its words", async () => {
    const turned = tinyPdf([{ draw: column(["甲方乙方"]), extra: "/Rotate 90 /CropBox [50 60 500 800]" }]);
    const { shown } = await write(turned, (text) => [findingAt(text, "乙方")]);
    // Drawn at x 85 + 2 characters of 12 points, baseline at 770.
    expect(shown[0]?.rect.map(Math.round)[0]).toBe(109);
    expect(shown[0]?.rect.map(Math.round)[2]).toBe(133);
    expect(shown[0]?.rect[1]).toBeGreaterThan(760);
    expect(shown[0]?.rect[3]).toBeLessThan(790);
  });

  test("joins the notes of others", async () => {
    const noted = tinyPdf([{ draw: column(["甲方"]), extra: "/Annots [20 0 R]" }], {
      objects: { 20: "<< /Type /Annot /Subtype /Text /Rect [100 100 120 120] /Contents (please check) >>" },
    });
    const { shown } = await write(noted, (text) => [findingAt(text, "甲方")]);
    expect(shown.map(({ contents }) => contents.slice(0, 6))).toEqual(["please", "请看一下 ·"]);
  });

  test.each([{}, { xref: "stream" }, { xref: "hybrid" }, { page: "/Annots 90 0 R", extra: { 90: "[]" } }] as const)(
    "in a file made like %j",
    async (recipe) => {
      const file = makePdf({ ...recipe, pages: 2 });
      const { shown, bytes } = await write(file, (text) => [findingAt(text, text.trim().slice(0, 4))]);
      expect(shown.some(({ title }) => title === "Clausewright")).toBe(true);
      expect(bytes.subarray(0, file.length)).toEqual(file);
    },
  );

  test.skipIf(!needs("pdftoppm"))("is seen: poppler paints the highlight", async () => {
    const { bytes } = await write(two, (text) => [findingAt(text, "服务费", { severity: "error" })]);
    const paint = (file: Uint8Array): Buffer =>
      execFileSync("pdftoppm", ["-r", "36", "-f", "1", "-l", "1", "-"], { input: file, stdio: ["pipe", "pipe", "ignore"] });
    const red = (image: Buffer): number => {
      let count = 0;
      for (let at = image.length % 3; at < image.length; at += 3)
        if ((image[at] ?? 0) > 240 && (image[at + 1] ?? 255) < 200 && (image[at + 2] ?? 255) < 200) count++;
      return count;
    };
    expect(red(paint(two))).toBe(0);
    expect(red(paint(bytes))).toBeGreaterThan(50);
  });
});

test("what cannot be told in a PDF is said beside it", async () => {
  const { notes } = await write(two, (text) => [findingAt(text, "费用")], { changes: true });
  expect(notes.map(({ zh }) => zh)).toEqual(["PDF 没有修订功能，建议写在批注里"]);
});

const folder = join(process.env["CLAUSEWRIGHT_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus"), "pdf");
/** Never finished by the engine; only the process around it can stop it. */
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".pdf") && name !== "operator_list_cycle.pdf") : [];

describe("foreign files", () => {
  test.each(names.filter((_, at) => at % 3 === 0))("%s takes a note or is refused with a reason", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const source = await readPdf(bytes, pdfAssets());
    if (!source.ok) return;
    const { text } = source.value;
    const findings = [0.1, 0.5, 0.9].map((part) => {
      const at = Math.floor((text.length - 1) * part);
      return { ...findingAt(text, text.slice(at, at + 5)), range: [at, Math.min(text.length, at + 5)] as const };
    });
    const review = await reviewPdf(bytes, source.value, findings, library, { ...day, pdf: pdfAssets() });
    if (!review.ok) expect(review.problems[0]?.seen.en).toBe("the PDF is encrypted or damaged so that notes would alter it");
    else {
      expect(review.value.bytes.subarray(0, bytes.length)).toEqual(bytes);
      const ours = (await notesIn(review.value.bytes)).filter(({ title }) => title === "Clausewright");
      expect(ours.length).toBeGreaterThanOrEqual(review.value.comments);
    }
  });
});
