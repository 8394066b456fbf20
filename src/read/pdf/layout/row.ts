import type { VisualLine } from "./visual-line.js";

/** What stands on one baseline, from left to right, parted at wide gaps. */
export type Row = readonly [VisualLine, ...VisualLine[]];

export const rowBaseline = (row: Row): number => row[0].baseline;
