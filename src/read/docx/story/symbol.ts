/** Signs of Microsoft's symbol fonts that contracts use, as the characters that they show. */
const fonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ["wingdings", signs("6c● 6d❍ 6e■ 6f□ 70❐ 71❑ 72❒ 75◆ 76❖ 77⬥ 9e· 9f• a1○ a4◉ a7▪ a8◻ b0⌖ d8➢ e0→ e8➔ fb✗ fc✓ fd☒ fe☑")],
  ["wingdings 2", signs("4f✗ 50✓ 51☒ 52☑ 53☒ 54☒ 97● 98● 99○ 9a◉ a2■ a3□ a4□")],
  ["symbol", signs("2d− 61α 62β 67γ 6dμ 70π 71θ a2′ a3≤ a5∞ ae→ b0° b1± b2″ b3≥ b4× b7• b8÷ b9≠ bb≈ d0∠ d6√ e0◊ e5∑")],
]);

function signs(list: string): ReadonlyMap<number, string> {
  return new Map(list.split(" ").map((entry) => [parseInt(entry.slice(0, 2), 16), entry.slice(2)]));
}

/** The character that a `w:sym` shows; a sign that is not known keeps the code of its font. */
export function symbol(font: string, hex: string): string {
  const code = parseInt(hex, 16);
  if (Number.isNaN(code) || code < 0x20 || code > 0xffff || (code >= 0xd800 && code < 0xe000)) return "";
  return fonts.get(font.toLowerCase())?.get(code & 0xff) ?? String.fromCharCode(code);
}
