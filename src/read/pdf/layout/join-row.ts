import { isLabel } from "./is-label.js";
import type { Row } from "./row.js";
import type { VisualLine } from "./visual-line.js";

/** One row as one line; a wide gap becomes two spaces, after a clause number one. */
export function joinRow(row: Row): VisualLine {
  return row.slice(1).reduce<VisualLine>((line, next) => {
    const gap = isLabel(line.text) ? " " : "  ";
    return {
      ...line,
      text: line.text + gap + next.text,
      glyphs: [...line.glyphs, ...[...gap].map(() => undefined), ...next.glyphs],
      isSpaced: next.isSpaced,
      right: Math.max(line.right, next.right),
      top: Math.min(line.top, next.top),
      bottom: Math.max(line.bottom, next.bottom),
      size: line.text.length >= next.text.length ? line.size : next.size,
    };
  }, row[0]);
}
