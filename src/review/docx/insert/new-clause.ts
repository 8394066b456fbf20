import { labelOf } from "../../../document/label.js";

/** The text of a clause to insert, without numbers: those are the document's own affair. */
export interface NewClause {
  readonly title: string;
  readonly items: readonly string[];
}

/** Takes a proposed text apart: a short first line is the heading, every other line an item. */
export function newClause(text: string, fallback: string): NewClause {
  const lines = text
    .split("\n")
    .map((line) => bare(line.trim().replace(/^#{1,6}\s+/u, "")))
    .filter((line) => line !== "");
  const [first = "", ...rest] = lines;
  const isTitle = rest.length > 0 && first.length <= 30 && !/[。；;：:]/u.test(first);
  return isTitle ? { title: first, items: rest } : { title: fallback, items: lines };
}

/** A line without the number in front of it. */
const bare = (line: string): string => line.slice(labelOf(line)?.length ?? 0);
