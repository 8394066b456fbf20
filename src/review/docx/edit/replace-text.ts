import type { Range } from "../../../base/range.js";
import { contains } from "../../../base/range.js";
import type { DocxSource } from "../../../read/docx/docx-source.js";
import type { RawPlace } from "../../../read/docx/view/raw-place.js";
import type { ParagraphSpan } from "../../../read/docx/view/view-text.js";
import { textEdits } from "../../wording/text-edits.js";
import { pieces } from "../comments/comment-xml.js";
import type { PackageEditor } from "../package/package-editor.js";
import { dialectAt } from "./dialect.js";
import { gapAt, type Gap } from "./gap-at.js";
import { isEditable } from "./is-editable.js";
import { neighbours } from "./neighbours.js";
import { order } from "./order.js";
import { runProperties } from "./run-properties.js";
import { stamped, type Stamp } from "./stamp.js";

interface Step {
  readonly places: readonly RawPlace[];
  readonly inserted: string;
  readonly gap: Gap | undefined;
  /** The run whose look the inserted text takes. */
  readonly model: number | undefined;
}

/**
 * Replaces a range of one paragraph by a text as tracked changes of the fewest words. Returns how many they are, or undefined,
 * with nothing done, where the file does not let itself be changed there.
 */
export function replaceText(editor: PackageEditor, source: DocxSource, range: Range, text: string, stamp: Stamp): number | undefined {
  const span = source.spans.find((one) => contains(one.range, range));
  if (!span) return undefined;
  const edits = textEdits(source.text.slice(...range), text);
  const steps = edits.map((edit) => stepOf(source, span, [edit.old[0] + range[0], edit.old[1] + range[0]], text.slice(...edit.new)));
  const possible = steps.filter((step) => step !== undefined);
  if (possible.length < steps.length) return undefined;
  const part = editor.part(span.paragraph.part);
  for (const { places, inserted, gap, model } of possible) {
    for (const { segment, within } of places) part.mark(span.paragraph, segment, within, "deleted");
    if (gap) part.atGap(span.paragraph, gap, order.inserted, insertion(span, inserted, model, stamp));
  }
  return edits.length;
}

function stepOf(source: DocxSource, span: ParagraphSpan, range: Range, inserted: string): Step | undefined {
  const { paragraph } = span;
  const places = source.rawOf(range);
  const covered = places.reduce((sum, { within }) => sum + within[1] - within[0], 0);
  if (covered !== range[1] - range[0] || !places.every(({ segment }) => isEditable(paragraph, segment))) return undefined;
  if (inserted === "") return { places, inserted, gap: undefined, model: undefined };
  const around = neighbours(source, span, range[1]);
  const gap = gapAt(paragraph, around);
  const model = (places.at(-1)?.segment ?? around.before?.segment ?? around.after?.segment)?.run;
  return gap && { places, inserted, gap, model };
}

function insertion({ paragraph }: ParagraphSpan, text: string, model: number | undefined, stamp: Stamp): string {
  const { tree } = paragraph.part;
  const { element } = dialectAt(tree, paragraph.node);
  const properties = model === undefined ? "" : runProperties(tree, model);
  return element("ins", stamped(stamp), element("r", {}, properties + pieces(text, element)));
}
