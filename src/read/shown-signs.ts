import { symbolFont, type SymbolFont } from "./symbol-font.js";

const signs = (name: string, ...codes: readonly number[]): readonly (readonly [number, string])[] =>
  [...(symbolFont(name) ?? [])].filter(([code]) => codes.length === 0 || codes.includes(code));

/** Where no font is named: what contracts mean most likely, boxes and ticks first. */
const unnamed: SymbolFont = new Map([
  ...signs("Symbol"),
  ...signs("Wingdings"),
  ...signs("Symbol", 0xb0),
  ...signs("Wingdings 2", 0x50, 0x52, 0x54, 0xa3),
]);

/**
 * A text as it looks: codes of the private area that symbol fonts use become the signs that they show, in a symbol font plain
 * letters too. What is not known stays; the length never changes.
 */
export function shownSigns(text: string, font?: SymbolFont): string {
  if (font) return text.replaceAll(/[!-ÿ\uf020-\uf0ff]/gu, (sign) => font.get(sign.charCodeAt(0) & 0xff) ?? sign);
  return /[\uf020-\uf0ff]/u.test(text)
    ? text.replaceAll(/[\uf020-\uf0ff]/gu, (sign) => unnamed.get(sign.charCodeAt(0) & 0xff) ?? sign)
    : text;
}
