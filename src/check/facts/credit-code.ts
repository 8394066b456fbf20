import { allMatches } from "../../base/all-matches.js";
import type { CreditCodeFact } from "./fact.js";

/** Unified social credit codes: 18 characters of their alphabet that begin like one. */
export function creditCode(text: string): CreditCodeFact[] {
  return allMatches(text, /(?<![0-9A-Za-z])([1-9A-GY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10})(?![0-9A-Za-z])/gu).map((match) => ({
    type: "credit-code",
    code: match[1] ?? "",
    range: [match.index, match.index + match[0].length],
  }));
}
