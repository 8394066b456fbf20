import type { PdfDocument } from "./pdf-document.js";
import type { PdfDict, PdfValue } from "./pdf-value.js";

/** A page of the tree with what it inherits. */
export interface PdfPage {
  /** Its object number. */
  readonly num: number;
  readonly dict: PdfDict;
  /** A value of the page or, where it has none, of the nearest node above. */
  readonly inherited: (key: "MediaBox" | "CropBox" | "Rotate" | "Resources") => PdfValue | undefined;
}

const MOST_PAGES = 20_000;
const DEEPEST = 60;

/** The pages in reading order; nodes that lead nowhere or back to themselves are left out. */
export function pageTree(document: PdfDocument): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const visit = (node: PdfValue, above: PdfPage["inherited"], depth: number): void => {
    if (node.kind !== "ref" || seen.has(node.num) || depth > DEEPEST || pages.length >= MOST_PAGES) return;
    seen.add(node.num);
    const dict = document.dict(node);
    if (dict === undefined) return;
    const inherited: PdfPage["inherited"] = (key) => dict.entries.get(key) ?? above(key);
    const kids = dict.entries.get("Kids");
    if (kids === undefined) pages.push({ num: node.num, dict, inherited });
    else for (const kid of document.array(kids)) visit(kid, inherited, depth + 1);
  };
  const root = document.root?.entries.get("Pages");
  if (root !== undefined) visit(root, () => undefined, 0);
  return pages;
}
