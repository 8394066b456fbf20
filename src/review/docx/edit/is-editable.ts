import type { DocxParagraph } from "../../../read/docx/model/docx-paragraph.js";
import type { Segment } from "../../../read/docx/model/segment.js";
import { fieldAround, fieldSpans } from "./field-spans.js";
import { hostOf } from "./host-of.js";

/**
 * Whether tracked changes can be made inside a piece of text: not in fields, formulas, ruby, moved text and controls that
 * overwrite or lose them.
 */
export function isEditable({ part: { tree }, node }: DocxParagraph, { run, field, revisions, kind }: Segment): boolean {
  if (run < 0 || kind === "math" || kind === "note" || kind === "mark" || field) return false;
  if (revisions.some((revision) => revision.kind === "move-to" || (revision.kind === "insertion" && isFar(revision.node)))) return false;
  return hostOf(tree, run).divisible && !fieldAround(fieldSpans(tree, node), tree, run);

  /** An insertion inside the paragraph can only be interrupted right at the run. */
  function isFar(ancestor: number): boolean {
    return ancestor > node && tree.parents[run] !== ancestor;
  }
}
