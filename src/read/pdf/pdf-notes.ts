import { say, type Bilingual } from "../../base/bilingual.js";
import type { ReadPage } from "./engine/read-pages.js";
import type { PdfPage } from "./pdf-source.js";

/** What a reader of the report should know about the reading itself. */
export function pdfNotes(read: readonly ReadPage[], pages: readonly PdfPage[], running: readonly string[]): Bilingual[] {
  const notes: Bilingual[] = [];
  const broken = read.flatMap(({ page, content }) => (content ? [] : [page]));
  const blank = pages.flatMap(({ page, hasText }) => (hasText || broken.includes(page) ? [] : [page]));
  if (broken.length > 0)
    notes.push(say(`第 ${broken.join("、")} 页已损坏，未能读取`, `Page ${broken.join(", ")} is damaged and was not read.`));
  if (blank.length > 0)
    notes.push(
      say(
        `第 ${blank.join("、")} 页没有可读取的文字，可能是扫描图片或空白页`,
        `Page ${blank.join(", ")} has no readable text: it may be a scanned picture or blank.`,
      ),
    );
  const labelled = read.flatMap(({ page, content }) => (content && content.labels.length > 0 ? [page] : []));
  if (labelled.length > 0)
    notes.push(
      say(
        `第 ${labelled.join("、")} 页图中的标签未计入正文`,
        `Labels inside pictures are no part of the text: page ${labelled.join(", ")}.`,
      ),
    );
  if (running.length > 0)
    notes.push(
      say(
        `页眉、页脚和页码未计入正文：${running.join("；")}`,
        `Running headers, footers and page numbers are no part of the text: ${running.join("; ")}.`,
      ),
    );
  return notes;
}
