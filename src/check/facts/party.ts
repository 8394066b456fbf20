import type { Range } from "../../base/range.js";
import type { View } from "../view/view.js";
import { headColumns } from "./parties/head-columns.js";
import { headLines, type Head } from "./parties/head-lines.js";
import { letterHeads } from "./parties/letter-heads.js";
import { partyAliases } from "./parties/party-aliases.js";
import { partyRoles } from "./parties/party-roles.js";

export type Role = "brand" | "agency";

/** One side of the contract as its head names it. */
export interface PartyFact {
  /** 甲方, 乙方 … or the head's own word (品牌方, 服务商). */
  readonly label: string;
  readonly role: Role;
  /** The registered name; empty where the head leaves it blank. */
  readonly name: string;
  readonly nameRange: Range;
  /** Every word that means this party in the text, longest first. */
  readonly aliases: readonly string[];
  /** The stretch of the head that speaks of this party; the whole table where each party is a column. */
  readonly block: Range;
  /** What the head says of this party, with its place: its block, or its cells as `field：value`. */
  readonly fields: readonly { readonly text: string; readonly range: Range }[];
}

/** The parties of the contract, from its head or as a letter speaks of them; empty when neither is recognised. */
export function parties(view: View): PartyFact[] {
  const ends = headEnds(view);
  for (const end of ends) {
    const heads = headsWithin(view, end);
    if (heads.length >= 2) return facts(view, heads, end);
  }
  const letter = letterHeads(view.text);
  const end = ends.at(-1) ?? 0;
  return letter.length > 0 ? facts(view, letter, view.text.length) : facts(view, headsWithin(view, end), end);
}

function headsWithin(view: View, end: number): Head[] {
  const columns = headColumns(view, end);
  const heads = columns.length >= 2 ? columns : headLines(view, end);
  return heads.filter((party) => party.label !== "丙方").slice(0, 2);
}

function facts(view: View, heads: readonly Head[], end: number): PartyFact[] {
  const roles = partyRoles(heads, view.text);
  return heads.map((head, at) => fact(view, head, roles[at] ?? "brand", heads[at + 1]?.start ?? blockEnd(view, head, end)));
}

function fact(view: View, head: Head, role: Role, next: number): PartyFact {
  const { label, name, nameRange, columns } = head;
  const block: Range = columns ? [head.start, columns.at(-1)?.range[1] ?? next] : [head.start, next];
  const text = view.text.slice(...block);
  const fields = columns ?? [{ text, range: block }];
  return { label, role, name, nameRange, aliases: partyAliases(head, columns ? name : text, view.text), block, fields };
}

/** The head is the cover; where that names no two parties, the first 2,500 characters; at last the whole text. */
function headEnds(view: View): number[] {
  const cover = view.paragraphs.filter((paragraph) => paragraph.part === "cover").at(-1)?.range[1] ?? 0;
  return [...(cover > 40 ? [cover] : []), Math.min(view.text.length, 2500)];
}

/** The last party's block ends with the head, or with the first line that is a sentence of the contract. */
function blockEnd(view: View, head: Head, end: number): number {
  const cover = view.paragraphs.some((paragraph) => paragraph.part === "cover" && paragraph.range[1] === end);
  if (cover) return end;
  const paragraph = view.paragraphAt(head.start);
  const after = view.paragraphs.slice(paragraph.index + 1).find((one) => one.clause !== paragraph.clause || one.range[0] >= end);
  return after?.range[0] ?? end;
}
