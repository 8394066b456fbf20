import { nodeCrypto } from "../../src/node/sign/node-crypto.js";
import { addSignatureField } from "../../src/sign/make/add-signature-field.js";
import { appendRevision } from "../../src/sign/make/append-revision.js";
import { cmsSignature } from "../../src/sign/make/cms-signature.js";
import { DraftRevision } from "../../src/sign/make/draft-revision.js";
import { openSignature } from "../../src/sign/make/fill-signature.js";
import { signatureObject } from "../../src/sign/make/signature-object.js";
import type { SignatureLook } from "../../src/sign/make/signature-look.js";
import { pageTree } from "../../src/sign/pdf/page-tree.js";
import { pdf } from "../../src/sign/pdf/pdf.js";
import { PdfDocument } from "../../src/sign/pdf/pdf-document.js";
import type { Artwork } from "../../src/sign/seal/artwork.js";
import { keyOf, type Holder } from "./authority.js";
import { root, signers, stranger, timeService } from "./world.js";
import { timestampToken } from "../../src/sign/tsp/timestamp-token.js";
import { dict, stream, value } from "./tamper.js";
import type { Attack } from "./attacks.js";

/** An attacker who signs what he does: a later signature of his own, with more than a signature in its revision. */
interface Sneak {
  readonly name: string;
  readonly by?: Holder;
  readonly field?: string;
  readonly look?: SignatureLook;
  readonly edit?: (draft: DraftRevision, document: PdfDocument) => void;
}

const box = (width: number, height: number): Artwork => ({
  width,
  height,
  content: "1 g 0 0 1000 1000 re f",
  pictures: new Map(),
  ink: false,
});

async function sneak(file: Uint8Array, { by = stranger, field = "丁方", look, edit }: Sneak): Promise<Uint8Array> {
  const document = new PdfDocument(file);
  const draft = new DraftRevision(document);
  const signature = draft.reserve();
  draft.set(
    signature,
    signatureObject(
      {
        Type: pdf.name("Sig"),
        Filter: pdf.name("Adobe.PPKLite"),
        SubFilter: pdf.name("ETSI.CAdES.detached"),
        M: value("(D:20261122093000+08'00')"),
      },
      6000,
    ),
  );
  addSignatureField(draft, { name: field, signature, pages: pageTree(document), look, description: "", empty: undefined });
  edit?.(draft, document);
  const { bytes, offsets } = appendRevision(document, draft.objects, new Uint8Array(16));
  const open = openSignature(bytes, offsets.get(signature.num) ?? 0);
  const cms = await cmsSignature(keyOf(by, []), open.content, nodeCrypto);
  const filled = open.fill(cms.encode(undefined));
  if (filled === undefined) throw new Error("no room");
  return filled;
}

const widgetOf = (draft: DraftRevision): number =>
  [...draft.objects].find(([, one]) => one.kind === "dict" && one.entries.get("FT") !== undefined)?.[0] ?? 0;
const firstPage = (document: PdfDocument): number => pageTree(document)[0]?.num ?? 0;

/** These must be reported whether or not anybody is trusted: the revision holds more than a signature may bring. */
const sneaks: readonly Sneak[] = [
  { name: "with a box over the page", look: { page: 1, parts: [{ artwork: box(500, 400), x: 40, y: 200 }] } },
  { name: "with new content", edit: (draft) => draft.objects.set(11, stream("", "BT ET")) },
  {
    name: "with a comment",
    edit: (draft, document) =>
      note(draft, document, "<</Type/Annot/Subtype/FreeText/Rect[60 690 400 730]/F 4/DA(/Helv 9 Tf)/Contents(x)>>"),
  },
  {
    name: "with a stamp in the middle of the page",
    edit: (draft, document) => note(draft, document, "<</Type/Annot/Subtype/Stamp/Rect[200 690 260 730]/F 196/NM(straddle)>>"),
  },
  {
    name: "with a wide stamp at the edge",
    edit: (draft, document) => note(draft, document, "<</Type/Annot/Subtype/Stamp/Rect[300 690 595 730]/F 196/NM(straddle)>>"),
  },
  {
    name: "with an edge stamp that links",
    edit: (draft, document) => note(draft, document, "<</Type/Annot/Subtype/Stamp/Rect[575 690 595 730]/F 196/A<</S/URI/URI(x)>>>>"),
  },
  { name: "with a second field", edit: (draft) => secondField(draft) },
  { name: "with a script", edit: (draft, document) => catalog(draft, document, "OpenAction", "<</S/JavaScript/JS(1)>>") },
  { name: "with an attachment", edit: (draft, document) => catalog(draft, document, "Names", "<</EmbeddedFiles<</Names[]>>>>") },
  { name: "with a redrawn older seal", edit: (draft, document) => redraw(draft, document) },
  { name: "with an action on its widget", edit: (draft) => onWidget(draft, "A", "<</S/JavaScript/JS(1)>>") },
  { name: "with a widget that grows with the zoom", edit: (draft) => onWidget(draft, "F", "140") },
  { name: "with a widget on a layer", edit: (draft) => onWidget(draft, "OC", "<</Type/OCG>>") },
  {
    name: "with a widget on two pages",
    look: { page: 1, parts: [{ artwork: box(80, 40), x: 72, y: 300 }] },
    edit: (draft, document) => onSecondPage(draft, document),
  },
  { name: "with a field below another", edit: (draft) => onWidget(draft, "Parent", "3 0 R") },
  { name: "under the name of the first signer", field: "甲方" },
  {
    name: "with a removed page",
    edit: (draft) => draft.objects.set(2, dict("<</Type/Pages/Count 1/Kids[10 0 R]/MediaBox[0 0 595 842]>>")),
  },
  { name: "with a font redefined", edit: (draft) => draft.objects.set(3, dict("<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")) },
  {
    name: "with the title changed",
    edit: (draft) => draft.objects.set(4, dict("<</Title(Other)/Producer(test)/ModDate(D:20261101000000Z)>>")),
  },
  { name: "with an unused object", edit: (draft) => void draft.add(stream("", "BT ET")) },
];

