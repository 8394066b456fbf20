import { attribute } from "../xml/attribute.js";
import { child } from "../xml/child.js";
import { toggle } from "../xml/toggle.js";
import type { XmlTree } from "../xml/xml-tree.js";
import { readParagraphProperties } from "./read-paragraph-properties.js";
import type { Style } from "./style.js";

/** Real styles are based on ten others at most. */
const LONGEST = 50;

/** The styles of a document. */
export interface Styles {
  /** The style and those it is based on, nearest first; a missing id means the default paragraph style. */
  readonly chain: (id: string | undefined) => readonly Style[];
  /** The language of text for which nothing else gives one. */
  readonly language: string | undefined;
}

/** From the tree of the styles part; a document without one has no styles. */
export function readStyles(tree: XmlTree | undefined): Styles {
  const byId = new Map<string, Style>();
  if (tree) for (let node = 1; node < tree.names.length; node = tree.after[node] ?? node + 1) add(tree, node, byId);
  const standard = [...byId.values()].find((style) => style.type === "paragraph" && style.isDefault)?.id;
  const chains = new Map<string | undefined, readonly Style[]>();
  return {
    chain(id) {
      const known = chains.get(id);
      if (known) return known;
      const chain: Style[] = [];
      let style = byId.get(id !== undefined && byId.has(id) ? id : (standard ?? ""));
      while (style && chain.length < LONGEST && !chain.includes(style)) {
        chain.push(style);
        style = style.basedOn === undefined ? undefined : byId.get(style.basedOn);
      }
      chains.set(id, chain);
      return chain;
    },
    language: tree && defaultLanguage(tree),
  };
}

function add(tree: XmlTree, node: number, byId: Map<string, Style>): void {
  const id = tree.names[node] === "w:style" ? attribute(tree, node, "w:styleId") : undefined;
  if (id === undefined) return;
  const value = (name: string): string | undefined => {
    const found = child(tree, node, name);
    return found === undefined ? undefined : attribute(tree, found, "w:val");
  };
  const basedOn = value("w:basedOn");
  const run = child(tree, node, "w:rPr");
  const vanish = toggle(tree, run, "w:vanish");
  const lang = child(tree, run, "w:lang");
  const language = lang === undefined ? undefined : attribute(tree, lang, "w:val");
  const { numId, level, outline } = readParagraphProperties(tree, child(tree, node, "w:pPr"));
  byId.set(id, {
    id,
    name: (value("w:name") ?? "").toLowerCase(),
    type: attribute(tree, node, "w:type") ?? "paragraph",
    isDefault: ["1", "true", "on"].includes(attribute(tree, node, "w:default") ?? ""),
    ...(basedOn !== undefined && { basedOn }),
    ...(vanish !== undefined && { vanish }),
    ...(language !== undefined && { language }),
    ...(numId !== undefined && { numId }),
    ...(level !== undefined && { level }),
    ...(outline !== undefined && { outline }),
  });
}

function defaultLanguage(tree: XmlTree): string | undefined {
  const defaults = child(tree, child(tree, child(tree, 0, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const lang = child(tree, defaults, "w:lang");
  return lang === undefined ? undefined : attribute(tree, lang, "w:val");
}
