import type { Link } from "../model/link.js";
import type { DocxPart } from "../package/docx-part.js";
import { attribute } from "../xml/attribute.js";

/** The hyperlink of a `w:hyperlink`. */
export function readLink({ tree, relationships }: DocxPart, node: number): Link {
  const id = attribute(tree, node, "r:id");
  const target = id === undefined ? undefined : relationships.get(id)?.target;
  const anchor = attribute(tree, node, "w:anchor");
  return { node, ...(target !== undefined && { target }), ...(anchor !== undefined && { anchor }) };
}
