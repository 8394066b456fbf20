import type { Bilingual, Language } from "./bilingual.js";

/** Something wrong with the *input* (a deal, a clause file, an upload), as opposed to a finding about a contract. */
export interface Problem {
  /** Where: a file, with a field path after `#`, or a field path alone. */
  readonly at: string;
  readonly seen: Bilingual;
  readonly expected: Bilingual;
  /** What to do; starts with a verb. */
  readonly hint?: Bilingual;
}

/** One line a problem: what was seen, what was expected, what to do. */
export function problemLine({ at, seen, expected, hint }: Problem, language: Language): string {
  const where = at === "" ? "" : language === "zh" ? `${at}：` : `${at}: `;
  const [comma, stop] = language === "zh" ? ["，应为", "。"] : [", expected ", ". "];
  const end = language === "zh" ? "。" : ".";
  return where + seen[language] + comma + expected[language] + (hint ? stop + hint[language] : "") + end;
}
