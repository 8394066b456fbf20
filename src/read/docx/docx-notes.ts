import { say, type Bilingual } from "../../base/bilingual.js";
import type { DocxPackage } from "./package/docx-package.js";

/** A page of text has some 800 characters; below this a file with pictures is probably a scan. */
const LITTLE = 100;

/** What a reader of the report should know about the reading itself. */
export function docxNotes({ relationships }: DocxPackage, text: string): Bilingual[] {
  const count = (wanted: string): number => relationships.filter(({ relationship: { type } }) => type === wanted).length;
  const notes: Bilingual[] = [];
  const [images, drawings] = [count("image"), count("diagramData") + count("chart")];
  if (images > 0 && text.trim().length < LITTLE)
    notes.push(
      say(
        `文档几乎没有文字，但有 ${images} 张图片，可能是扫描件；图片中的文字未读取`,
        `The document has hardly any text but ${images} pictures: it may be a scan, and text in pictures was not read.`,
      ),
    );
  if (drawings > 0)
    notes.push(say(`${drawings} 个 SmartArt 图形或图表中的文字未读取`, `Text in ${drawings} SmartArt graphics or charts was not read.`));
  return notes;
}
