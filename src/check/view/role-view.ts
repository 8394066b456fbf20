import { allMatches } from "../../base/all-matches.js";
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import type { Range } from "../../base/range.js";
import type { PartyFact } from "../facts/party.js";
import { statedRoles } from "../facts/stated-roles.js";
import { isExcerpt, isNoParty, looseNouns, looseRole, roleNouns } from "./party-nouns.js";
import type { View } from "./view.js";

/** One private character each, so that a pattern says who without knowing who is called 甲方. */
export const roleMarks = { brand: "\ue010", agency: "\ue011", both: "\ue012", any: "\ue013" } as const;

/** The view's text with the names of the parties replaced by marks; ranges go back to the view's text. */
export interface RoleView {
  readonly text: string;
  readonly toView: (range: Range) => Range;
  /** Where an offset of the view's text stands here. */
  readonly fromView: (offset: number) => number;
}

const both = ["甲乙双方", "甲、乙双方", "甲乙两方", "甲、乙两方", "双方当事人", "双方", "甲乙方", "两方"];
const any = ["任何一方", "任意一方", "任一方", "每一方", "各方", "另一方", "守约方", "违约方", "一方", "对方"];

/** Where only one of the two has a head, the other one is the other side. */
const sides = [
  ["甲方", "乙方"],
  ["乙方", "甲方"],
] as const;

export function roleView(view: View, parties: readonly PartyFact[]): RoleView {
  const marks = new Map<string, string>();
  for (const role of ["brand", "agency"] as const) for (const word of roleNouns[role]) marks.set(word, roleMarks[role]);
  for (const word of both) marks.set(word, roleMarks.both);
  for (const word of any) marks.set(word, roleMarks.any);
  const stated = statedRoles(view.text) ?? { 甲方: "brand", 乙方: "agency" };
  const named: readonly (readonly [string, string])[] =
    parties.length > 0
      ? parties.flatMap(({ role, aliases }) => aliases.map((alias) => [alias, roleMarks[role]] as const))
      : [
          ["甲方", roleMarks[stated.甲方]],
          ["乙方", roleMarks[stated.乙方]],
        ];
  for (const [word, mark] of named) marks.set(word, mark);
  for (const [word, other] of sides)
    if (!marks.has(word)) marks.set(word, marks.get(other) === roleMarks.brand ? roleMarks.agency : roleMarks.brand);
  const words = [...marks.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const excerpt = parties.length === 0 && isExcerpt(view.text);
  const pattern = new RegExp([...words.map(escapeRegExp), ...(excerpt ? [looseNouns] : [])].join("|"), "gu");

  const pieces: string[] = [];
  const source = literary(view.text);
  // For each code unit here: its offset in the view. No mark is longer than the word that it stands for.
  const made = new Int32Array(source.length + 1);
  let [last, length] = [0, 0];
  const copy = (from: number, to: number): void => {
    pieces.push(source.slice(from, to));
    for (let at = from; at < to; at++) made[length++] = at;
  };
  for (const match of allMatches(source, pattern)) {
    if (isNoParty(match[0], source, match.index)) continue;
    copy(last, match.index);
    pieces.push(marks.get(match[0]) ?? roleMarks[looseRole(match[0])]);
    made[length++] = match.index;
    last = match.index + match[0].length;
  }
  copy(last, source.length);
  made[length++] = source.length;
  const origins = made.subarray(0, length);
  return {
    text: pieces.join(""),
    toView: ([start, end]) => [
      origins[start] ?? source.length,
      end <= start ? (origins[start] ?? source.length) : (origins[end] ?? source.length),
    ],
    fromView: (offset) => indexOf(origins, offset),
  };
}

/** Literary grammar becomes plain, sign by sign: 违反者， → 违反的，; 甲方之义务 → 甲方的义务. */
const literary = (text: string): string =>
  text.replaceAll(/者(?=[，：])/gu, "的").replaceAll(/之(?![日间前后内外一二三四五六七八九十百千万零〇两半几\d下上中和比首初末])/gu, "的");

/** The last index whose origin is not after `offset`. */
function indexOf(origins: Int32Array, offset: number): number {
  let [low, high] = [0, origins.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origins[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
