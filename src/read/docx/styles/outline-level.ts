import type { ParagraphProperties } from "./paragraph-properties.js";
import type { Styles } from "./read-styles.js";

/** Word's outline level of a paragraph, from 1; undefined for body text. Its own word outranks its style's. */
export function outlineLevel(properties: ParagraphProperties, styles: Styles): number | undefined {
  const own = properties.outline;
  if (own !== undefined) return levelFrom(own);
  for (const style of styles.chain(properties.style)) {
    if (style.outline !== undefined) return levelFrom(style.outline);
    const heading = /^(?:heading|标题) ?([1-9])$/.exec(style.name);
    if (heading) return Number(heading[1]);
  }
  return undefined;
}

const levelFrom = (outline: number): number | undefined => (outline >= 0 && outline < 9 ? outline + 1 : undefined);
