import { integerNumerals } from "../../../base/numerals.js";
import type { ListLevel } from "./lists.js";

/** The label that Word computes for number `count` (from 1) of a level; `outermost` is the current number of the list's first level. */
export function listLabel(level: ListLevel, count: number, outermost: number): string {
  const own = level.format === "chinese" ? integerNumerals(count) : level.format === "circled" ? circled(count) : String(count);
  return (level.legal ? `${outermost}.` : "") + level.text.replace("%", own);
}

/** Word draws circles up to 20 and plain figures from there on. */
const circled = (count: number): string => (count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count));
