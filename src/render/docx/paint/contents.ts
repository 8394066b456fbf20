import { FileChild, InternalHyperlink, Paragraph, Tab, TextRun, type ParagraphChild, type XmlComponent } from "docx";
import { looks } from "../look/looks.js";
import { page } from "../look/page.js";
import type { ContentsLine } from "./canvas.js";
import { element } from "./element.js";
import { field, fieldEnd, fieldStart } from "./field.js";
import { text } from "./text.js";

/**
 * A table of contents that is whole at first opening: a TOC field whose result we write, each line a link with a PAGEREF field that
 * shows our estimate. Nothing is marked dirty and `updateFields` is not set, so Word opens the file without asking to update it; F9
 * rebuilds the same lines from the outline (`\o` the articles, `\u` the annexes) with Word's own page numbers.
 */
export class Contents extends FileChild {
  constructor(lines: readonly ContentsLine[]) {
    super("w:sdt");
    const title = new Paragraph({ style: looks.contentsTitle.id, pageBreakBefore: true, text: "目　录" });
    const gallery = element("w:docPartObj", {}, [
      element("w:docPartGallery", { "w:val": "Table of Contents" }),
      element("w:docPartUnique"),
    ]);
    const painted = lines.map((line, index) => entry(line, index === 0, index === lines.length - 1));
    const parts: XmlComponent[] = [element("w:sdtPr", {}, [gallery]), element("w:sdtContent", {}, [title, ...painted])];
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the package offers no other way to fill an element of its own
    for (const part of parts) this.addChildElement(part);
  }
}

function entry({ text: words, bookmark, page: number }: ContentsLine, first: boolean, last: boolean): Paragraph {
  const link = new InternalHyperlink({
    anchor: bookmark,
    children: [new TextRun(text(words)), new TextRun({ children: [new Tab()] }), ...field(`PAGEREF ${bookmark} \\h`, String(number))],
  });
  const children: ParagraphChild[] = [...(first ? fieldStart('TOC \\o "1-1" \\h \\z \\u') : []), link, ...(last ? [fieldEnd()] : [])];
  return new Paragraph({
    style: looks.contentsEntry.id,
    tabStops: [{ type: "right", position: page.textWidth, leader: "dot" }],
    children,
  });
}
