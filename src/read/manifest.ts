import type { Manifest } from "../document/manifest.js";
import { docxManifest } from "./identity/docx-manifest.js";
import { isDocxSource } from "./identity/is-docx-source.js";
import { isPdfSource } from "./identity/is-pdf-source.js";
import { parseManifest } from "./identity/parse-manifest.js";
import type { Source } from "./source.js";

/**
 * The manifest that a drafted DOCX or PDF carries; undefined where there is none or it is damaged. It is what the file says of itself:
 * anybody could have written it.
 */
export function readManifest(source: Source): Manifest | undefined {
  if (isDocxSource(source)) return docxManifest(source.model.package);
  const bytes = isPdfSource(source) ? source.attachments.get("manifest.json") : undefined;
  if (bytes === undefined || bytes.length > 5_000_000) return undefined;
  try {
    return parseManifest(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
