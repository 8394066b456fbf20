import type { PdfDocument } from "../pdf/pdf-document.js";
import { pdf } from "../pdf/pdf.js";
import type { PdfDict, PdfValue } from "../pdf/pdf-value.js";
import { readTextString } from "../pdf/text-string.js";

/** A field of the form that takes a signature, signed or not. */
export interface SignatureField {
  /** Full name: its own behind those of the fields above it, with dots. */
  readonly name: string;
  /** Object number of the field; 0 when it stands directly in an array. */
  readonly num: number;
  readonly dict: PdfDict;
  /** Where it shows: the field itself or its children. */
  readonly widgets: readonly { readonly num: number; readonly dict: PdfDict }[];
  /** The signature, and the number of the object in which it is written. */
  readonly value: { readonly num: number; readonly dict: PdfDict } | undefined;
}

const MOST_FIELDS = 20_000;
const DEEPEST = 32;

/** Names of all fields of the form, and the signature fields among them in order. */
export function signatureFields(document: PdfDocument): {
  readonly fields: readonly SignatureField[];
  readonly names: ReadonlySet<string>;
} {
  const fields: SignatureField[] = [];
  const names = new Set<string>();
  const seen = new Set<number>();
  const visit = (value: PdfValue, above: string, type: string | undefined, depth: number): void => {
    const num = value.kind === "ref" ? value.num : 0;
    const dict = document.dict(value);
    if (dict === undefined || (num !== 0 && seen.has(num)) || depth > DEEPEST || seen.size > MOST_FIELDS) return;
    if (num !== 0) seen.add(num);
    const partial = document.resolve(dict.entries.get("T"));
    const name = partial.kind === "string" ? [above, readTextString(partial.bytes)].filter((part) => part !== "").join(".") : above;
    const kind = document.name(dict.entries.get("FT")) ?? type;
    const kids = document.array(dict.entries.get("Kids"));
    const parts = kids.filter((kid) => document.dict(kid)?.entries.has("T"));
    names.add(name);
    if (kind === "Sig" && parts.length === 0)
      fields.push({ name, num, dict, widgets: widgetsOf(document, num, dict, kids), value: valueOf(document, num, dict) });
    for (const kid of parts) visit(kid, name, kind, depth + 1);
  };
  const form = document.dict(document.root?.entries.get("AcroForm"));
  for (const field of document.array(form?.entries.get("Fields"))) visit(field, "", undefined, 0);
  return { fields, names };
}

function valueOf(document: PdfDocument, num: number, dict: PdfDict): SignatureField["value"] {
  const value = dict.entries.get("V");
  const found = document.resolve(value);
  if (found.kind !== "dict") return undefined;
  return { num: value?.kind === "ref" ? value.num : num, dict: found };
}

function widgetsOf(document: PdfDocument, num: number, dict: PdfDict, kids: readonly PdfValue[]): SignatureField["widgets"] {
  if (dict.entries.has("Rect")) return [{ num, dict }];
  return kids.map((kid) => ({ num: kid.kind === "ref" ? kid.num : 0, dict: document.dict(kid) ?? pdf.dict({}) }));
}
