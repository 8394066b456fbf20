import { attribute } from "./attribute.js";
import { child } from "./child.js";
import { children } from "./children.js";
import type { XmlTree } from "./xml-tree.js";

/** The branch of an `mc:AlternateContent` that Word shows: the first choice it understands, else the fallback. */
export function alternative(tree: XmlTree, node: number | undefined): number | undefined {
  if (node === undefined) return undefined;
  const choice = children(tree, node, "mc:Choice").find((branch) => understood(attribute(tree, branch, "Requires") ?? ""));
  return choice ?? child(tree, node, "mc:Fallback");
}

/** The parser has replaced the prefixes in `Requires` by their namespaces. */
const understood = (namespaces: string): boolean =>
  namespaces.split(" ").every((uri) => /^http:\/\/schemas\.(?:microsoft\.com\/office|openxmlformats\.org)\//.test(uri));
