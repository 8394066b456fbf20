import { say } from "../../../base/bilingual.js";
import type { Risk } from "../../../document/place.js";
import { attribute } from "../xml/attribute.js";
import { child } from "../xml/child.js";
import type { XmlTree } from "../xml/xml-tree.js";

/** What the settings part forbids; nothing when there is none. */
export function settingsRisks(tree: XmlTree | undefined): Risk[] {
  const protection = tree && child(tree, 0, "w:documentProtection");
  if (!tree || protection === undefined) return [];
  const enforced = ["1", "true", "on"].includes(attribute(tree, protection, "w:enforcement") ?? "");
  return enforced ? [{ kind: "protected", message: say("文档设有编辑限制", "Editing of the document is restricted.") }] : [];
}
