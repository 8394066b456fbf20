/** How one of the Chinese and Japanese counting formats writes numbers below ten thousand. */
interface System {
  /** From zero. */
  readonly digits: string;
  /** Ten, hundred, thousand; numbers beyond the last unit are written digit by digit. */
  readonly units: string;
  /** Whether a digit one is written before a unit: 一百. Ten has a rule of its own. */
  readonly one: boolean;
  /** Whether ten itself is 一十 at the head of a number. */
  readonly oneTen: boolean;
  /** Stands for skipped units in between; empty for none. */
  readonly zero: string;
}

const plain = "〇一二三四五六七八九";

/** By the name in `ST_NumberFormat`. */
export const chineseSystems: ReadonlyMap<string, System> = new Map<string, System>([
  ["chineseCounting", { digits: "○一二三四五六七八九", units: "十", one: true, oneTen: false, zero: "" }],
  ["chineseCountingThousand", { digits: plain, units: "十百千", one: true, oneTen: false, zero: "〇" }],
  ["taiwaneseCounting", { digits: "○一二三四五六七八九", units: "十", one: true, oneTen: false, zero: "" }],
  ["taiwaneseCountingThousand", { digits: plain, units: "十百千", one: true, oneTen: false, zero: "零" }],
  ["japaneseCounting", { digits: plain, units: "十百千", one: false, oneTen: false, zero: "" }],
  ["chineseLegalSimplified", { digits: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟", one: true, oneTen: true, zero: "零" }],
  ["ideographLegalTraditional", { digits: "零壹貳參肆伍陸柒捌玖", units: "拾佰仟", one: true, oneTen: true, zero: "零" }],
  ["japaneseLegal", { digits: "〇壱弐参四伍六七八九", units: "拾百阡", one: true, oneTen: true, zero: "" }],
]);

/** Undefined for zero, for negative numbers and from ten thousand, where plain digits are shown. */
export function chineseNumber(value: number, system: System): string | undefined {
  if (value < 1 || value > 9999) return undefined;
  const figures = String(value);
  if (figures.length > system.units.length + 1) return figures.replace(/\d/g, (digit) => system.digits.charAt(Number(digit)));
  let text = "";
  let skipped = false;
  for (let index = 0; index < figures.length; index++) {
    const digit = Number(figures.charAt(index));
    const place = figures.length - 1 - index;
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped) text += system.zero;
    skipped = false;
    const head = text === "" && place === 1;
    const silent = digit === 1 && place > 0 && (head ? !system.oneTen : !system.one);
    text += (silent ? "" : system.digits.charAt(digit)) + system.units.charAt(place - 1);
  }
  return text;
}
