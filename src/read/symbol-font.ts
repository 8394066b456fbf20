/** What the codes of a symbol font show, by their low byte; every sign is one code unit, so that lengths never change. */
export type SymbolFont = ReadonlyMap<number, string>;

/** Signs of Microsoft's symbol fonts that contracts use. */
const fonts: ReadonlyMap<string, SymbolFont> = new Map([
  [
    "wingdings",
    signs("4a☺ 6c● 6d❍ 6e■ 6f□ 70❐ 71❑ 72❒ 75◆ 76❖ 77⬥ 9e· 9f• a1○ a2○ a3○ a4◉ a5◎ a7▪ a8◻ b0⌖ d8➢ e0→ e8➔ f0⇨ fb✗ fc✓ fd☒ fe☑"),
  ],
  ["wingdings2", signs("4f✗ 50✓ 51☒ 52☑ 53☒ 54☒ 97● 98● 99○ 9a◉ a2■ a3□ a4□")],
  ["webdings", signs("31□ 3d■ 61✓ 63□ 67■ 6e● 72✗")],
  ["symbol", signs("2d− 61α 62β 67γ 6dμ 70π 71θ a2′ a3≤ a5∞ ae→ b0° b1± b2″ b3≥ b4× b7• b8÷ b9≠ bb≈ d0∠ d6√ e0◊ e5∑")],
]);

function signs(list: string): SymbolFont {
  return new Map(list.split(" ").map((entry) => [parseInt(entry.slice(0, 2), 16), entry.slice(2)]));
}

/** The symbol font of a name as documents spell it: `Wingdings 2`, `ABCDEF+Wingdings-Regular`, `SymbolMT`. */
export const symbolFont = (name: string): SymbolFont | undefined =>
  fonts.get(
    name
      .replace(/^[A-Z]{6}\+/u, "")
      .toLowerCase()
      .replaceAll(/regular|mt$|[ -]/gu, ""),
  );
