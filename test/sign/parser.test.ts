import { describe, expect, test } from "vitest";
import { zlibSync } from "fflate";
import { attemptDer } from "../../src/sign/der/attempt-der.js";
import { der } from "../../src/sign/der/der.js";
import { childrenOf, readDer } from "../../src/sign/der/der-node.js";
import { integerOf, octetsOf, oidOf, timeOf } from "../../src/sign/der/der-value.js";
import { attempt } from "../../src/sign/pdf/attempt.js";
import { latin1Bytes } from "../../src/sign/pdf/latin1-bytes.js";
import { Lexer } from "../../src/sign/pdf/lexer.js";
import { pageTree } from "../../src/sign/pdf/page-tree.js";
import { isoTime, pdfDate, readPdfDate } from "../../src/sign/pdf/pdf-date.js";
import { PdfDocument } from "../../src/sign/pdf/pdf-document.js";
import { readValue } from "../../src/sign/pdf/read-value.js";
import { readTextString, textString } from "../../src/sign/pdf/text-string.js";
import { writeValue } from "../../src/sign/pdf/write-value.js";
import { equalValue } from "../../src/sign/pdf/equal-value.js";
import { makePdf } from "./make-pdf.js";

const value = (source: string) => readValue(new Lexer(latin1Bytes(source), 0));

describe("PDF objects", () => {
  test.each([
    ["<</A 1/B[1 0 R true null(x)]>>", "<</A 1/B [1 0 R true null (x)]>>"],
    ["(a\\(b\\)\\n\\101\\\r\nc(d))", "(a\\(b\\)\\012Ac\\(d\\))"],
    ["<48 65 6C6>", "<48656c60>"],
    ["/A#20B#2f", "/A#20B#2f"],
    ["[-1.50 +2 .5 4.]", "[-1.50 +2 .5 4.]"],
    ["% comment\n 12", "12"],
    ["[1 2 R 3]", "[1 2 R 3]"],
    ["<</A 1/A 2>>", "<</A 1>>"],
    ["<< /A", undefined],
    ["(never ends", undefined],
    ["<4G>", undefined],
    [`${"[".repeat(200)}${"]".repeat(200)}`, undefined],
  ])("%s", (source, written) => {
    const read = attempt(() => value(source));
    expect(read.ok ? writeValue(read.value) : undefined).toBe(written);
  });

  test("written and read again they are equal", () => {
    const source = "<</Name/X#00Y/List[1 2.25(\\000\\377)<00ff>]/Ref 12 3 R/Inner<</T true>>>>";
    const once = value(source);
    expect(equalValue(once, value(writeValue(once)))).toBe(true);
    expect(equalValue(once, value(source.replace("2.25", "2.26")))).toBe(false);
  });

  test("text strings in UTF-16, UTF-8 and Latin-1", () => {
    expect(readTextString(textString("甲方：𠮷野").bytes)).toBe("甲方：𠮷野");
    expect(readTextString(Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode("乙方")))).toBe("乙方");
    expect(readTextString(latin1Bytes("Zürich"))).toBe("Zürich");
  });
});

