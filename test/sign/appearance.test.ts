import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/node/read-document.js";
import { sealFont } from "../../src/node/sign/seal-font.js";
import { lookAt } from "../../src/sign/make/arranged-look.js";
import { signatureNote } from "../../src/sign/make/signature-note.js";
import { pageFrame } from "../../src/sign/pdf/page-frame.js";
import { pageTree } from "../../src/sign/pdf/page-tree.js";
import { PdfDocument } from "../../src/sign/pdf/pdf-document.js";
import { drawnSeal } from "../../src/sign/seal/drawn-seal.js";
import { pictureArtwork } from "../../src/sign/seal/picture-artwork.js";
import { readPng } from "../../src/sign/seal/read-png.js";
import { straddleSlices } from "../../src/sign/seal/straddle-slices.js";
import { needs } from "../needs.js";
import { now } from "./authority.js";
import { makePdf } from "./make-pdf.js";
import { inFolder } from "./oracle.js";
import { optionsOf, signed, square, verdictOf } from "./world.js";

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly red: (x: number, y: number) => boolean;
}

/** A page as poppler paints it at 72 dots an inch, cropped as a viewer does; points from the lower left corner. */
const raster = (file: Uint8Array, page: number): Raster =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.pdf"), file);
    execFileSync("pdftoppm", [
      "-r",
      "72",
      "-cropbox",
      "-f",
      String(page),
      "-l",
      String(page),
      "-singlefile",
      join(folder, "a.pdf"),
      join(folder, "a"),
    ]);
    const ppm = readFileSync(join(folder, "a.ppm"));
    const [head = "", width = "0", height = "0"] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString("latin1")) ?? [];
    const [w, h] = [Number(width), Number(height)];
    return {
      width: w,
      height: h,
      red: (x, y) => {
        const at = head.length + 3 * ((h - 1 - Math.floor(y)) * w + Math.floor(x));
        return (ppm[at] ?? 0) > 180 && (ppm[at + 1] ?? 255) < 90;
      },
    };
  });

describe("straddling seals", () => {
  test.each([2, 3, 11, 12, 13, 25, 200])("on %s pages: every page its slice, every group a whole seal", (pages) => {
    const slices = straddleSlices(pages);
    expect(slices.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, at) => at));
    for (const [at, { left, right }] of slices.entries()) {
      const before = slices[at - 1];
      expect(left).toBeCloseTo(before === undefined || before.right > 0.999 ? 0 : before.right, 9);
      expect(right - left).toBeGreaterThan(1 / 12.001);
    }
    expect(slices.at(-1)?.right).toBeCloseTo(1, 9);
    expect(straddleSlices(1)).toEqual([]);
  });

  test.skipIf(!needs("pdftoppm")).each([
    ["upright", ""],
    ["turned right", "/Rotate 90"],
    ["upside down", "/Rotate 180/CropBox[50 100 500 742]"],
    ["turned left and cropped", "/Rotate 270/CropBox[50 100 500 742]"],
  ])("stand at the right edge of a page that is %s", async (_, page) => {
    const file = await signed(
      makePdf({ pages: 4, page }),
      optionsOf(0, { straddle: square, look: { page: 2, parts: [{ artwork: square, x: 30, y: 40 }] } }),
    );
    const shown = raster(file, 2);
    // A quarter of a seal 100 points wide, in the middle of the edge.
    expect(shown.red(shown.width - 3, shown.height / 2)).toBe(true);
    expect(shown.red(shown.width - 22, shown.height / 2)).toBe(true);
    expect(shown.red(shown.width - 28, shown.height / 2)).toBe(false);
    expect(shown.red(shown.width - 3, shown.height / 2 + 54)).toBe(false);
    // The seal itself, its lower left corner at 30, 40 of the page as shown.
    expect([shown.red(33, 43), shown.red(127, 137), shown.red(27, 43), shown.red(33, 37), shown.red(133, 137)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("seals and small print", () => {
  test("a drawn seal names what it cannot draw", () => {
    const font = sealFont("seal");
    expect(drawnSeal({ name: "杭州🍜公司", title: "", code: "", font })).toMatchObject({
      ok: false,
      problems: [{ seen: { zh: "印章字体没有“🍜”" } }],
    });
    expect(drawnSeal({ name: "公", title: "", code: "", font }).ok).toBe(false);
    const seal = drawnSeal({ name: "杭州楷木品牌管理有限公司", title: "合同专用章", code: "3301100012345", font });
    expect(seal.ok && Math.round(seal.value.width)).toBe(119);
  });

  test("small print needs no font, and the page's own text stays", async () => {
    const note = signatureNote({
      signer: "杭州楷木品牌管理有限公司",
      party: "甲方",
      now: { instant: now, offset: 480 },
      stamped: false,
      reason: "同意",
      sealed: true,
      font: sealFont("note"),
    });
    if (!note.ok) throw new Error("note");
    const file = await signed(
      makePdf(),
      optionsOf(0, { look: lookAt(1, 80, 200, { seal: square, handwriting: undefined, note: note.value }) }),
    );
    if (!needs("pdftotext")) return;
    const text = inFolder((folder) => {
      writeFileSync(join(folder, "a.pdf"), file);
      return execFileSync("pdftotext", [join(folder, "a.pdf"), "-"], { encoding: "utf8" });
    });
    expect(text).toMatch(/Service fee/u);
    expect((await verdictOf(file)).signatures[0]?.place).toMatchObject({ page: 1 });
  });

  test("PNG pictures of every colour type, and what is none", () => {
    for (const [type, channels] of [
      [0, 1],
      [2, 3],
      [4, 2],
      [6, 4],
    ] as const) {
      const read = readPng(png(4, 3, type, channels), "seal.png");
      expect(read.ok && { width: read.value.width, alpha: read.value.alpha !== undefined }).toEqual({ width: 4, alpha: type >= 4 });
      if (read.ok) expect(pictureArtwork(read.value, 80).height).toBe(60);
    }
    expect(readPng(new TextEncoder().encode("no"), "seal.png").ok).toBe(false);
    expect(readPng(png(4, 3, 6, 4).subarray(0, 60), "seal.png").ok).toBe(false);
    expect(readPng(png(4, 3, 6, 3), "seal.png")).toMatchObject({ ok: false, problems: [{ seen: { zh: "图片数据已损坏" } }] });
  });

  test("display and user space are inverse to each other", () => {
    for (const page of ["", "/Rotate 90", "/Rotate 180", "/Rotate -90", "/Rotate 90/CropBox[10 20 300 400]/UserUnit 2"]) {
      const document = new PdfDocument(makePdf({ page }));
      const [first] = pageTree(document);
      if (first === undefined) throw new Error("no page");
      const frame = pageFrame(document, first);
      const user = frame.toUser(12, 34);
      const back = frame.toDisplay(user.x, user.y);
      expect([back.x, back.y]).toEqual([expect.closeTo(12, 6), expect.closeTo(34, 6)]);
    }
  });
});

test("a signed contract is still read as the same text", async () => {
  const file = makePdf({ text: "Contract" });
  const before = await readDocument(file, "a.pdf");
  const after = await readDocument(await signed(file, optionsOf(0, { straddle: square })), "a.pdf");
  expect(after.ok && after.value.contract.text).toBe(before.ok && before.value.contract.text);
});

/** A small PNG whose rows are unfiltered. */
function png(width: number, height: number, type: number, channels: number): Uint8Array {
  const chunk = (name: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(name, 4, "latin1");
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, type, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * channels + 1), 7).map((byte, at) => (at % (width * channels + 1) === 0 ? 0 : byte));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}
