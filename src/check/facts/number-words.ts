import { decimal, type Decimal } from "../../base/decimal.js";
import { fromNumerals } from "../../base/rmb-words.js";

const plainHan = "零〇一二两三四五六七八九十百千";
const capitalHan = "壹贰叁肆伍陆柒捌玖拾佰仟";

/** Figures with thousand commas, or Chinese numerals (common or capital) with an optional decimal part (三点五). */
export const numberPattern = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[${plainHan}]+(?:点[零一二三四五六七八九]+)?|[零${capitalHan}]+)`;

/** Like `numberPattern`, but common numerals only and with 万 and 亿 inside: 十二万五千. */
export const amountPattern = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[${plainHan}]+(?:点[零一二三四五六七八九]+|[万亿][${plainHan}]+)*)`;

/** The value of what the patterns matched; undefined where the numerals are no number. 一万二 is spoken for 12,000. */
export function numberValue(text: string): Decimal | undefined {
  if (/^\d/u.test(text)) return decimal(text);
  const spoken = /^(.*[亿万千百])([一二三四五六七八九])$/u.exec(text);
  if (spoken?.[1] !== undefined && spoken[2] !== undefined && spoken[1].length > 1) {
    const unit = spoken[1].at(-1) ?? "";
    const smaller = ({ 亿: "千万", 万: "千", 千: "百", 百: "十" } as const)[unit];
    const value = smaller === undefined ? undefined : fromNumerals(`${spoken[1]}${spoken[2]}${smaller}`);
    if (value !== undefined) return decimal(value);
  }
  const [whole = "", fraction] = text.split("点");
  const integer = fromNumerals(whole);
  if (integer === undefined) return undefined;
  const digits = fraction === undefined ? "" : `.${[...fraction].map((digit) => "零一二三四五六七八九".indexOf(digit)).join("")}`;
  return decimal(`${integer}${digits}`);
}
