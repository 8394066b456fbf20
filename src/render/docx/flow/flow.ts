import type { Drawing } from "../../../document/drawing.js";
import type { LookName } from "../look/looks.js";
import type { NumberRef } from "../number/number-ref.js";

/** The contract as Word sees it: a list of paragraphs and tables in reading order. Lengths are in twips (1/20 pt). */
export type FlowItem = FlowParagraph | FlowTable | FlowContents;

export interface FlowParagraph {
  readonly type: "paragraph";
  readonly look: LookName;
  readonly pieces: readonly Piece[];
  /** The number before the text; absent when there is none, even if the look has one. */
  readonly number?: NumberRef;
  /** Where the text block starts, if not where the look says; such a paragraph has no first-line indent. */
  readonly left?: number;
  readonly align?: "left" | "center";
  /** Space above and below, if not what the look says. */
  readonly before?: number;
  readonly after?: number;
  /** The ids under which others refer to this paragraph. */
  readonly ids: readonly string[];
  /** Bookmarks that nobody refers to: which clause of the library begins here. */
  readonly marks: readonly string[];
  /** The words of its line in the table of contents; absent when it has none. */
  readonly entry?: string;
  readonly keepNext: boolean;
  readonly pageBreak: boolean;
  /** A picture instead of text. */
  readonly picture?: Drawing;
}

export interface FlowTable {
  readonly type: "table";
  readonly look: "grid" | "plain";
  readonly headerRows: number;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly FlowCell[])[];
}

export interface FlowCell {
  /** How many columns it covers. */
  readonly columns: number;
  readonly items: readonly FlowItem[];
}

/** Where the table of contents stands. */
export interface FlowContents {
  readonly type: "contents";
}

/** A run of text, free of characters that XML forbids; tabs and newlines are meant. */
export interface Piece {
  readonly text: string;
  readonly strong: boolean;
  readonly reference?: { readonly id: string; readonly numbered: boolean };
}
