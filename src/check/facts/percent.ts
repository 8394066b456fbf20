import type { PercentFact } from "./fact.js";
import { numberPattern, numberValue } from "./number-words.js";

const signs = new RegExp(`(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(%|‰|‱)`, "gu");
const parts = new RegExp(`(百|千|万)分之(${numberPattern})`, "gu");
const points = new RegExp(`(${numberPattern})个(?:百分)?点`, "gu");

const divisors: Readonly<Record<string, number>> = { "%": 1, "‰": 10, "‱": 100, 百: 1, 千: 10, 万: 100 };

/** Rates: 6%, 3‰, 万分之五, 百分之二十, 3个点. */
export function percent(text: string): PercentFact[] {
  const found: PercentFact[] = [];
  const add = (match: RegExpExecArray, number: string, unit: string): void => {
    const value = numberValue(number);
    if (value !== undefined)
      found.push({ type: "percent", range: [match.index, match.index + match[0].length], percent: value.div(divisors[unit] ?? 1) });
  };
  for (const match of text.matchAll(signs)) add(match, match[1] ?? "", match[2] ?? "");
  for (const match of text.matchAll(parts)) add(match, match[2] ?? "", match[1] ?? "");
  for (const match of text.matchAll(points)) add(match, match[1] ?? "", "%");
  return found;
}
