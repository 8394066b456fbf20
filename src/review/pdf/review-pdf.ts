import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import type { Finding } from "../../check/finding.js";
import type { Library } from "../../library/library.js";
import { openPdf } from "../../read/pdf/engine/open-pdf.js";
import type { PdfOptions } from "../../read/pdf/engine/pdf-options.js";
import type { PdfSource } from "../../read/pdf/pdf-source.js";
import { readPdf } from "../../read/pdf/read-pdf.js";
import { commentWords, quoteLine, type CommentLine } from "../comment-words.js";
import type { Placed, Review, ReviewOptions } from "../review-options.js";
import { addNotes } from "./add-notes.js";
import { NotePlaces } from "./note-places.js";
import type { PageNote } from "./page-note.js";

/**
 * Writes findings into a PDF as highlights with notes, in an incremental update behind its own bytes. The result is read back
 * before it is given out: it must say what the upload said.
 */
export async function reviewPdf(
  bytes: Uint8Array,
  source: PdfSource,
  findings: readonly Finding[],
  library: Library,
  options: ReviewOptions & { readonly pdf: PdfOptions },
): Promise<Result<Review>> {
  const { notes, placed, unplaced } = notesOf(source, findings, library, options);
  const written = await addNotes(bytes, notes, { author: options.author ?? "Clausewright", date: options.date }).catch(() => undefined);
  if (!written) return fail(unwritable);
  if (!(await saysTheSame(written, bytes, source, options.pdf))) return fail(unwritable);
  const comments = placed.length + (unplaced.length > 0 ? 1 : 0);
  return ok({ bytes: written, placed, unplaced, comments, changes: 0, notes: fileNotes(source, options) });
}

/**
 * Whether the written file says what the upload said. A scan cannot be read again in the time: there the pages and every byte
 * of the upload must be in place.
 */
async function saysTheSame(written: Uint8Array, upload: Uint8Array, source: PdfSource, options: PdfOptions): Promise<boolean> {
  if (!source.pages.some(({ isScanned }) => isScanned)) {
    const read = await readPdf(written, options);
    return read.ok && read.value.text === source.text;
  }
  if (!upload.every((byte, at) => byte === written[at])) return false;
  const opened = await openPdf(written, options);
  if (!opened.ok) return false;
  const { numPages } = opened.value.document;
  await opened.value.close();
  return numPages >= (source.pages.at(-1)?.page ?? 0);
}

function notesOf(source: PdfSource, findings: readonly Finding[], library: Library, { language }: ReviewOptions) {
  const places = new NotePlaces(source);
  const notes: PageNote[] = [];
  const placed: Placed[] = [];
  const unplaced: Finding[] = [];
  const used = new Set<string>();
  for (const finding of findings) {
    const found = places.of(finding.range);
    const contents = plainText(commentWords(finding, library, language));
    found.forEach((place, at) =>
      notes.push({
        ...place,
        severity: finding.severity,
        contents: at === 0 ? contents : continued[language],
        name: nameOf(finding, at, used),
      }),
    );
    if (found.length > 0) placed.push({ finding, at: "words", changed: false });
    else unplaced.push(finding);
  }
  if (unplaced.length > 0) {
    const told = unplaced.map((finding) => plainText([...commentWords(finding, library, language), quoteLine(finding, language)]));
    notes.push({ ...places.summary(), severity: "info", contents: told.join("\n\n"), name: "clausewright-summary" });
  }
  return { notes, placed, unplaced };
}

const plainText = (lines: readonly CommentLine[]): string => lines.map(({ label = "", text }) => label + text).join("\n");

const continued = say("（接上页的批注）", "(continues the note on the page before)");

/** The finding's own id, so that a later review can know its notes again. */
function nameOf({ id }: Finding, at: number, used: Set<string>): string {
  let name = `clausewright-${id}${at === 0 ? "" : `-${at}`}`;
  while (used.has(name)) name += "+";
  used.add(name);
  return name;
}

const unwritable = {
  at: "",
  seen: say("这个 PDF 加密或结构受损，写入批注会改变其内容", "the PDF is encrypted or damaged so that notes would alter it"),
  expected: say("可以追加批注的 PDF", "a PDF that notes can be added to"),
  hint: say(
    "在阅读器中另存或重新导出后重试，或者用 check 只看结果",
    "Save or export it anew in a viewer and retry, or use check to see the findings",
  ),
};

function fileNotes({ risks }: PdfSource, { changes }: ReviewOptions): Bilingual[] {
  const notes: Bilingual[] = [];
  if (changes) notes.push(say("PDF 没有修订功能，建议写在批注里", "PDF has no tracked changes; proposals are in the notes"));
  if (risks.some(({ kind }) => kind === "signed"))
    notes.push(
      say(
        "原文件已有数字签名：批注追加在副本的签名之后，验签时会显示“签名后有改动”，请保留原件",
        "The file is digitally signed: the notes of this copy come after the signature and will show as later changes, so keep the original",
      ),
    );
  return notes;
}
