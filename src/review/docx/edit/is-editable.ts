import type { DocxParagraph } from "../../../read/docx/model/docx-paragraph.js";
import type { Segment } from "../../../read/docx/model/segment.js";
import { fieldAround, fieldSpans } from "./field-spans.js";
import { hostOf } from "./host-of.js";

/** Controls whose content is more than the text in it: programs lose tracked changes there. */
const closed = new Set([
  "text",
  "date",
  "dropDownList",
  "comboBox",
  "docPartObj",
  "docPartList",
  "checkbox",
  "citation",
  "picture",
  "equation",
]);

/**
 * Whether tracked changes can be made inside a piece of text: not in fields, formulas, ruby, moved text and controls that
 * overwrite or lose them.
 */
export function isEditable({ part: { tree }, node }: DocxParagraph, { run, control, field, revisions, kind }: Segment): boolean {
  if (run < 0 || kind === "math" || kind === "note" || kind === "mark" || field) return false;
  if (control && closed.has(control.kind) && isInside(control.node)) return false;
  if (revisions.some((revision) => revision.kind === "move-to" || (revision.kind === "insertion" && isFar(revision.node)))) return false;
  return hostOf(tree, run).divisible && !fieldAround(fieldSpans(tree, node), tree, run);

  /** A control around whole paragraphs is no obstacle to what happens inside them. */
  function isInside(ancestor: number): boolean {
    return ancestor > node;
  }

  /** An insertion inside the paragraph can only be interrupted right at the run. */
  function isFar(ancestor: number): boolean {
    return ancestor > node && tree.parents[run] !== ancestor;
  }
}
