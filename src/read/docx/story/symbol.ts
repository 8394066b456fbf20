import { shownSigns } from "../../shown-signs.js";
import { symbolFont } from "../../symbol-font.js";

/** The character that a `w:sym` shows; a sign that is not known keeps the code of its font. */
export function symbol(font: string, hex: string): string {
  const code = parseInt(hex, 16);
  if (Number.isNaN(code) || code < 0x20 || code > 0xffff || (code >= 0xd800 && code < 0xe000)) return "";
  return shownSigns(String.fromCharCode(code), symbolFont(font));
}
