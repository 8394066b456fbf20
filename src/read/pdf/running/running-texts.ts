import type { Row } from "../layout/row.js";
import { withoutPageNumber } from "./page-number.js";

/** The running texts as they first occur, those that differ in their page number once. */
export function runningTexts(rows: ReadonlySet<Row>): string[] {
  const texts = new Map<string, string>();
  for (const row of rows) {
    const text = row.map((line) => line.text).join("  ");
    const key = withoutPageNumber(text);
    if (!texts.has(key)) texts.set(key, text);
  }
  return [...texts.values()];
}
