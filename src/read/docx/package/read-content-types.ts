import { attribute } from "../xml/attribute.js";
import type { XmlTree } from "../xml/xml-tree.js";

/** What kind of part each name is, in lower case; empty when the file does not say. */
export type ContentTypes = (part: string) => string;

/** From the tree of `[Content_Types].xml`: by name first, then by extension. */
export function readContentTypes(tree: XmlTree): ContentTypes {
  const byName = new Map<string, string>();
  const byExtension = new Map<string, string>();
  for (let node = 0; node < tree.names.length; node++) {
    const type = (attribute(tree, node, "ContentType") ?? "").toLowerCase();
    if (tree.names[node] === "ct:Override") byName.set((attribute(tree, node, "PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
    if (tree.names[node] === "ct:Default") byExtension.set((attribute(tree, node, "Extension") ?? "").toLowerCase(), type);
  }
  return (part) => {
    const name = part.toLowerCase();
    return byName.get(name) ?? byExtension.get(name.slice(name.lastIndexOf(".") + 1)) ?? "";
  };
}
