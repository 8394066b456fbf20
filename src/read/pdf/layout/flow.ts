import type { Region } from "./region.js";
import type { VisualLine } from "./visual-line.js";

/** What a document says, in reading order, pages and columns forgotten. */
export type FlowItem = FlowLine | FlowTable;

export interface FlowLine {
  readonly type: "line";
  readonly line: VisualLine;
  readonly region: Region;
  /** How far apart lines of one paragraph usually are here. */
  readonly pitch: number;
}

export interface FlowTable {
  readonly type: "table";
  readonly page: number;
  /** Column edges of a ruled table; none for a table without lines. */
  readonly edges?: readonly number[];
  readonly rows: readonly FlowTableRow[];
}

export type FlowTableRow = readonly FlowCell[];

export interface FlowCell {
  readonly column: number;
  readonly lines: readonly FlowLine[];
}
