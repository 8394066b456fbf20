import { deflateSync, zlibSync } from "fflate";
import { crc32 } from "../../../src/read/zip/crc32.js";
import { buildDocx, p, relationships } from "../../read/docx/build-docx.js";
import { column, tinyPdf } from "../../read/pdf/tiny-pdf.js";
import { buildZip, type ZipFile } from "../../read/zip/build-zip.js";

const utf8 = new TextEncoder();
const body = p("甲方每月支付服务费30,000元。");
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A good Word file with one more entry. */
const withFile = (...files: readonly ZipFile[]): Uint8Array => buildDocx({ body, files });
const withDoctype = (subset: string) => (xml: string) => xml.replace("<w:document", `<!DOCTYPE w:document ${subset}><w:document`);
const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at} "${at === 0 ? "ha" : `&l${at - 1};`.repeat(10)}">`).join("");

/** 80 MB of zeros: more than any part may have. */
const zeros = new Uint8Array(80 * 1024 * 1024);
const packedZeros = deflateSync(zeros, { level: 1 });
const zerosCrc = crc32(zeros);

function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf8.encode([...stream].join("\0")), 512);
  bytes[512 + 64] = 2 * stream.length + 2;
  return bytes;
}

/** A picture of so many pixels that says nothing. */
function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): number[] => {
    const named = Uint8Array.from([...utf8.encode(type), ...data]);
    return [...int(data.length), ...named, ...int(crc32(named))];
  };
  const int = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
  const head = Uint8Array.from([...int(width), ...int(height), 1, 0, 0, 0, 0]);
  const pixels = zlibSync(new Uint8Array((Math.ceil(width / 8) + 1) * height), { level: 1 });
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    ...chunk("IHDR", head),
    ...chunk("IDAT", pixels),
    ...chunk("IEND", new Uint8Array()),
  ]);
}

const packed = (data: Uint8Array): string => {
  const bytes = zlibSync(data, { level: 1 });
  return `/Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")}\nendstream`;
};

/** Files that mean harm, by name. All are refused, each in one sentence. */
export const hostile: Readonly<Record<string, () => Uint8Array>> = {
  "bomb.docx": () => withFile({ name: "word/media/zeros.bin", data: "", packed: packedZeros, size: zeros.length, crc: zerosCrc }),
  "main-bomb.docx": () =>
    buildZip([
      { name: "[Content_Types].xml", data: relationships("") },
      { name: "word/document.xml", data: "", packed: packedZeros, size: zeros.length, crc: zerosCrc },
    ]),
  "size-lie.docx": () => withFile({ name: "word/media/zeros.bin", data: "", packed: packedZeros, size: 1000, crc: zerosCrc }),
  "traversal.docx": () => withFile({ name: "../../etc/cron.d/x", data: "x" }),
  "twins.docx": () => withFile({ name: "word/Document.xml", data: "<a/>" }),
  "other-name.docx": () => withFile({ name: "word/a.bin", localName: "word/b.bin", data: "x" }),
  "overlap.docx": () => withFile({ name: "word/a.bin", data: "x", offset: 0 }),
  "encrypted-entry.docx": () => withFile({ name: "word/a.bin", data: "x", flags: 0x801 }),
  "doctype.docx": () => buildDocx({ body, main: withDoctype("") }),
  "laughs.docx": () => buildDocx({ body: p("&l9;"), main: withDoctype(`[${laughs}]`) }),
  "outside-entity.docx": () => buildDocx({ body: p("&x;"), main: withDoctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]') }),
  "deep.docx": () => buildDocx({ body: "<w:sdt><w:sdtContent>".repeat(25_000) + "</w:sdtContent></w:sdt>".repeat(25_000), stored: true }),
  "paragraphs.docx": () => buildDocx({ body: "<w:p/>".repeat(800_000), stored: true }),
  "password.docx": () => ole("EncryptedPackage"),
  "truncated.docx": () => withFile().slice(0, 500),
  "page-loop.pdf": () =>
    latin(
      "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [2 0 R] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n",
    ),
  "many-pages.pdf": () => tinyPdf(Array.from({ length: 2500 }, () => "")),
  "truncated.pdf": () => tinyPdf([column(["正文"])]).slice(0, 300),
  "image-bomb.png": () => png(30_000, 30_000),
};

const page = column([
  "第一条 费用",
  "甲方每月支付服务费30,000元，乙方应在收到后五个工作日内开具发票。",
  "第二条 期限",
  "本合同为期一年，期满前三十日书面续签。",
]);

/** Files that mean harm and are read all the same, because what harms is left alone. */
export const harmless: Readonly<Record<string, () => Uint8Array>> = {
  "form-loop.pdf": () =>
    tinyPdf([{ draw: `${page} /X Do`, resources: "/XObject << /X 20 0 R >>" }], {
      objects: {
        20: "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 20 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream",
      },
    }),
  "stream-bomb.pdf": () =>
    tinyPdf([{ draw: page, extra: "/Metadata 20 0 R" }], {
      objects: { 20: `<< /Type /Metadata /Subtype /XML ${packed(new Uint8Array(50_000_000))}` },
    }),
};
