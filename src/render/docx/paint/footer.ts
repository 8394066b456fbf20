import { Footer, Paragraph, TextRun } from "docx";
import { looks } from "../look/looks.js";
import { field } from "./field.js";

/** 第 X 页 共 Y 页; Word computes both as it opens the file, `pages` only shows until then. */
export function footer(pages: number): Footer {
  const children = [
    new TextRun("第 "),
    ...field("PAGE", "1"),
    new TextRun(" 页 共 "),
    ...field("NUMPAGES", String(pages)),
    new TextRun(" 页"),
  ];
  return new Footer({ children: [new Paragraph({ style: looks.footer.id, children })] });
}
