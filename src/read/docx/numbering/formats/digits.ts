/** The formats that write a number digit by digit, by their name in `ST_NumberFormat`: the digits from zero. */
export const digitSets: ReadonlyMap<string, string> = new Map([
  ["decimalFullWidth", "０１２３４５６７８９"],
  ["decimalFullWidth2", "０１２３４５６７８９"],
  ["decimalHalfWidth", "0123456789"],
  ["ideographDigital", "〇一二三四五六七八九"],
  ["japaneseDigitalTenThousand", "〇一二三四五六七八九"],
  ["taiwaneseDigital", "○一二三四五六七八九"],
  ["koreanDigital2", "零一二三四五六七八九"],
  ["koreanDigital", "영일이삼사오육칠팔구"],
  ["hindiNumbers", "०१२३४५६७८९"],
  ["thaiNumbers", "๐๑๒๓๔๕๖๗๘๙"],
]);

/** Replaces each decimal digit by the one of the set. */
export const digits = (value: number, set: string): string => String(value).replace(/\d/g, (digit) => set.charAt(Number(digit)));
