import { symbolFont, type SymbolFont } from "../../symbol-font.js";
import { attribute } from "../xml/attribute.js";
import { child } from "../xml/child.js";
import type { XmlTree } from "../xml/xml-tree.js";

/** The symbol font in which run properties (`w:rPr`, possibly none) set plain letters. */
export function runSymbols(tree: XmlTree, properties: number | undefined): SymbolFont | undefined {
  const fonts = child(tree, properties, "w:rFonts");
  return fonts === undefined ? undefined : symbolFont(attribute(tree, fonts, "w:ascii") ?? attribute(tree, fonts, "w:hAnsi") ?? "");
}
