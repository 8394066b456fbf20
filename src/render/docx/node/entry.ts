import type { Piece } from "../flow/flow.js";

/** A heading's line in the table of contents, as Word writes it when it updates the table: number, space, words. */
export function entry(label: string, pieces: readonly Piece[]): string {
  const words = pieces
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/gu, " ");
  return label === "" ? words : `${label} ${words}`;
}
