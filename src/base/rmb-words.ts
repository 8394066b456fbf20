/**
 * Amounts of money in Chinese capitals (人民币大写) both ways, on integer fen.
 * Rules of writing: 支付结算办法附一《正确填写票据和结算凭证的基本规定》 一、二、三、四.
 */
const digits = "零壹贰叁肆伍陆柒捌玖";

/** The largest amount: below 10^16 yuan. */
const limit = 10n ** 18n;

/**
 * Words for `fen` without the leading 人民币: 12050n → 壹佰贰拾元零伍角. 整 ends whole yuan only (after 角 it is optional);
 * 零 stands before 角 where the yuan end in 0 (optional too). Throws below zero and from 10^18 fen on.
 */
export function toWords(fen: bigint): string {
  if (fen < 0n || fen >= limit) throw new RangeError(`amount out of range: ${fen} fen`);
  const yuan = fen / 100n;
  const jiao = (fen / 10n) % 10n;
  const cent = fen % 10n;
  const whole = yuan === 0n ? "" : `${integerWords(yuan)}元`;
  if (jiao === 0n && cent === 0n) return `${whole || "零元"}整`;
  const zero = whole !== "" && (jiao === 0n || yuan % 10n === 0n) ? "零" : "";
  return whole + zero + (jiao === 0n ? "" : `${digit(jiao)}角`) + (cent === 0n ? "" : `${digit(cent)}分`);
}

const digit = (value: bigint): string => digits.charAt(Number(value));

const units: readonly (readonly [size: bigint, name: string])[] = [
  [10n ** 8n, "亿"],
  [10n ** 4n, "万"],
  [1000n, "仟"],
  [100n, "佰"],
  [10n, "拾"],
];

/** A zero is spoken once between two digits that are not neighbours: 107000 → 壹拾万柒仟, 10007 → 壹万零柒. */
function integerWords(value: bigint): string {
  if (value < 10n) return value === 0n ? "" : digit(value);
  const unit = units.find(([size]) => value >= size);
  if (unit === undefined) return "";
  const [size, name] = unit;
  const rest = value % size;
  const gap = rest !== 0n && rest < size / 10n ? "零" : "";
  return integerWords(value / size) + name + gap + integerWords(rest);
}

const digitValue: Readonly<Record<string, bigint>> = Object.fromEntries([
  ...[..."零壹贰叁肆伍陆柒捌玖"].map((word, value) => [word, BigInt(value)] as const),
  ...[..."〇一二三四五六七八九"].map((word, value) => [word, BigInt(value)] as const),
  ["两", 2n],
  ["貳", 2n],
  ["參", 3n],
  ["叄", 3n],
  ["陸", 6n],
]);

const unitValue: Readonly<Record<string, bigint>> = {
  拾: 10n,
  十: 10n,
  佰: 100n,
  百: 100n,
  仟: 1000n,
  千: 1000n,
  万: 10n ** 4n,
  亿: 10n ** 8n,
};

/**
 * The value in fen of an amount in words, with or without 人民币, 元 or 圆, 整 or 正, capitals or common numerals.
 * Undefined for anything that is not one well-formed amount: a wrong guess is worse than none.
 */
export function fromWords(words: string): bigint | undefined {
  const match = /^(?:人民币)?([^元圆角分整正]*)(?:[元圆])?(?:零?(.)角)?(?:零?(.)分)?[整正]?$/u.exec(words.replace(/\s/gu, ""));
  if (!match) return undefined;
  const [, whole = "", jiao, cent] = match;
  const yuan = whole === "" ? 0n : fromNumerals(whole);
  const small = [jiao, cent].map((one) => (one === undefined ? 0n : digitValue[one]));
  const [jiaoValue, centValue] = small;
  if (yuan === undefined || jiaoValue === undefined || centValue === undefined) return undefined;
  if (whole === "" && jiao === undefined && cent === undefined) return undefined;
  return yuan * 100n + jiaoValue * 10n + centValue;
}

/** The integer that Chinese numerals say: 十二 → 12, 壹拾万柒仟 → 107000, 二〇二六 → 2026. Undefined where the grammar is broken. */
export function fromNumerals(text: string): bigint | undefined {
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(text)) {
    return [...text].reduce((sum, one) => sum * 10n + (digitValue[one] ?? 0n), 0n);
  }
  let total = 0n; // what stands before the last 亿 or 万
  let section = 0n; // the current group of four digits
  let current: bigint | undefined; // a digit waiting for its unit
  let lastUnit = 10n ** 20n; // units fall from left to right within a section
  for (const one of text) {
    const digitHere = digitValue[one];
    const unit = unitValue[one];
    if (digitHere !== undefined) {
      if (current !== undefined && current !== 0n) return undefined;
      current = digitHere;
    } else if (unit === undefined) return undefined;
    else if (unit >= 10n ** 4n) {
      const group = section + (current ?? 0n);
      if (group === 0n && total === 0n) return undefined;
      total = unit === 10n ** 8n ? (total + group) * unit : total + group * unit;
      [section, current, lastUnit] = [0n, undefined, 10n ** 20n];
    } else {
      if (unit >= lastUnit) return undefined;
      if (current === undefined && unit !== 10n) return undefined;
      section += (current === undefined || current === 0n ? 1n : current) * unit;
      [current, lastUnit] = [undefined, unit];
    }
  }
  return text === "" ? undefined : total + section + (current ?? 0n);
}
