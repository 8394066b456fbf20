import type { Block, Clause, Contract, Part } from "../document/node.js";
import { automaticLabel } from "../document/label.js";
import type { Range } from "../base/range.js";
import type { Version } from "./version.js";

/** A clause with all below it, or what stands between clauses: the opening, a chapter's heading, the signature page. */
export interface Unit {
  readonly label: string;
  readonly title: string;
  /** The library's clause, where the file says which. */
  readonly identity?: string;
  /** Indexes of its paragraphs in the version. */
  readonly paragraphs: readonly number[];
}

interface Holder {
  readonly label: string;
  readonly title: string;
  readonly identity?: string;
  readonly range: Range;
}

/** Chapters hold clauses and are none themselves. */
const containers = new Set(["part", "chapter", "section"]);

/** The version cut into units in reading order; every paragraph is in exactly one. */
export function unitsOf({ contract, paragraphs }: Version): Unit[] {
  const holders = contract.root.children.flatMap((part) => holdersIn(contract, part, part.children));
  const units: { holder: Holder | Part | string | undefined; unit: Unit & { paragraphs: number[] } }[] = [];
  const tables = new Map<number, Holder | Part | string | undefined>();
  paragraphs.forEach(({ range, cell, story }, index) => {
    let outer = cell;
    while (outer?.host) outer = outer.host;
    const table = outer?.table ?? -1;
    const found =
      story ??
      tables.get(table) ??
      holders.find((one) => one.range[0] <= range[0] && range[0] < one.range[1]) ??
      partAt(contract, range[0]);
    if (outer) tables.set(table, found);
    const last = units.at(-1);
    if (last && last.holder === found) last.unit.paragraphs.push(index);
    else units.push({ holder: found, unit: { ...nameOf(contract, found), paragraphs: [index] } });
  });
  return units.map(({ unit }) => unit);
}

function holdersIn(contract: Contract, part: Part, blocks: readonly Block[]): Holder[] {
  return blocks.flatMap((block): Holder[] => {
    if (block.type !== "clause") return [];
    const chapter = containers.has(automaticLabel(block.label).style);
    return chapter ? holdersIn(contract, part, block.children) : [holderOf(contract, block)];
  });
}

const holderOf = ({ text }: Contract, { label, title, identity, range }: Clause): Holder => ({
  label,
  title: title ? text.slice(...title.range).trim() : "",
  ...(identity && { identity: identity.clause }),
  range,
});

const partAt = ({ root }: Contract, offset: number): Part | undefined =>
  root.children.find(({ range }) => range[0] <= offset && offset < range[1]);

/** Clauses have their own names; other stretches are named after the part or story that they are in. */
function nameOf({ text }: Contract, found: Holder | Part | string | undefined): Omit<Unit, "paragraphs"> {
  if (typeof found === "string") return { label: "", title: found };
  if (!found) return { label: "", title: "" };
  if ("kind" in found)
    return {
      label: found.label ?? "",
      title: found.kind === "annex" && found.title ? text.slice(...found.title.range).trim() : found.kind,
    };
  const { label, title, identity } = found;
  return { label, title, ...(identity !== undefined && { identity }) };
}
