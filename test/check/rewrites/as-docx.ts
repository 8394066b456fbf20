import { escapeXml } from "../../../src/base/escape-xml.js";
import { buildDocx } from "../../read/docx/build-docx.js";

/** The text as a Word file: a paragraph a line, neighbouring lines with tabs as a table. */
export function asDocx(text: string): Uint8Array {
  const blocks: string[] = [];
  let rows: string[] = [];
  const flush = (): void => {
    if (rows.length > 1) blocks.push(`<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows.join("")}</w:tbl>`);
    else blocks.push(...rows.map((row) => row.replaceAll(/<\/?w:(?:tr|tc)>/gu, "")));
    rows = [];
  };
  for (const line of text.split("\n")) {
    const cells = line.split("\t");
    if (cells.length > 1) rows.push(`<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`);
    else {
      flush();
      blocks.push(paragraph(line));
    }
  }
  flush();
  return buildDocx(blocks.join(""));
}

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
