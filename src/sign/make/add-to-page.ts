import type { PdfPage } from "../pdf/page-tree.js";
import { pdf } from "../pdf/pdf.js";
import type { PdfRef } from "../pdf/pdf-value.js";
import { appendToList } from "./append-to-list.js";
import type { DraftRevision } from "./draft-revision.js";

/** Adds annotations to a page and touches nothing else of it, so that what was signed on it stays as it was. */
export function addToPage(draft: DraftRevision, page: PdfPage, annotations: readonly PdfRef[]): void {
  const dict = draft.dict(pdf.ref(page.num)) ?? page.dict;
  const old = dict.entries.get("Annots");
  const list = appendToList(draft, old, annotations);
  if (list !== old) draft.set(pdf.ref(page.num), draft.with(dict, { Annots: list }));
}
