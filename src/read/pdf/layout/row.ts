import type { VisualLine } from "./visual-line.js";

/** What stands on one baseline, from left to right, parted at wide gaps. */
export type Row = readonly [VisualLine, ...VisualLine[]];

export const rowTop = (row: Row): number => Math.min(...row.map(({ top }) => top));
export const rowBottom = (row: Row): number => Math.max(...row.map(({ bottom }) => bottom));
export const rowBaseline = (row: Row): number => row[0].baseline;
