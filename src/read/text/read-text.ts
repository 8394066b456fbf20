import { ok, type Result } from "../../base/result.js";
import type { Range } from "../../base/range.js";
import type { TextPlace } from "../../document/place.js";
import type { Line, Source } from "../source.js";
import { shownSigns } from "../shown-signs.js";
import { decodeText } from "./decode-text.js";
import { withTables } from "./text-tables.js";

/**
 * Plain text: the canonical text is the file's own text with `\n` as line end and codes of symbol fonts, which texts copied from
 * office programs hold, as signs, so that every offset is the file's.
 */
export function readText(bytes: Uint8Array): Result<Source> {
  const decoded = decodeText(bytes);
  return decoded.ok ? ok(textSource(shownSigns(decoded.value), "txt", (line) => line)) : decoded;
}

/** Lines of a text with their places; `trim` may cut marks off a line and give it an outline level. */
export function textSource(text: string, format: "txt" | "md", trim: (line: Line) => Line): Source {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lines = starts
    .map((start, at): Line => ({ range: [start, (starts[at + 1] ?? text.length + 1) - 1] }))
    .filter(({ range }) => text.slice(...range).trim() !== "")
    .map(trim);
  const place = (offset: number): TextPlace => {
    const line = lineAt(starts, offset);
    return { type: "text", line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return { format, text, lines: withTables(text, lines), placesOf: ([start]: Range) => [place(start)], notes: [], risks: [] };
}

/** The index of the last start that is not after `offset`. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
