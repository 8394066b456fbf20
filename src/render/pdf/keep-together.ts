import type { PdfBlock } from "./pdf-block.js";
import type { PdfSection } from "./pdf-model.js";

/**
 * Marks the paragraphs that must not be parted from what follows: one that announces a list or a table, and the last one
 * before the signatures, so that these never stand alone on a page.
 */
export function keepTogether(sections: readonly PdfSection[]): readonly PdfSection[] {
  return sections.map((section, index) => {
    const signed = sections[index + 1]?.kind === "signature";
    return {
      ...section,
      blocks: section.blocks.map((block, i) => (mustKeep(block, section.blocks[i + 1], signed) ? { ...block, keep: true } : block)),
    };
  });
}

function mustKeep(block: PdfBlock, next: PdfBlock | undefined, signed: boolean): boolean {
  if (block.kind !== "paragraph") return false;
  if (next === undefined) return signed;
  const announces = /[：:]\s*$/.test(endOf(block));
  return announces && (next.kind === "table" || (next.kind === "paragraph" && (next.look === "item" || next.left > block.left)));
}

function endOf({ runs }: Extract<PdfBlock, { kind: "paragraph" }>): string {
  const last = runs.at(-1);
  if (last?.t === "text" || last?.t === "whole") return last.s;
  const inner = last?.t === "strong" || last?.t === "link" ? last.runs.at(-1) : undefined;
  return inner?.t === "text" ? inner.s : "";
}
