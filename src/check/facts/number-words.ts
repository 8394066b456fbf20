import { decimal, type Decimal } from "../../base/decimal.js";
import { fromNumerals } from "../../base/rmb-words.js";

/** Figures with thousand commas, or Chinese numerals with an optional decimal part (三点五). */
export const numberPattern =
  "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?)";

/** The value of what `numberPattern` matched; undefined where the numerals are no number. */
export function numberValue(text: string): Decimal | undefined {
  if (/^\d/u.test(text)) return decimal(text);
  const [whole = "", fraction] = text.split("点");
  const integer = fromNumerals(whole);
  if (integer === undefined) return undefined;
  const digits = fraction === undefined ? "" : `.${[...fraction].map((digit) => "零一二三四五六七八九".indexOf(digit)).join("")}`;
  return decimal(`${integer}${digits}`);
}
