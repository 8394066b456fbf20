import type { DocxOptions } from "../docx-options.js";
import { escapeXml } from "./escape-xml.js";

const schemas = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

/** docProps/core.xml with the given date, where the package would write the current one. */
export function corePart({ title, number, author, created }: DocxOptions): string {
  const date = `xsi:type="dcterms:W3CDTF">${escapeXml(created)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties xmlns:cp="${schemas}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"`,
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    ...(number === "" ? [] : [`<dc:subject>${escapeXml(number)}</dc:subject>`]),
    `<dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created ${date}</dcterms:created><dcterms:modified ${date}</dcterms:modified><dc:language>zh-CN</dc:language></cp:coreProperties>`,
  ].join("");
}
