import { objectGraph } from "../changes/object-graph.js";
import { pdf } from "../pdf/pdf.js";
import type { PdfValue } from "../pdf/pdf-value.js";
import type { DraftRevision } from "./draft-revision.js";

/**
 * Appends to the array that `value` is or refers to. An array object that is used once is rewritten in its place, and the same
 * reference comes back; otherwise a longer array comes back, to be written where the value stood.
 */
export function appendToList(draft: DraftRevision, value: PdfValue | undefined, items: readonly PdfValue[]): PdfValue {
  const mine = value?.kind === "ref" ? draft.objects.get(value.num) : undefined;
  const old = mine?.kind === "array" ? mine.items : draft.document.array(value);
  const longer = pdf.array([...old, ...items]);
  if (
    value?.kind !== "ref" ||
    (objectGraph(draft.document).get(value.num)?.length ?? 0) > 1 ||
    draft.document.get(value.num).kind !== "array"
  )
    return longer;
  draft.set(value, longer);
  return value;
}
