import type { ZipEntry } from "./zip-package.js";

/** The first entry whose bytes begin before another's have ended. */
export function overlapOf(entries: readonly ZipEntry[]): ZipEntry | undefined {
  const sorted = entries.toSorted((a, b) => a.record[0] - b.record[0]);
  return sorted.find((entry, index) => index > 0 && entry.record[0] < (sorted[index - 1]?.data[1] ?? 0));
}
