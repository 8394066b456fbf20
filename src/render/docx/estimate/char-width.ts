/** Advance widths of Times New Roman for U+0020 to U+007E, in thousandths of the font size. */
const latin = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278,
  278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722,
  722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500,
  500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/** A character's width in thousandths of the font size; Chinese characters and their punctuation fill the square. */
export function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return latin[code - 0x20] ?? (code < 0x250 && code !== 0xd7 && code !== 0xb7 ? 500 : 1000);
}

/** Whether a line may break before and after the character, as between any two Chinese ones. */
export const isWide = (char: string): boolean => charWidth(char) === 1000;
