import { escapeXml } from "../base/escape-xml.js";
import type { Manifest } from "../document/manifest.js";
import { manifestNamespace } from "../document/manifest-namespace.js";

/** The manifest as XML, one element a clause. */
export function manifestXml({ template, tier, stance, number, deal, clauses }: Manifest): string {
  const attributes = (values: Readonly<Record<string, string | number>>): string =>
    Object.entries(values)
      .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
      .join("");
  const rows = clauses.map(
    ({ clause, version, hash, label, annex, range, opening }) =>
      `<clause${attributes({ id: clause, version, hash, label, annex, start: range[0], end: range[1], ...(opening === undefined ? {} : { opening }) })}/>`,
  );
  return `<manifest xmlns="${manifestNamespace}"${attributes({ template: template.id, templateVersion: template.version, tier, stance, number, deal })}>${rows.join("")}</manifest>`;
}
