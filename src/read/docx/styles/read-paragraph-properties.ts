import { attribute, numberAttribute } from "../xml/attribute.js";
import { child } from "../xml/child.js";
import type { XmlTree } from "../xml/xml-tree.js";
import type { ParagraphProperties } from "./paragraph-properties.js";

/** Reads a `w:pPr`. `before` leaves out numbering that is a tracked insertion, as it was before. */
export function readParagraphProperties(tree: XmlTree, node: number | undefined, before = false): ParagraphProperties {
  if (node === undefined) return {};
  const style = child(tree, node, "w:pStyle");
  const numbering = child(tree, node, "w:numPr");
  const inserted = before && child(tree, numbering, "w:ins") !== undefined;
  const list = inserted ? undefined : numbering;
  const language = child(tree, child(tree, node, "w:rPr"), "w:lang");
  return compact({
    style: style === undefined ? undefined : attribute(tree, style, "w:val"),
    numId: number(tree, child(tree, list, "w:numId")),
    level: number(tree, child(tree, list, "w:ilvl")),
    outline: number(tree, child(tree, node, "w:outlineLvl")),
    language: language === undefined ? undefined : attribute(tree, language, "w:val"),
  });
}

const number = (tree: XmlTree, node: number | undefined): number | undefined =>
  node === undefined ? undefined : numberAttribute(tree, node, "w:val");

interface Loose {
  style: string | undefined;
  numId: number | undefined;
  level: number | undefined;
  outline: number | undefined;
  language: string | undefined;
}

function compact({ style, numId, level, outline, language }: Loose): ParagraphProperties {
  return {
    ...(style !== undefined && { style }),
    ...(numId !== undefined && { numId }),
    ...(level !== undefined && { level }),
    ...(outline !== undefined && { outline }),
    ...(language !== undefined && { language }),
  };
}
