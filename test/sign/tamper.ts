import { appendRevision } from "../../src/sign/make/append-revision.js";
import { DraftRevision } from "../../src/sign/make/draft-revision.js";
import { Lexer } from "../../src/sign/pdf/lexer.js";
import { pageTree, type PdfPage } from "../../src/sign/pdf/page-tree.js";
import { pdf } from "../../src/sign/pdf/pdf.js";
import { PdfDocument } from "../../src/sign/pdf/pdf-document.js";
import type { PdfDict, PdfRef, PdfValue } from "../../src/sign/pdf/pdf-value.js";
import { readValue } from "../../src/sign/pdf/read-value.js";
import { signatureFields, type SignatureField } from "../../src/sign/verify/signature-fields.js";

/** What an attacker who can write PDF has at hand: a well-formed update of a signed file. */
export interface Update {
  readonly draft: DraftRevision;
  readonly document: PdfDocument;
  readonly pages: readonly PdfPage[];
  readonly fields: readonly SignatureField[];
  readonly rootRef: PdfRef;
  readonly root: PdfDict;
  /** Sets keys of a dictionary object; `undefined` removes one. */
  readonly edit: (num: number, entries: Readonly<Record<string, PdfValue | undefined>>) => void;
  readonly addAnnotation: (page: number, source: string) => void;
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/** PDF source as a value. */
export const value = (source: string): PdfValue => readValue(new Lexer(utf8(source), 0));
export const dict = (source: string): PdfDict => {
  const found = value(source);
  if (found.kind !== "dict") throw new Error("no dictionary");
  return found;
};
export const stream = (entries: string, content: string): PdfValue =>
  pdf.stream(Object.fromEntries(dict(`<<${entries}>>`).entries), utf8(content));

/** The file with one more revision, made by `work`. */
export function update(file: Uint8Array, work: (update: Update) => void): Uint8Array {
  const document = new PdfDocument(file);
  const draft = new DraftRevision(document);
  const root = document.trailer.entries.get("Root");
  if (root?.kind !== "ref" || document.root === undefined) throw new Error("no root");
  const edit = (num: number, entries: Readonly<Record<string, PdfValue | undefined>>): void => {
    const old = draft.objects.get(num) ?? document.get(num);
    const base = old.kind === "stream" ? old.dict : old.kind === "dict" ? old : pdf.dict({});
    const next = draft.with(base, entries);
    draft.objects.set(num, old.kind === "stream" ? { ...old, dict: next } : next);
  };
  const pages = pageTree(document);
  work({
    draft,
    document,
    pages,
    fields: signatureFields(document).fields,
    rootRef: root,
    root: document.root,
    edit,
    addAnnotation: (page, source) => {
      const target = pages[page];
      if (target === undefined) throw new Error("no page");
      const annotation = draft.add(dict(source));
      edit(target.num, { Annots: pdf.array([...document.array(target.dict.entries.get("Annots")), annotation]) });
    },
  });
  return appendRevision(document, draft.objects, new Uint8Array(16)).bytes;
}

/** The file with the first occurrence of `from` at or after `after` replaced; lengths may differ. Throws when there is none. */
export function replaced(file: Uint8Array, from: string, to: string, after = 0): Uint8Array {
  const text = Buffer.from(file).toString("latin1");
  const at = text.indexOf(from, after);
  if (at === -1) throw new Error(`no ${from}`);
  return utf8(text.slice(0, at) + to + text.slice(at + from.length));
}

export const appended = (file: Uint8Array, source: string): Uint8Array => new Uint8Array(Buffer.concat([file, utf8(source)]));

export function flipped(file: Uint8Array, at: number, bit = 1): Uint8Array {
  const copy = file.slice();
  copy[at] = (copy[at] ?? 0) ^ bit;
  return copy;
}
