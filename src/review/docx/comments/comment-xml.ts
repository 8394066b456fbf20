import { escapeXml } from "../../../base/escape-xml.js";
import type { CommentLine } from "../../comment-words.js";
import type { Dialect } from "../edit/dialect.js";
import type { Stamp } from "../edit/stamp.js";
import type { CommentStyles } from "./comment-styles.js";

/** One comment, for the comments part. Its look is given directly, since the styles of a contract indent and enlarge. */
export function commentXml(id: number, lines: readonly CommentLine[], styles: CommentStyles, write: Dialect, stamp: Stamp): string {
  const { element } = write;
  const style = styles.text === undefined ? "" : element("pStyle", { val: styles.text });
  const look =
    element("spacing", { before: 0, after: 40, line: 240, lineRule: "auto" }) +
    element("ind", { left: 0, right: 0, firstLine: 0 }) +
    element("jc", { val: "left" });
  const run = (text: string, bold: boolean): string => {
    const properties = element("rFonts", { hint: "eastAsia" }) + (bold ? element("b") : "") + element("sz", { val: 18 });
    return text === "" ? "" : element("r", {}, element("rPr", {}, properties) + pieces(text, element));
  };
  const mark = element(
    "r",
    {},
    (styles.reference === undefined ? "" : element("rPr", {}, element("rStyle", { val: styles.reference }))) + element("annotationRef"),
  );
  const paragraphs = lines.map(({ label, text }, at) =>
    element("p", {}, element("pPr", {}, style + look) + (at === 0 ? mark : "") + run(label ?? "", true) + run(text, false)),
  );
  return element("comment", { id, author: stamp.author, date: stamp.date, initials: "CW" }, paragraphs.join(""));
}

/** Text with its line breaks and tabs as elements of a run. */
export const pieces = (text: string, element: Dialect["element"], name = "t"): string =>
  text
    .split(/(\n|\t)/u)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece === "\n" ? element("br") : piece === "\t" ? element("tab") : element(name, { "xml:space": "preserve" }, escapeXml(piece)),
    )
    .join("");
