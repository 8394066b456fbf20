import { pageFrame } from "../pdf/page-frame.js";
import type { PdfPage } from "../pdf/page-tree.js";
import { pdf } from "../pdf/pdf.js";
import type { PdfRef, PdfValue } from "../pdf/pdf-value.js";
import { textString } from "../pdf/text-string.js";
import { artworkForm } from "../seal/artwork-form.js";
import { annotationLook } from "../seal/placed-artwork.js";
import type { SignatureField } from "../verify/signature-fields.js";
import { addToPage } from "./add-to-page.js";
import { appendToList } from "./append-to-list.js";
import type { DraftRevision } from "./draft-revision.js";
import type { SignatureLook } from "./signature-look.js";

export interface NewField {
  readonly name: string;
  readonly signature: PdfRef;
  readonly pages: readonly PdfPage[];
  readonly look: SignatureLook | undefined;
  /** What a reader that cannot see the seal is told. */
  readonly description: string;
  /** An empty field of the form that takes the signature instead of a new one. */
  readonly empty: SignatureField | undefined;
}

const PRINT_AND_LOCK = 4 + 128;

/** Puts the signature into the form: one field, one widget, on the page of its seal or invisible on the first page. */
export function addSignatureField(draft: DraftRevision, options: NewField): void {
  const page = options.pages[(options.look?.page ?? 1) - 1];
  if (page === undefined) throw new Error("no such page");
  if (options.empty !== undefined) {
    fillField(draft, options, options.empty, page);
    return;
  }
  const shown = lookOf(draft, options, page);
  const field = draft.add(
    pdf.dict({
      Type: pdf.name("Annot"),
      Subtype: pdf.name("Widget"),
      FT: pdf.name("Sig"),
      T: textString(options.name),
      TU: textString(options.description),
      V: options.signature,
      F: pdf.number(PRINT_AND_LOCK),
      P: pdf.ref(page.num),
      ...shown,
    }),
  );
  addToPage(draft, page, [field]);
  addToForm(draft, field);
}

function lookOf(draft: DraftRevision, { look }: NewField, page: PdfPage): Readonly<Record<string, PdfValue>> {
  if (look === undefined || look.parts.length === 0) return { Rect: pdf.numbers([0, 0, 0, 0]) };
  const forms = look.parts.map(({ artwork, x, y }) => ({
    form: artworkForm(draft, artwork),
    x,
    y,
    width: artwork.width,
    height: artwork.height,
  }));
  const { rect, appearance } = annotationLook(draft, pageFrame(draft.document, page), forms);
  return { Rect: rect, AP: pdf.dict({ N: appearance }) };
}

/** The place of an empty field was agreed on before: its rectangle stays, the appearance is fitted into it. */
function fillField(draft: DraftRevision, options: NewField, empty: SignatureField, page: PdfPage): void {
  const { look } = options;
  const [widget] = empty.widgets;
  const forms = (look?.parts ?? []).map(({ artwork, x, y }) => ({
    form: artworkForm(draft, artwork),
    x,
    y,
    width: artwork.width,
    height: artwork.height,
  }));
  const appearance = forms.length === 0 ? undefined : annotationLook(draft, pageFrame(draft.document, page), forms).appearance;
  const shown = appearance && { AP: pdf.dict({ N: appearance }) };
  const whole = widget?.num === empty.num;
  draft.set(pdf.ref(empty.num), draft.with(empty.dict, { V: options.signature, ...(whole ? shown : undefined) }));
  if (!whole && widget !== undefined && widget.num !== 0 && shown !== undefined)
    draft.set(pdf.ref(widget.num), draft.with(widget.dict, shown));
  addToForm(draft, undefined);
}

/** SigFlags 3: the form holds signatures, and the file must only grow. */
function addToForm(draft: DraftRevision, field: PdfRef | undefined): void {
  const { document } = draft;
  const root = document.trailer.entries.get("Root");
  const catalog = draft.dict(root);
  if (root?.kind !== "ref" || catalog === undefined) throw new Error("a file without a catalog was opened");
  const place = catalog.entries.get("AcroForm");
  const old = draft.dict(place);
  const flags = pdf.number((document.number(old?.entries.get("SigFlags")) ?? 0) | 3);
  const fields = field === undefined ? old?.entries.get("Fields") : appendToList(draft, old?.entries.get("Fields"), [field]);
  const form = draft.with(old ?? pdf.dict({}), { Fields: fields ?? pdf.array([]), SigFlags: flags });
  if (place?.kind === "ref" && old !== undefined) draft.set(place, form);
  else draft.set(root, draft.with(catalog, { AcroForm: old === undefined ? draft.add(form) : form }));
}