describe("PDF files", () => {
  test.each(["table", "stream", "hybrid"] as const)("pages through cross-references as a %s", (xref) => {
    const document = new PdfDocument(makePdf({ xref, pages: 4 }));
    expect(pageTree(document).map(({ num }) => num)).toEqual([10, 12, 14, 16]);
    expect(document.name(document.dict(document.get(3))?.entries.get("BaseFont"))).toBe("Helvetica");
  });

  test.each([
    [
      "cross-references in a ring",
      (text: string) => text.replace("/Root 1 0 R", `/Prev ${/startxref\n(\d+)/.exec(text)?.[1] ?? ""} /Root 1 0 R`),
    ],
    ["cross-references outside the file", (text: string) => text.replace(/startxref\n\d+/, "startxref\n99999999")],
    ["no end", (text: string) => text.replace("%%EOF", "")],
    ["a section with a word in it", (text: string) => text.replace("00000 n", "00000 x")],
  ])("%s: refused", (_, spoil) => {
    const text = Buffer.from(makePdf()).toString("latin1");
    expect(attempt(() => new PdfDocument(latin1Bytes(spoil(text)))).ok).toBe(false);
  });

  test("an object under another number, or that leads to itself, is null", () => {
    const text = Buffer.from(makePdf()).toString("latin1");
    expect(new PdfDocument(latin1Bytes(text.replace("3 0 obj", "7 0 obj"))).get(3).kind).toBe("null");
    const ring = makePdf({ extra: { 80: "81 0 R", 81: "80 0 R" } });
    expect(new PdfDocument(ring).resolve({ kind: "ref", num: 80, gen: 0 }).kind).toBe("null");
  });

  test("a bomb in a cross-reference stream is stopped", () => {
    const bomb = Buffer.from(zlibSync(new Uint8Array(80 * 1024 * 1024))).toString("latin1");
    const file = `%PDF-1.5\n1 0 obj\n<</Type/XRef/W[1 1 1]/Size 5/Filter/FlateDecode/Length ${bomb.length}>>\nstream\n${bomb}\nendstream\nendobj\nstartxref\n9\n%%EOF\n`;
    const opened = attempt(() => new PdfDocument(latin1Bytes(file)));
    expect(opened.ok ? "" : opened.fault.words.zh).toBe("压缩数据解开后过大");
  });

  test("dates", () => {
    const time = readPdfDate("D:20261122093000+08'00'");
    expect(time).toEqual({ instant: Date.UTC(2026, 10, 22, 1, 30), offset: 480 });
    expect(time && pdfDate(time)).toBe("D:20261122093000+08'00'");
    expect(isoTime({ instant: Date.UTC(2024, 1, 29, 23, 59, 59), offset: 0 })).toBe("2024-02-29 23:59:59");
    for (const bad of ["D:20260231", "2026", "D:20261122253000Z"]) expect(readPdfDate(bad)).toBeUndefined();
    for (const instant of [0, 951_782_400_000, 4_102_444_799_000])
      expect(isoTime({ instant, offset: 0 }, "T")).toBe(new Date(instant).toISOString().slice(0, 19));
  });
});

describe("DER", () => {
  test("what is written is read again", () => {
    const node = readDer(
      der.sequence(
        der.integer(65_537),
        der.oid("2.16.840.1.101.3.4.2.1"),
        der.octets(new Uint8Array(300)),
        der.magnitude(Uint8Array.of(0, 0, 200)),
      ),
    );
    const [number, id, octets, magnitude] = childrenOf(node);
    expect(number && integerOf(number)).toBe(65_537);
    expect(id && oidOf(id)).toBe("2.16.840.1.101.3.4.2.1");
    expect(octets && octetsOf(octets).length).toBe(300);
    expect(magnitude?.content).toEqual(Uint8Array.of(0, 200));
  });

  test("indefinite lengths and strings in pieces", () => {
    const node = readDer(Uint8Array.of(0x24, 0x80, 4, 1, 65, 4, 1, 66, 0, 0, 99));
    expect(node.raw.length).toBe(10);
    expect(octetsOf(node)).toEqual(Uint8Array.of(65, 66));
  });

  test.each([
    ["nothing", []],
    ["cut off", [0x30, 5, 1]],
    ["longer than memory", [0x30, 0x88, 1, 1, 1, 1, 1, 1, 1, 1]],
    ["a primitive without length", [4, 0x80, 0, 0]],
    ["a long tag", [0x3f, 0x81, 1, 0]],
    ["nesting without end", Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 0x30 : 0x80))],
  ])("%s: refused", (_, bytes) => {
    expect(attemptDer(() => readDer(Uint8Array.from(bytes)))).toBeUndefined();
  });

  test("times of both kinds", () => {
    expect(timeOf(readDer(der.ascii(23, "491231235959Z")))).toBe(Date.UTC(2049, 11, 31, 23, 59, 59));
    expect(timeOf(readDer(der.ascii(23, "500101000000Z")))).toBe(Date.UTC(1950, 0, 1));
    expect(timeOf(readDer(der.ascii(24, "20261122013000.25Z")))).toBe(Date.UTC(2026, 10, 22, 1, 30, 0, 250));
    expect(attemptDer(() => timeOf(readDer(der.ascii(24, "20260230000000Z"))))).toBeUndefined();
  });
});
