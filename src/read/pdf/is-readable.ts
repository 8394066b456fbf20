import type { Glyph } from "./content/glyph.js";

/** Whether characters say something: there are some, and most are letters, digits or signs rather than codes without meaning. */
export function isReadable(glyphs: readonly Glyph[]): boolean {
  let [said, meaningless] = [0, 0];
  for (const { text } of glyphs) {
    if (text.trim() === "") continue;
    said++;
    if (/[\p{Co}\p{Cn}\ufffd]/u.test(text)) meaningless++;
  }
  return said > 0 && meaningless <= said / 2;
}
