import type { DocxPackage } from "../../../read/docx/package/docx-package.js";
import type { DocxPart } from "../../../read/docx/package/docx-part.js";
import { decodeXml } from "../../../read/docx/xml/decode-xml.js";
import { PartEditor } from "../edit/part-editor.js";
import type { Stamp } from "../edit/stamp.js";
import { encodeXml } from "./encode-xml.js";
import { withChild } from "./with-child.js";
import { writeZip } from "./write-zip.js";

/** A part that the package did not have. */
export interface NewPart {
  /** Such as `comments`: the file's name, and what the main part's relationship says. */
  readonly type: string;
  readonly contentType: string;
  readonly xml: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypesAddress = "http://schemas.openxmlformats.org/package/2006/content-types";
const relationshipsAddress = "http://schemas.openxmlformats.org/package/2006/relationships";
const families = {
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  strict: "http://purl.oclc.org/ooxml/officeDocument/relationships",
} as const;

/** Collects the changes of a whole package. Files that nothing touches keep their packed bytes. */
export class PackageEditor {
  readonly #package: DocxPackage;
  readonly #stamp: Stamp;
  readonly #parts = new Map<DocxPart, PartEditor>();
  readonly #texts = new Map<string, string>();
  readonly #strict: boolean;

  constructor(source: DocxPackage, stamp: Stamp, strict: boolean) {
    this.#package = source;
    this.#stamp = stamp;
    this.#strict = strict;
  }

  part(part: DocxPart): PartEditor {
    const known = this.#parts.get(part);
    if (known) return known;
    const editor = new PartEditor(part, this.#stamp);
    this.#parts.set(part, editor);
    return editor;
  }

  /** Adds a part beside the main part, with its relationship and its content type. */
  add({ type, contentType, xml }: NewPart): void {
    const main = this.#package.main.name;
    const folder = main.slice(0, main.lastIndexOf("/") + 1);
    const file = this.#freeName(folder, type);
    this.#texts.set(folder + file, head + xml);
    this.#into("[Content_Types].xml", ["Types", contentTypesAddress], "Override", {
      PartName: `/${folder}${file}`,
      ContentType: contentType,
    });
    const links = `${folder}_rels/${main.slice(folder.length)}.rels`;
    this.#into(links, ["Relationships", relationshipsAddress], "Relationship", {
      Id: this.#freeId(),
      Type: `${families[this.#strict ? "strict" : "transitional"]}/${type}`,
      Target: file,
    });
  }

  finish(): Uint8Array {
    const changed = new Map<string, Uint8Array>();
    for (const [name, text] of this.#texts) changed.set(name, new TextEncoder().encode(text));
    for (const [part, editor] of this.#parts) if (editor.isChanged) changed.set(part.name, encodeXml({ ...part, xml: editor.finish() }));
    return writeZip(this.#package.zip, changed);
  }

  #into(name: string, [root, address]: readonly [string, string], element: string, attributes: Readonly<Record<string, string>>): void {
    const entry = this.#package.zip.find(name);
    const read = entry && this.#package.zip.read(entry);
    const known = read?.ok ? decodeXml(read.value, name) : undefined;
    const text = this.#texts.get(entry?.name ?? name) ?? (known?.ok ? known.value.xml : `${head}<${root} xmlns="${address}"/>`);
    this.#texts.set(entry?.name ?? name, withChild(text, element, attributes));
  }

  #freeName(folder: string, type: string): string {
    for (let number = 1; ; number++) {
      const file = `${type}${number === 1 ? "" : number}.xml`;
      if (!this.#package.zip.find(folder + file) && !this.#texts.has(folder + file)) return file;
    }
  }

  #freeId(): string {
    const used = new Set(this.#package.main.relationships.keys());
    for (let number = used.size + 1; ; number++) if (!used.has(`rId${number}`)) return `rId${number}`;
  }
}