function note(draft: DraftRevision, document: PdfDocument, source: string): void {
  const page = draft.dict(pdf.ref(firstPage(document))) ?? pdf.dict({});
  const list = document.array(page.entries.get("Annots"));
  draft.objects.set(firstPage(document), draft.with(page, { Annots: pdf.array([...list, draft.add(dict(source))]) }));
}

function secondField(draft: DraftRevision): void {
  const [num, form] = [...draft.objects].find(([, one]) => one.kind === "dict" && one.entries.has("SigFlags")) ?? [0, pdf.dict({})];
  if (form.kind !== "dict") throw new Error("no form");
  const fields = form.entries.get("Fields");
  const added = draft.add(dict("<</FT/Tx/T(amount)/V(1)/Type/Annot/Subtype/Widget/Rect[0 0 0 0]>>"));
  draft.objects.set(
    num,
    draft.with(form, { Fields: pdf.array([...(fields?.kind === "array" ? fields.items : draft.document.array(fields)), added]) }),
  );
}

function catalog(draft: DraftRevision, document: PdfDocument, key: string, source: string): void {
  const root = document.trailer.entries.get("Root");
  if (root?.kind === "ref") draft.objects.set(root.num, draft.with(draft.dict(root) ?? pdf.dict({}), { [key]: value(source) }));
}

function redraw(draft: DraftRevision, document: PdfDocument): void {
  for (const [num] of document.entries) {
    const old = document.get(num);
    if (old.kind === "stream" && document.name(old.dict.entries.get("Subtype")) === "Form")
      return void draft.objects.set(num, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 g 0 0 9 9 re f"));
  }
}

function onWidget(draft: DraftRevision, key: string, source: string): void {
  const num = widgetOf(draft);
  const old = draft.objects.get(num);
  if (old?.kind === "dict") draft.objects.set(num, draft.with(old, { [key]: value(source) }));
}

function onSecondPage(draft: DraftRevision, document: PdfDocument): void {
  const second = pageTree(document)[1]?.num ?? 0;
  const page = draft.dict(pdf.ref(second)) ?? pdf.dict({});
  draft.objects.set(
    second,
    draft.with(page, { Annots: pdf.array([...document.array(page.entries.get("Annots")), pdf.ref(widgetOf(draft))]) }),
  );
}

/** A document timestamp of a real authority whose field shows a box on the page. */
export async function showyTimestamp(file: Uint8Array): Promise<Uint8Array> {
  const document = new PdfDocument(file);
  const draft = new DraftRevision(document);
  const signature = draft.reserve();
  draft.set(
    signature,
    signatureObject({ Type: pdf.name("DocTimeStamp"), Filter: pdf.name("Adobe.PPKLite"), SubFilter: pdf.name("ETSI.RFC3161") }, 6000),
  );
  addSignatureField(draft, {
    name: "时间戳",
    signature,
    pages: pageTree(document),
    look: { page: 1, parts: [{ artwork: box(80, 20), x: 72, y: 695 }] },
    description: "",
    empty: undefined,
  });
  const { bytes, offsets } = appendRevision(document, draft.objects, new Uint8Array(16));
  const open = openSignature(bytes, offsets.get(signature.num) ?? 0);
  const token = await timestampToken(open.content, new Uint8Array(16).fill(5), timeService(), nodeCrypto);
  const filled = token.ok ? open.fill(token.value) : undefined;
  if (filled === undefined) throw new Error("no timestamp");
  return filled;
}

/** Files that somebody signed again while doing more than signing. */
export async function sneakyFiles(file: Uint8Array): Promise<readonly Attack[]> {
  const attacks: Attack[] = [];
  for (const by of [stranger, signers[3] ?? root])
    for (const one of sneaks)
      attacks.push({
        name: `signed again by ${by === stranger ? "a stranger" : "a trusted party"}, ${one.name}`,
        file: await sneak(file, { ...one, by }),
      });
  attacks.push({ name: "a real timestamp whose field covers an amount", file: await showyTimestamp(file) });
  return attacks;
}

/** Signed again by somebody whom nobody vouches for, and nothing else done. */
export const strangersSignature = (file: Uint8Array): Promise<Uint8Array> =>
  sneak(file, { name: "", look: { page: 1, parts: [{ artwork: box(80, 40), x: 72, y: 690 }] } });
