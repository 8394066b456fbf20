import type { Reading } from "./reading/reading.js";

/** Where a reader finds it: 第四条 4.2, 附件一 1., or the heading's words; empty on the cover. */
export function placeOf(reading: Reading, offset: number): string {
  const { index, path, part } = reading.paragraphAt(offset);
  if (path.length > 0) return path.join(" ");
  return part === "cover" ? "首部" : part === "signature" ? "落款" : (reading.view.paragraphs[index]?.titles.at(-1) ?? "");
}
