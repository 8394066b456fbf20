import type { Contract, Part } from "../../document/node.js";
import type { PdfBlock, PdfHeading } from "./pdf-block.js";
import type { PdfAttachment, PdfOptions } from "./pdf-options.js";
import { anchorNames } from "./anchor-names.js";
import { blocksOf } from "./blocks-of.js";
import { coverBlocks } from "./cover-blocks.js";
import { keepTogether } from "./keep-together.js";
import { labelWidth } from "./label-width.js";
import { picturesOf } from "./pictures-of.js";
import { printable } from "./printable.js";
import type { Setting } from "./setting.js";
import { signatureBlocks } from "./signature-blocks.js";
import { FULL_LINE, textRuns } from "./text-runs.js";

/** What the template reads: plain JSON data, in which every string is literal text and never source. */
export interface PdfModel {
  readonly title: string;
  /** The running header: the title and the contract number, cut when they are too long for it. */
  readonly header: { readonly title: string; readonly number: string };
  readonly author: string;
  readonly keywords: readonly string[];
  /** Year, month, day. */
  readonly date: readonly [number, number, number];
  readonly sections: readonly PdfSection[];
  readonly contents: PdfContents;
  readonly attachments: readonly PdfModelAttachment[];
}

/** An attachment without its bytes, which the template reads from the file `path`. */
export interface PdfModelAttachment extends Omit<PdfAttachment, "data"> {
  readonly path: string;
}

export interface PdfSection {
  readonly kind: Part["kind"];
  readonly blocks: readonly PdfBlock[];
}

/** The table of contents; `shown` is false for contracts so short that a list of their articles would only be in the way. */
export interface PdfContents {
  readonly shown: boolean;
  /** Width of the label column in em. */
  readonly width: number;
  /** By the heading's anchor. */
  readonly entries: Readonly<Record<string, { readonly label: string; readonly title: string }>>;
}

const FEWEST_ENTRIES = 6;
/** Widths of the running header's two columns when the number is long, in em. */
const HEADER_TITLE = 24;
const HEADER_NUMBER = 20;

/** The tree as data for the template; `date` has been checked by the caller. Throws when a reference has no target or an id stands twice: a drafting bug. */
export function pdfModel(contract: Contract, options: PdfOptions, date: PdfModel["date"]): PdfModel {
  const setting: Setting = { text: contract.text, names: anchorNames(contract), pictures: picturesOf(contract), longest: FULL_LINE };
  const parts = contract.root.children;
  const sections = keepTogether(parts.map((part) => ({ kind: part.kind, blocks: sectionBlocks(part, setting) })));
  const titled = parts.some((part) => part.kind === "cover" && part.title !== undefined);
  return {
    title: printable(options.title),
    header: {
      title: shortened(options.title, 2 * HEADER_TITLE),
      number: options.number === "" ? "" : shortened(`合同编号：${options.number}`, HEADER_NUMBER),
    },
    author: printable(options.author ?? ""),
    keywords: (options.keywords ?? []).map(printable),
    date,
    sections: titled ? sections : [{ kind: "cover", blocks: [{ kind: "title", runs: textRuns(printable(options.title)) }] }, ...sections],
    contents: contentsOf(sections.flatMap(({ blocks }) => blocks)),
    attachments: options.attachments.map(({ name, mime, description, relationship }, i) => ({
      path: `attachment-${i}`,
      name,
      mime,
      description: printable(description),
      relationship,
    })),
  };
}

function sectionBlocks(part: Part, setting: Setting): readonly PdfBlock[] {
  switch (part.kind) {
    case "cover":
      return coverBlocks(part, setting);
    case "signature":
      return signatureBlocks(part, setting);
    case "body":
    case "annex":
      return blocksOf(part, setting);
  }
}

function contentsOf(blocks: readonly PdfBlock[]): PdfContents {
  const headings = blocks.filter(
    (block): block is PdfHeading & { anchor: string } => block.kind === "heading" && block.listed && block.anchor !== undefined,
  );
  return {
    shown: headings.length >= FEWEST_ENTRIES,
    width: Math.max(0, ...headings.map(({ label }) => labelWidth(label))) + 1,
    entries: Object.fromEntries(headings.map(({ anchor, label, title }) => [anchor, { label, title }])),
  };
}

function shortened(text: string, width: number): string {
  const line = printable(text).replaceAll(/\s+/g, " ");
  if (labelWidth(line) <= width) return line;
  let cut = "";
  for (const character of line) {
    if (labelWidth(cut) > width - 2) break;
    cut += character;
  }
  return `${cut}…`;
}
