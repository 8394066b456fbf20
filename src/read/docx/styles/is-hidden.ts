import { attribute } from "../xml/attribute.js";
import { child } from "../xml/child.js";
import { toggle } from "../xml/toggle.js";
import type { XmlTree } from "../xml/xml-tree.js";
import type { Style } from "./style.js";
import type { Styles } from "./read-styles.js";

/** Whether run properties (`w:rPr`, possibly none) hide text in a paragraph of that style. */
export function isHidden(tree: XmlTree, run: number | undefined, paragraphStyle: string | undefined, styles: Styles): boolean {
  const own = toggle(tree, run, "w:vanish");
  if (own !== undefined) return own;
  const reference = child(tree, run, "w:rStyle");
  const character = reference === undefined ? undefined : attribute(tree, reference, "w:val");
  const byCharacter = character !== undefined && said(styles.chain(character));
  return byCharacter !== said(styles.chain(paragraphStyle));
}

/** The nearest style that says anything decides for its kind; character and paragraph styles then toggle each other. */
const said = (chain: readonly Style[]): boolean => chain.find((style) => style.vanish !== undefined)?.vanish ?? false;
