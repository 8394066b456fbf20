import type { Range } from "../base/range.js";
import type { Drawing } from "./drawing.js";

/**
 * The contract tree. Drafting makes it, reading recovers it, checking walks it, rendering paints it.
 * Every node owns a half-open range of `Contract.text`; children lie inside their parent, in order, without overlap.
 */
export interface Contract {
  /** The canonical text: one paragraph a line, table cells of a row separated by a tab. */
  readonly text: string;
  readonly root: Document;
  /** Page marks and running headers inside the text, which belong to no clause; read documents only. */
  readonly noise?: readonly Range[];
}

export interface Document {
  readonly type: "document";
  readonly range: Range;
  readonly children: readonly Part[];
}

/** The four kinds of part, in the order in which they usually stand. */
export type PartKind = "cover" | "body" | "signature" | "annex";

export interface Part {
  readonly type: "part";
  readonly kind: PartKind;
  readonly range: Range;
  /** An annex's number as written or computed, such as 附件一; absent elsewhere. */
  readonly label?: string;
  /** The part's title: the contract's name on the cover, the annex's name on an annex. */
  readonly title?: Title;
  /** What references point at: the id under which a drafted annex can be cited. */
  readonly id?: string;
  readonly children: readonly Block[];
}

export type Block = Clause | Paragraph | Table;

/** A numbered unit of any level: 第三条, 3.1, （一）, ①. A numbered line of one sentence is a clause too. */
export interface Clause {
  readonly type: "clause";
  /** 1 for the outermost numbered level (条 or 章), 2 below it, and so on. */
  readonly level: number;
  /** The number as a reader sees it, such as 第三条, 3.1, （一）. */
  readonly label: string;
  /** Where the label stands in the text; absent when Word or the renderer numbers it and it is no part of the text. */
  readonly labelRange?: Range;
  /** A heading of its own after the label; absent when the text follows at once. */
  readonly title?: Title;
  /** What cross references point at; drafted contracts only. */
  readonly id?: string;
  /** Which clause of the library this is; drafted contracts and documents that carry a manifest. */
  readonly identity?: ClauseIdentity;
  readonly range: Range;
  readonly children: readonly Block[];
}

/** A clause of the library: `staff-change/balanced`, its version, and the SHA-256 of its file in hexadecimal. */
export interface ClauseIdentity {
  readonly clause: string;
  readonly version: number;
  readonly hash: string;
}

export interface Title {
  readonly type: "title";
  readonly range: Range;
  readonly children: readonly Inline[];
}

export interface Paragraph {
  readonly type: "paragraph";
  readonly range: Range;
  readonly children: readonly Inline[];
  /** A picture that stands above the text, which is its caption; drafted contracts only. */
  readonly picture?: Drawing;
}

export interface Table {
  readonly type: "table";
  readonly range: Range;
  /** `grid` has rules and its first `headerRows` rows repeat on each page; `plain` has none (signature blocks). */
  readonly look: "grid" | "plain";
  readonly headerRows: number;
  /** Relative column widths; their sum is free. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly type: "row";
  readonly range: Range;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly type: "cell";
  readonly range: Range;
  readonly children: readonly Block[];
}

/** Inline nodes carry no text of their own: the text is `contract.text` at their range. */
export type Inline = Text | Strong | Reference;

export interface Text {
  readonly type: "text";
  readonly range: Range;
}

export interface Strong {
  readonly type: "strong";
  readonly range: Range;
}

/** A cross reference: its text is the target's label as it stands now; Word gets a REF field around it. */
export interface Reference {
  readonly type: "reference";
  readonly range: Range;
  /** The `id` of a clause or an annex. */
  readonly target: string;
}

export type Node = Document | Part | Block | Row | Cell;
