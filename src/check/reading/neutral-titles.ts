import { escapeRegExp } from "../../base/escape-reg-exp.js";
import type { PartyFact } from "../facts/party.js";

/** Says of headings what the library says: 甲方 for the brand and 乙方 for the agency, whatever the heads call them. */
export function neutralTitles(parties: readonly PartyFact[]): (titles: readonly string[]) => readonly string[] {
  const words = new Map(
    parties.flatMap(({ role, aliases }) => aliases.map((alias) => [alias, role === "brand" ? "甲方" : "乙方"] as const)),
  );
  if ([...words].every(([word, neutral]) => word === neutral || word.length > 6)) return (titles) => titles;
  const pattern = new RegExp(
    [...words.keys()]
      .sort((a, b) => b.length - a.length)
      .map(escapeRegExp)
      .join("|"),
    "gu",
  );
  const known = new Map<readonly string[], readonly string[]>();
  return (titles) => {
    const made = known.get(titles) ?? titles.map((title) => title.replaceAll(pattern, (word) => words.get(word) ?? word));
    known.set(titles, made);
    return made;
  };
}
