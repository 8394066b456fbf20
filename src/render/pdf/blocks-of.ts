import type { Block, Clause, Part, Title } from "../../document/node.js";
import { slice } from "../../base/range.js";
import type { AnchorNames } from "./anchor-names.js";
import type { PdfBlock, PdfHeading, PdfParagraph } from "./pdf-block.js";
import { labelWidth } from "./label-width.js";
import { plainText } from "./plain-text.js";
import { runsOf } from "./runs-of.js";
import { tableBlock } from "./table-block.js";

/** Where we are while the nesting of clauses is turned into indents. */
interface Place {
  readonly text: string;
  readonly names: AnchorNames;
  /** Left edge of the text, in em. */
  readonly left: number;
  /** Structural depth of a heading of level 1 here. */
  readonly depth: number;
  readonly annex: boolean;
  /** Label widths in em by level, equal in the whole part, so that its texts stand in one line. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Labels wider than this stand in the first line like a word; hanging, they would leave too little of the line. */
const WIDEST_HANGING = 4.6;
const DEEPEST = 16;

/** The blocks of a body or an annex, its own title first. */
export function blocksOf(part: Part, text: string, names: AnchorNames): readonly PdfBlock[] {
  const annex = part.kind === "annex";
  const titled = part.title !== undefined || part.label !== undefined;
  const place: Place = { text, names, left: 0, depth: titled ? 2 : 1, annex, widths: labelWidths(part.children) };
  const title = titled ? [heading(part, { level: 1, look: "annex", listed: true, anchor: anchorOf(part.id, names) ?? `p${part.range[0]}` }, place)] : [];
  return [...title, ...flatten(part.children, place)];
}

function flatten(blocks: readonly Block[], place: Place): readonly PdfBlock[] {
  return blocks.flatMap((block): readonly PdfBlock[] => {
    switch (block.type) {
      case "paragraph":
        return [{ kind: "paragraph", look: place.left === 0 ? "prose" : "plain", left: place.left, runs: runsOf(place.text, place.names, block.children) }];
      case "table":
        return [tableBlock(block, place.text, place.names)];
      case "clause":
        return clauseBlocks(block, place);
    }
  });
}

function clauseBlocks(clause: Clause, place: Place): readonly PdfBlock[] {
  const anchor = anchorOf(clause.id, place.names);
  if (clause.title !== undefined && clause.level === 1) {
    const listed = !place.annex;
    const own = heading(clause, { level: place.depth, look: listed ? "article" : "minor", listed, anchor: anchor ?? `c${clause.range[0]}` }, place);
    return [own, ...flatten(clause.children, place)];
  }
  return itemBlocks(clause, anchor, place);
}

/** A clause whose label stands before its first line: its title if it has one, else its first paragraph. */
function itemBlocks(clause: Clause, anchor: string | undefined, place: Place): readonly PdfBlock[] {
  const label = plainText(clause.label);
  const width = label === "" ? 0 : (place.widths.get(clause.level) ?? 0);
  const hanging = width > 0 && width <= WIDEST_HANGING;
  const inner: Place = { ...place, left: hanging ? Math.min(place.left + width, DEEPEST) : place.left };
  const from = clause.labelRange?.[1] ?? 0;
  const [first, ...others] = clause.children;
  const lead = clause.title ?? (first?.type === "paragraph" ? first : undefined);
  const rest = lead === undefined || lead === clause.title ? clause.children : others;
  const runs = lead === undefined ? [] : runsOf(place.text, place.names, lead.children, from);
  const item: PdfParagraph = {
    kind: "paragraph",
    look: hanging ? "item" : place.left === 0 ? "prose" : "plain",
    left: place.left,
    ...(label === "" ? {} : { label: { text: label, width } }),
    runs: clause.title === undefined ? runs : [{ t: "strong", runs }],
    ...(anchor === undefined ? {} : { anchor }),
    ...(clause.title === undefined ? {} : { keep: true }),
  };
  return [item, ...flatten(rest, inner)];
}

function heading(
  { label, labelRange, title }: { readonly label?: string; readonly labelRange?: Clause["labelRange"]; readonly title?: Title },
  how: Pick<PdfHeading, "level" | "look" | "listed"> & { readonly anchor: string },
  { text, names }: Place,
): PdfHeading {
  const from = labelRange?.[1] ?? 0;
  const runs = title === undefined ? [] : runsOf(text, names, title.children, from);
  const words = title === undefined ? "" : plainText(slice(text, [Math.max(title.range[0], from), title.range[1]]));
  return { kind: "heading", ...how, label: plainText(label ?? ""), title: words.replaceAll(/\s+/g, " ").trim(), runs };
}

const anchorOf = (id: string | undefined, names: AnchorNames): string | undefined => (id === undefined ? undefined : names.get(id));

function labelWidths(blocks: readonly Block[], widths = new Map<number, number>()): Map<number, number> {
  for (const block of blocks) {
    if (block.type !== "clause") continue;
    if (!(block.title !== undefined && block.level === 1)) widths.set(block.level, Math.max(widths.get(block.level) ?? 0, columnWidth(block.label)));
    labelWidths(block.children, widths);
  }
  return widths;
}

/** A full-width bracket brings its own white space; other labels get half an em after them. */
const columnWidth = (label: string): number => (label === "" ? 0 : labelWidth(label) + (/[）」】]$/.test(label) ? 0 : 0.6));
