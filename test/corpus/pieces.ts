import { r } from "../read/docx/build-docx.js";

/** A4 with the margins of a Chinese contract; `more` goes before them, such as references to headers. */
export const pageWith = (more: string): string =>
  `<w:sectPr>${more}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;

export const page = pageWith("");

/** A paragraph style. */
export const style = (id: string, name: string, properties: string, basedOn?: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/>${
    basedOn === undefined ? "" : `<w:basedOn w:val="${basedOn}"/>`
  }${properties && `<w:pPr>${properties}</w:pPr>`}</w:style>`;

/** A paragraph of that style. */
export const styled = (id: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${r(text)}</w:p>`;

const stamp = (author: string): string => `w:author="${author}" w:date="2026-10-08T09:30:00Z"`;

/** A tracked change around runs, with an id of its own. */
export const tracked = (kind: "ins" | "del" | "moveFrom" | "moveTo", id: number, content: string, author = "张三"): string =>
  `<w:${kind} w:id="${id}" ${stamp(author)}>${
    kind === "del" || kind === "moveFrom" ? content.replaceAll(/<(\/?)w:t(?=[ >])/gu, "<$1w:delText") : content
  }</w:${kind}>`;

/** The mark of a tracked change, for a paragraph's end or a row. */
export const mark = (kind: "ins" | "del" | "moveFrom" | "moveTo", id: number, author = "张三"): string =>
  `<w:${kind} w:id="${id}" ${stamp(author)}/>`;

/** A tracked change of a look: what it was. */
export const wasLook = (kind: "rPr" | "pPr", id: number, before: string): string =>
  `<w:${kind}Change w:id="${id}" ${stamp("张三")}><w:${kind}>${before}</w:${kind}></w:${kind}Change>`;

/** A cell; `properties` such as a span. */
export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;

/** A table with lines and a grid of so many columns. */
export const ruled = (columns: number, ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join("")}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join("")}</w:tbl>`;

export const row = (cells: readonly string[], properties = ""): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;
