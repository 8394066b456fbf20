import { Tab, type IRunOptions, type XmlComponent } from "docx";
import { element } from "./element.js";

/** Characters that Word takes for Latin unless told otherwise, such as “ and ……; in Chinese text they are full width. */
const ambiguous =
  /[\u00a7\u00b0\u00b1\u00b7\u00d7\u00f7\u2014\u2018\u2019\u201c\u201d\u2026\u2103\u2116\u2160-\u216b\u2190-\u2193\u2460-\u2473\u2500-\u25ff]/u;

/** Text as run content: tabs and newlines become elements, and quotation marks take the Chinese font. */
export function text(value: string, { strong = false } = {}): IRunOptions {
  const children = value
    .split(/([\t\n])/u)
    .filter((part) => part !== "")
    .map(child);
  return { children, ...(strong ? { bold: true } : {}), ...(ambiguous.test(value) ? { font: { hint: "eastAsia" } } : {}) };
}

const child = (part: string): string | XmlComponent => (part === "\t" ? new Tab() : part === "\n" ? element("w:br") : part);
