import type { Reading } from "./reading/reading.js";

/** Where a reader finds it: 第四条 4.2, 附件一 1., or the heading's words; empty on the cover. */
export function placeOf(reading: Reading, offset: number): string {
  const { path, part, titles } = reading.paragraphAt(offset);
  if (path.length > 0) return path.join(" ");
  return part === "cover" ? "首部" : part === "signature" ? "落款" : (titles.at(-1) ?? "");
}
