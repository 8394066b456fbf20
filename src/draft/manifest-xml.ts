import { escapeXml } from "../base/escape-xml.js";
import type { Manifest } from "./manifest.js";

/** The namespace of the custom XML part that carries the manifest in a DOCX. */
export const manifestNamespace = "urn:clausewright:manifest:1";

/** The manifest as XML, one element a clause. */
export function manifestXml({ template, tier, stance, number, deal, clauses }: Manifest): string {
  const attributes = (values: Readonly<Record<string, string | number>>): string =>
    Object.entries(values)
      .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
      .join("");
  const rows = clauses.map(
    ({ clause, version, hash, label, range }) =>
      `<clause${attributes({ id: clause, version, hash, label, start: range[0], end: range[1] })}/>`,
  );
  return `<manifest xmlns="${manifestNamespace}"${attributes({ template: template.id, templateVersion: template.version, tier, stance, number, deal })}>${rows.join("")}</manifest>`;
}
