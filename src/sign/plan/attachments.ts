import { attempt } from "../pdf/attempt.js";
import { decodeStream } from "../pdf/decode-stream.js";
import type { PdfDocument } from "../pdf/pdf-document.js";
import type { PdfDict, PdfValue } from "../pdf/pdf-value.js";
import { readTextString } from "../pdf/text-string.js";

const MOST_FILES = 200;
const DEEPEST = 16;

/** Files that a PDF carries, by name; those that cannot be unpacked are left out. */
export function attachments(document: PdfDocument): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const visit = (node: PdfValue | undefined, depth: number): void => {
    const dict = document.dict(node);
    if (dict === undefined || depth > DEEPEST || files.size > MOST_FILES) return;
    const names = document.array(dict.entries.get("Names"));
    for (let at = 0; at + 1 < names.length; at += 2) {
      const file = document.dict(names[at + 1]);
      const data = file && contentOf(document, file);
      const name = file && nameOf(document, file);
      if (data !== undefined && name !== undefined && !files.has(name)) files.set(name, data);
    }
    for (const kid of document.array(dict.entries.get("Kids"))) visit(kid, depth + 1);
  };
  visit(document.dict(document.root?.entries.get("Names"))?.entries.get("EmbeddedFiles"), 0);
  return files;
}

function nameOf(document: PdfDocument, file: PdfDict): string | undefined {
  const name = document.resolve(file.entries.get("UF") ?? file.entries.get("F"));
  return name.kind === "string" ? readTextString(name.bytes) : undefined;
}

function contentOf(document: PdfDocument, file: PdfDict): Uint8Array | undefined {
  const embedded = document.dict(file.entries.get("EF"));
  const stream = document.resolve(embedded?.entries.get("UF") ?? embedded?.entries.get("F"));
  const data = attempt(() => (stream.kind === "stream" ? decodeStream(stream, (value) => document.resolve(value)) : undefined));
  return data.ok ? data.value : undefined;
}
