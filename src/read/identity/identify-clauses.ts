import type { Range } from "../../base/range.js";
import type { Manifest, ManifestClause } from "../../document/manifest.js";
import type { Block, Clause, ClauseIdentity, Contract, Document, Part } from "../../document/node.js";
import { clausesOf } from "../../document/walk.js";
import { openingPlaces } from "./opening-places.js";

/** A clause of the library that a read document was drafted with. */
export interface IdentifiedClause extends ClauseIdentity {
  /** The number that it had when drafted. */
  readonly label: string;
  readonly annex: string;
  /** Where it stands in the text now; absent when it was taken out, or cannot be told from its surroundings. */
  readonly range?: Range;
}

/**
 * Gives the clauses of a read contract the identity that they were drafted with: by the bookmarks (`marks`: index in the manifest →
 * start of a paragraph) where the file has them, else by the numbers that they bear or the words that they open with.
 */
export function identifyClauses(
  contract: Contract,
  manifest: Manifest,
  marks: ReadonlyMap<number, number>,
): { readonly contract: Contract; readonly clauses: readonly IdentifiedClause[] } {
  const nodes = new Map<Clause, ClauseIdentity>();
  const clauses = (marks.size > 0 ? byMarks(contract, manifest, marks) : byLabels(contract, manifest)).map(({ entry, node, range }) => {
    const { clause, version, hash, label, annex } = entry;
    if (node !== undefined) nodes.set(node, { clause, version, hash });
    const place = node?.range ?? range;
    return { clause, version, hash, label, annex, ...(place === undefined ? {} : { range: place }) };
  });
  const children = contract.root.children.map((part) => ({ ...part, children: part.children.map((block) => withIdentity(block, nodes)) }));
  return { contract: { ...contract, root: { ...contract.root, children } }, clauses };
}

interface Found {
  readonly entry: ManifestClause;
  readonly node?: Clause | undefined;
  readonly range?: Range | undefined;
}

/** Of several clauses that begin at a bookmark the outermost is meant first; what has no number of its own reaches to the next bookmark. */
function byMarks({ root }: Contract, { clauses }: Manifest, marks: ReadonlyMap<number, number>): Found[] {
  const byStart = new Map<number, Clause[]>();
  for (const clause of clausesOf(root)) byStart.set(clause.range[0], [...(byStart.get(clause.range[0]) ?? []), clause]);
  const starts = [...new Set(marks.values())].sort((a, b) => a - b);
  return clauses.map((entry, index): Found => {
    const start = marks.get(index);
    if (start === undefined) return { entry };
    const waiting = byStart.get(start);
    if (entry.label !== "" && waiting !== undefined && waiting.length > 0) return { entry, node: waiting.shift() };
    const annex = annexEnd(entry, root, start);
    const bounds = [...starts, ...root.children.flatMap(({ kind, range }) => (kind === "annex" ? [range[0]] : []))].filter(
      (one) => one > start,
    );
    return { entry, range: [start, annex ?? Math.min(...bounds, root.range[1])] };
  });
}

/** The clause that makes up an annex reaches to its end, whatever clauses join it there. */
const annexEnd = ({ annex, label }: ManifestClause, root: Document, start: number): number | undefined =>
  annex !== "" && label === "" ? root.children.find(({ range }) => range[0] <= start && start < range[1])?.range[1] : undefined;

function byLabels(contract: Contract, manifest: Manifest): Found[] {
  const taken = new Set<Clause>();
  const { root } = contract;
  const places = openingPlaces(contract, manifest);
  return manifest.clauses.map((entry): Found => {
    const parts = root.children.filter((part) =>
      entry.annex === "" ? part.kind !== "annex" : part.kind === "annex" && bare(part.label ?? "") === bare(entry.annex),
    );
    if (entry.label === "") return { entry, range: entry.annex === "" ? places.get(entry) : contentOf(parts[0]) };
    const node = parts
      .flatMap(({ children }) => children.flatMap(clausesOf))
      .find((clause) => bare(clause.label) === bare(entry.label) && !taken.has(clause));
    if (node !== undefined) taken.add(node);
    return { entry, node };
  });
}

/** An annex without its heading. */
const contentOf = (annex: Part | undefined): Range | undefined => annex && [annex.children[0]?.range[0] ?? annex.range[0], annex.range[1]];

/** A number without spaces and the sign at its end. */
const bare = (label: string): string => label.replaceAll(/\s/gu, "").replace(/[.、．]$/u, "");

function withIdentity(block: Block, identities: ReadonlyMap<Clause, ClauseIdentity>): Block {
  if (block.type !== "clause") return block;
  const identity = identities.get(block);
  return {
    ...block,
    ...(identity === undefined ? {} : { identity }),
    children: block.children.map((child) => withIdentity(child, identities)),
  };
}
