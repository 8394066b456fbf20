/** How wide a label or a line is, in em: an estimate from the widths of the Song face, a little too wide rather than too narrow. */
export function labelWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (character >= "\u2E80") return 1;
  if (/[.,:;'|!()\[\] ]/.test(character)) return 0.35;
  if (/[A-Z@%mwM&]/.test(character)) return 0.8;
  return 0.58;
}
