import { say } from "../base/bilingual.js";
import type { Range } from "../base/range.js";
import { fail, ok, type Result } from "../base/result.js";
import type { Manifest } from "../document/manifest.js";
import type { Contract } from "../document/node.js";
import type { Place } from "../document/place.js";
import { docxMarks } from "./identity/docx-marks.js";
import { identifyClauses, type IdentifiedClause } from "./identity/identify-clauses.js";
import { isDocxSource } from "./identity/is-docx-source.js";
import { readManifest } from "./manifest.js";
import { outline } from "./outline/outline.js";
import type { Source } from "./source.js";
import { formatOf } from "./format-of.js";
import { readMarkdown } from "./text/read-markdown.js";
import { readText } from "./text/read-text.js";
import type { ExtractDoc } from "./doc/read-doc.js";
import { oleKind } from "./zip/ole-kind.js";
import type { Scanner } from "./scan/scanner.js";
import type { PdfOptions } from "./pdf/engine/pdf-options.js";
import type { Inflate } from "./zip/inflate.js";

/** A file that was read: the contract tree over its text, and the way back into the file. */
export interface ReadDocument {
  readonly contract: Contract;
  readonly source: Source;
  readonly placesOf: (range: Range) => readonly Place[];
  /** What a document that this library drafted says of itself, and where its clauses stand now. */
  readonly drafted?: { readonly manifest: Manifest; readonly clauses: readonly IdentifiedClause[] };
}

export interface ReadOptions {
  /** The file's name; only its ending is used, to tell Markdown from plain text. */
  readonly name?: string;
  /** Where pdf.js finds its character maps and fonts; needed for PDF. */
  readonly pdf?: PdfOptions;
  /** Reads pictures and pages without text; `elsewhere` refuses them with `scanProblem` for another process to read. */
  readonly scanner?: Scanner | "elsewhere";
  /** Reads old Word files, which are refused without it. */
  readonly extractDoc?: ExtractDoc;
  /** A faster inflate than the portable one. */
  readonly inflate?: Inflate;
}

/** The largest file that is looked at, in bytes. */
const largest = 100 * 1024 * 1024;

/** Reads a contract from the bytes of a file, whatever its format; the format is told by the bytes, not by the name. */
export async function readContract(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<ReadDocument>> {
  const source = await readSource(bytes, options);
  if (!source.ok) return source;
  if (source.value.text.trim() === "")
    return fail({
      at: "",
      seen: say("文件里没有文字", "saw a file without text"),
      expected: say("一份有文字的合同", "a contract with text"),
      hint: say("确认文件没有选错", "Make sure it is the right file"),
    });
  const manifest = readManifest(source.value);
  const plain = outline(source.value);
  const read = { source: source.value, placesOf: source.value.placesOf };
  if (manifest === undefined) return ok({ contract: plain, ...read });
  const marks = isDocxSource(source.value) ? docxMarks(source.value) : new Map<number, number>();
  const { contract, clauses } = identifyClauses(plain, manifest, marks);
  return ok({ contract, ...read, drafted: { manifest, clauses } });
}

async function readSource(bytes: Uint8Array, options: ReadOptions): Promise<Result<Source>> {
  if (bytes.length === 0) return refuse("文件是空的（0 字节）", "saw an empty file (0 bytes)");
  if (bytes.length > largest)
    return refuse(
      `文件有 ${Math.ceil(bytes.length / 1024 / 1024)} MB`,
      `saw a file of ${Math.ceil(bytes.length / 1024 / 1024)} MB`,
      "不超过 100 MB 的文件",
      "a file of at most 100 MB",
    );
  switch (formatOf(bytes)) {
    case "zip": {
      const { readDocx } = await import("./docx/read-docx.js");
      return readDocx(bytes, options.inflate ? { inflate: options.inflate } : {});
    }
    case "pdf": {
      const { readPdf } = await import("./pdf/read-pdf.js");
      if (!options.pdf) throw new Error("reading PDF needs the places of its character maps");
      return readPdf(bytes, options.pdf, options.scanner);
    }
    case "ole": {
      if (options.extractDoc && oleKind(bytes) === "doc") {
        const { readDoc } = await import("./doc/read-doc.js");
        return readDoc(bytes, options.extractDoc);
      }
      const { readDocx } = await import("./docx/read-docx.js");
      return readDocx(bytes);
    }
    case "image": {
      if (options.scanner) {
        const { readPicture } = await import("./scan/read-picture.js");
        return readPicture(bytes, options.scanner);
      }
      return refuse("这是一张图片", "saw a picture", "带文字的 docx、pdf、txt 或 md 文件", "a docx, pdf, txt or md file with text");
    }
    case "text":
      return /\.(?:md|markdown)$/iu.test(options.name ?? "") ? readMarkdown(bytes) : readText(bytes);
  }
}

const refuse = (
  zh: string,
  en: string,
  expectedZh = "一份合同文件（docx、pdf、txt、md）",
  expectedEn = "a contract file (docx, pdf, txt, md)",
): Result<never> =>
  fail({ at: "", seen: say(zh, en), expected: say(expectedZh, expectedEn), hint: say("换一个文件再试", "Try another file") });
