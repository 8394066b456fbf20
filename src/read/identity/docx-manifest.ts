import type { Manifest } from "../../document/manifest.js";
import { manifestNamespace } from "../../document/manifest-namespace.js";
import type { DocxPackage } from "../docx/package/docx-package.js";
import { attribute, numberAttribute } from "../docx/xml/attribute.js";
import { children } from "../docx/xml/children.js";
import type { XmlTree } from "../docx/xml/xml-tree.js";
import { parseManifest } from "./parse-manifest.js";

/** The manifest of a Word file, from whichever custom XML part holds it now. */
export function docxManifest(file: DocxPackage): Manifest | undefined {
  for (const { name } of file.zip.entries) {
    if (!/^customXml\/item\d{1,4}\.xml$/iu.test(name)) continue;
    const part = file.part(name);
    if (part?.ok !== true || part.value.tree.names[0] !== `{${manifestNamespace}}manifest`) continue;
    const manifest = manifestOf(part.value.tree);
    if (manifest !== undefined) return manifest;
  }
  return undefined;
}

function manifestOf(tree: XmlTree): Manifest | undefined {
  const text = (node: number, name: string): string | undefined => attribute(tree, node, name);
  const clauses = children(tree, 0)
    .filter((node) => tree.names[node] === `{${manifestNamespace}}clause`)
    .map((node) => ({
      clause: text(node, "id"),
      version: numberAttribute(tree, node, "version"),
      hash: text(node, "hash"),
      label: text(node, "label"),
      annex: text(node, "annex"),
      opening: text(node, "opening"),
      range: [numberAttribute(tree, node, "start"), numberAttribute(tree, node, "end")],
    }));
  const fields = ["tier", "stance", "number", "deal"].map((name) => [name, text(0, name)] as const);
  return parseManifest({
    format: "clausewright-manifest/1",
    template: { id: text(0, "template"), version: numberAttribute(tree, 0, "templateVersion") },
    ...Object.fromEntries(fields),
    clauses,
  });
}
