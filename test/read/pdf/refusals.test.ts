import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { problemLine } from "../../../src/base/problem.js";
import { pdfAssets } from "../../../src/node/pdf-assets.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";
import { scanProblem } from "../../../src/read/pdf/scan-problem.js";
import { column, tinyPdf } from "./tiny-pdf.js";

async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await readPdf(bytes, pdfAssets());
  if (result.ok) return result.value.text;
  return result.problems.map((problem) => problemLine(problem, "zh")).join("\n");
}

const encoder = new TextEncoder();
const image = "q 200 0 0 200 100 400 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q";

describe("refused in one sentence", () => {
  test.each([
    ["an empty file", new Uint8Array()],
    ["a text", encoder.encode("甲方委托乙方")],
    ["a head without a body", encoder.encode("%PDF-1.7\n")],
    ["the first half of a file", tinyPdf([column(["正文"])]).slice(0, 300)],
  ])("%s is damaged or no PDF", async (_, bytes) => {
    expect(await refusal(bytes)).toBe("文件已损坏或不是 PDF，应为可以正常打开的 PDF。请用阅读器打开核对，另存或重新导出后上传。");
  });

  test.each([
    ["a picture", tinyPdf([image])],
    ["an empty page", tinyPdf([""])],
    ["spaces", tinyPdf([column(["   "])])],
    ["text outside the page", tinyPdf([column(["正文"], { x: 900 })])],
  ])("%s is a scan, which the caller can tell", async (_, bytes) => {
    const result = await readPdf(bytes, pdfAssets());
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems).toEqual([scanProblem]);
  });

  test("too many bytes", async () => {
    expect(await refusal(new Uint8Array(100 * 1024 * 1024 + 1))).toContain("PDF 有 101 MB，应为不超过 100 MB");
  });

  test("too many pages", async () => {
    expect(await refusal(tinyPdf(Array.from({ length: 2001 }, () => "")))).toContain("PDF 有 2001 页，应为不超过 2000 页");
  });
});

describe("read nevertheless", () => {
  test("a file whose cross references are wrong", async () => {
    const file = new TextDecoder("latin1").decode(tinyPdf([column(["正文"])])).replaceAll(/\d{10} 00000 n/g, "0000000007 00000 n");
    expect(await refusal(Uint8Array.from(file, (character) => character.charCodeAt(0)))).toBe("正文\n");
  });

  test("a file with a page that is a picture: the page is told", async () => {
    const result = await readPdf(tinyPdf([column(["正文"]), image]), pdfAssets());
    if (!result.ok) throw new Error("refused");
    expect(result.value.pages.map(({ hasText }) => hasText)).toEqual([true, false]);
    expect(result.value.notes[0]?.zh).toBe("第 2 页没有可读取的文字，可能是扫描图片或空白页");
  });
});

describe("reading", () => {
  const said: unknown[] = [];
  beforeEach(() => {
    for (const name of ["log", "info", "warn", "error"] as const)
      vi.spyOn(console, name).mockImplementation((...words) => void said.push(words));
  });
  afterEach(() => vi.restoreAllMocks());

  test("prints nothing, leaves the bytes as they were, and gives the same twice", async () => {
    const bytes = tinyPdf([`${column(["正文"])} /Nowhere 12 Tf (x) Tj /Missing Do Q Q`]);
    const copy = bytes.slice();
    expect(await refusal(bytes)).toBe(await refusal(bytes));
    expect(bytes).toEqual(copy);
    await refusal(encoder.encode("%PDF-1.7\ntrash"));
    expect(said).toEqual([]);
  });
});
