import type { Drawing } from "../../document/drawing.js";
import type { Block, Clause, Paragraph, Part, Title } from "../../document/node.js";
import { slice } from "../../base/range.js";
import type { PdfBlock, PdfHeading, PdfParagraph, PdfPicture } from "./pdf-block.js";
import { labelWidth } from "./label-width.js";
import { printable } from "./printable.js";
import { runsOf } from "./runs-of.js";
import type { Setting } from "./setting.js";
import { tableBlock } from "./table-block.js";
import { unwrapped } from "./unwrapped.js";

/** Where we are while the nesting of clauses is turned into indents. */
interface Place {
  readonly setting: Setting;
  /** Left edge of the text, in em. */
  readonly left: number;
  /** Structural depth of a heading that stands here. */
  readonly depth: number;
  /** Headings that stand here are articles, which the table of contents lists. */
  readonly articles: boolean;
  /** Label widths in em by level, equal in the whole part, so that its texts stand in one line. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Labels wider than this stand in the first line like a word; hanging, they would leave too little of the line. */
const WIDEST_HANGING = 4.4;
const DEEPEST = 16;

/** The blocks of a part, its own title first. The table of contents lists the articles of the body and the annexes themselves. */
export function blocksOf(part: Part, setting: Setting): readonly PdfBlock[] {
  const titled = part.title !== undefined || part.label !== undefined;
  const place: Place = { setting, left: 0, depth: titled ? 2 : 1, articles: part.kind === "body", widths: labelWidths(part.children) };
  const title = titled
    ? [heading(part, { level: 1, look: "annex", listed: true, anchor: anchorOf(part.id, setting) ?? `p${part.range[0]}` }, place)]
    : [];
  return [...title, ...flatten(part.children, place)];
}

function flatten(blocks: readonly Block[], place: Place): readonly PdfBlock[] {
  return unwrapped(blocks).flatMap((block): readonly PdfBlock[] => {
    switch (block.type) {
      case "paragraph":
        if (block.picture !== undefined) return [pictureBlock(block, block.picture, place.setting)];
        return [
          { kind: "paragraph", look: place.left === 0 ? "prose" : "plain", left: place.left, runs: runsOf(block.children, place.setting) },
        ];
      case "table":
        return [tableBlock(block, place.setting)];
      case "clause":
        return clauseBlocks(block, place);
    }
  });
}

function pictureBlock(caption: Paragraph, { alt }: Drawing, setting: Setting): PdfPicture {
  const path = [...setting.pictures].find(([drawing]) => drawing === caption.picture)?.[1] ?? "";
  return { kind: "picture", path, alt: printable(alt), runs: runsOf(caption.children, setting) };
}

function clauseBlocks(clause: Clause, place: Place): readonly PdfBlock[] {
  const anchor = anchorOf(clause.id, place.setting);
  if (clause.title !== undefined && clause.level === 1) {
    const how = {
      level: place.depth,
      look: place.articles ? "article" : "minor",
      listed: place.articles,
      anchor: anchor ?? `c${clause.range[0]}`,
    } as const;
    return [heading(clause, how, place), ...flatten(clause.children, { ...place, depth: place.depth + 1, articles: false })];
  }
  return itemBlocks(clause, anchor, place);
}

/** A clause whose label stands before its first line: its title if it has one, else its first paragraph. */
function itemBlocks(clause: Clause, anchor: string | undefined, place: Place): readonly PdfBlock[] {
  const label = printable(clause.label);
  const width = label === "" ? 0 : (place.widths.get(clause.level) ?? 0);
  const hanging = width > 0 && width <= WIDEST_HANGING;
  const inner: Place = { ...place, articles: false, left: hanging ? Math.min(place.left + width, DEEPEST) : place.left };
  const from = clause.labelRange?.[1] ?? 0;
  const [first, ...others] = clause.children;
  const lead = clause.title ?? (first?.type === "paragraph" ? first : undefined);
  const rest = lead === undefined || lead === clause.title ? clause.children : others;
  const runs = lead === undefined ? [] : runsOf(lead.children, place.setting, from);
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
  { setting }: Place,
): PdfHeading {
  const from = labelRange?.[1] ?? 0;
  const runs = title === undefined ? [] : runsOf(title.children, setting, from);
  const words = title === undefined ? "" : printable(slice(setting.text, [Math.max(title.range[0], from), title.range[1]]));
  return { kind: "heading", ...how, label: printable(label ?? ""), title: words.replaceAll(/\s+/g, " ").trim(), runs };
}

const anchorOf = (id: string | undefined, { names }: Setting): string | undefined => (id === undefined ? undefined : names.get(id));

function labelWidths(blocks: readonly Block[], widths = new Map<number, number>()): Map<number, number> {
  for (const block of blocks) {
    if (block.type !== "clause") continue;
    if (!(block.title !== undefined && block.level === 1))
      widths.set(block.level, Math.max(widths.get(block.level) ?? 0, columnWidth(block.label)));
    labelWidths(block.children, widths);
  }
  return widths;
}

/** A full-width bracket brings its own white space; other labels get half an em after them. */
const columnWidth = (label: string): number => (label === "" ? 0 : labelWidth(label) + (/[）」】]$/.test(label) ? 0 : 0.6));
