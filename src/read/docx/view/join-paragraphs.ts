import { viewBit, type DocxView } from "../model/docx-view.js";
import type { DocxParagraph } from "../model/docx-paragraph.js";

/** Paragraphs that read as one in a view, because the view lacks the marks between them. */
export interface Joined {
  readonly paragraphs: readonly [DocxParagraph, ...DocxParagraph[]];
  /** False when the view has nothing left of them, not even an empty line. */
  readonly shown: boolean;
}

/**
 * The paragraphs of a story as a view shows them. Where marks and text are gone and nothing follows to be joined with,
 * the paragraph is gone too, unless that would leave its cell without any.
 */
export function joinParagraphs(paragraphs: readonly DocxParagraph[], view: DocxView): Joined[] {
  const bit = viewBit[view];
  const all: Joined[] = [];
  let filled = -1;
  let open: [DocxParagraph, ...DocxParagraph[]] | undefined;
  const close = (): void => {
    if (!open) return;
    const [{ views, cell, group }] = open;
    const needed = (views & bit) !== 0 && cell !== undefined && filled !== group;
    const shown = needed || !isGone(open, bit);
    if (shown) filled = group;
    all.push({ paragraphs: open, shown });
    open = undefined;
  };
  for (const paragraph of paragraphs) {
    if (open && open[0].group !== paragraph.group) close();
    if (open) open.push(paragraph);
    else open = [paragraph];
    if (paragraph.mark.views & bit) close();
  }
  close();
  return all;
}

const isGone = (joined: readonly DocxParagraph[], bit: number): boolean =>
  joined.every(({ mark, segments }) => !(mark.views & bit) && segments.every(({ views, text }) => !(views & bit) || text === ""));
