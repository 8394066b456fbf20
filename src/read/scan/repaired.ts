import { isWide } from "../pdf/layout/is-wide.js";
import type { Sign } from "./read-line.js";

/** Sets right what the characters around it leave no doubt about; what would be a guess stays as it was read. */
export function repaired(signs: readonly Sign[]): Sign[] {
  return signs
    .filter((sign, at) => !isLayout(sign, signs[at - 1]?.text ?? "", signs[at + 1]?.text ?? ""))
    .map((sign, at, kept) => {
      const [before, after] = [kept[at - 1]?.text ?? "", kept[at + 1]?.text ?? ""];
      const text = meant(sign, before, after, kept[at + 2]?.text ?? "");
      return text === sign.text ? sign : { ...sign, text };
    });
}

/** A space beside a Han character or before a percent sign is room, not text. */
const isLayout = ({ text }: Sign, before: string, after: string): boolean =>
  text === " " && (before === "" || after === "" || isWide(before) || isWide(after) || /[%‰]/u.test(after));

const fullWidth: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["(", "（"],
  [")", "）"],
  ["!", "！"],
  ["?", "？"],
]);

const isDigit = (text: string): boolean => /^\d$/u.test(text);

function meant({ text }: Sign, before: string, after: string, next: string): string {
  // No number holds a full-width slash; dates and fractions are written with the narrow one.
  if (text === "／" && (isDigit(before) || isDigit(after)) && !(isDigit(before) && isDigit(after))) return "7";
  // 申方 and 申乙 say nothing; the parties are 甲 and 乙.
  if (text === "申" && after === "方" && before !== "声") return "甲";
  if (text === "申" && (after === "乙" || (after === "、" && next === "乙"))) return "甲";
  // 参 before a place value is the old way to write 叁; no other number looks like it.
  if (text === "参" && /^[拾佰仟万亿元圆]$/u.test(after)) return "叁";
  // Between Han characters signs are full-width.
  const wide = fullWidth.get(text);
  if (wide !== undefined && (isWide(before) || isWide(after)) && !(isDigit(before) && isDigit(after))) return wide;
  return text;
}
