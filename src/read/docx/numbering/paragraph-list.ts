import type { ParagraphProperties } from "../styles/paragraph-properties.js";
import type { Styles } from "../styles/read-styles.js";
import type { Definition, List, Numbering } from "./numbering.js";

/** The list and level that number a paragraph. */
export interface ParagraphList {
  readonly list: List;
  readonly definition: Definition;
  /** From 0. */
  readonly level: number;
}

/** From the paragraph's own properties, else from its style and those that it is based on; `numId` 0 cancels. */
export function paragraphList(properties: ParagraphProperties, styles: Styles, numbering: Numbering): ParagraphList | undefined {
  const chain = styles.chain(properties.style);
  const numId = properties.numId ?? chain.find((style) => style.numId !== undefined)?.numId;
  const list = numId === undefined || numId === 0 ? undefined : numbering.lists.get(numId);
  const definition = list && definitionOf(list, styles, numbering);
  if (!list || !definition) return undefined;
  const level = properties.level ?? tiedLevel() ?? chain.find((style) => style.level !== undefined)?.level ?? 0;
  return level >= 0 && level < 9 ? { list, definition, level } : undefined;

  /** A level that names the style outranks the level that the style names. */
  function tiedLevel(): number | undefined {
    if (properties.numId !== undefined) return undefined;
    for (const { id } of chain) for (const [level, { style }] of definition?.levels ?? []) if (style === id) return level;
    return undefined;
  }
}

/** Follows the links from a definition to the numbering style that holds its levels, and from there to its list. */
function definitionOf(list: List, styles: Styles, numbering: Numbering): Definition | undefined {
  let definition = numbering.definitions.get(list.definition);
  for (let steps = 0; definition?.style !== undefined && steps < 10; steps++) {
    const numId = styles.chain(definition.style)[0]?.numId;
    const next = numId === undefined ? undefined : numbering.lists.get(numId);
    const found = next && numbering.definitions.get(next.definition);
    if (!found || found === definition) break;
    definition = found;
  }
  return definition;
}
