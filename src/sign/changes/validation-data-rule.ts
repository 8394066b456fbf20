import { equalValue } from "../pdf/equal-value.js";
import type { PdfValue } from "../pdf/pdf-value.js";
import { objectGraph } from "./object-graph.js";
import type { Revision } from "./revision.js";

const streamKeys: ReadonlySet<string> = new Set(["Length", "Filter", "DecodeParms", "Type"]);

/** The document security store (/DSS): certificates, revocation lists and answers, in streams that do nothing else. */
export function validationDataRule(revision: Revision, was: PdfValue | undefined, is: PdfValue | undefined): void {
  if (is === undefined) return revision.forbid("structure-changed", "验证资料（DSS）被移除", "the validation data (DSS) were removed");
  const seen = new Set<number>();
  let touched = !equalValue(was, is);
  let honest = true;
  const visit = (value: PdfValue, depth: number): void => {
    if (depth > 8) honest = false;
    else if (value.kind === "ref") {
      if (seen.has(value.num)) return;
      seen.add(value.num);
      if (revision.altered.has(value.num)) {
        touched = true;
        if (!ownedByStore(revision, value.num)) honest = false;
      } else if (!ownedByStore(revision, value.num)) honest = false;
      visit(revision.after.get(value.num), depth + 1);
    } else if (value.kind === "array") for (const item of value.items) visit(item, depth + 1);
    else if (value.kind === "dict") for (const item of value.entries.values()) visit(item, depth + 1);
    else if (value.kind === "stream") honest &&= [...value.dict.entries].every(([key, one]) => streamKeys.has(key) && one.kind !== "ref");
  };
  visit(is, 0);
  if (!touched) return;
  if (!honest) return revision.forbid("structure-changed", "验证资料（DSS）里混有别的东西", "the validation data (DSS) hold something else");
  for (const num of seen) revision.explain(num);
  revision.add("validation-data-added", true, "增加了验证资料（证书与吊销信息）", "validation data (certificates and revocation) were added");
}

/** New, or used before by nothing but the store. */
function ownedByStore(revision: Revision, num: number): boolean {
  const uses = objectGraph(revision.before).get(num) ?? [];
  return revision.fresh(num) ? uses.length === 0 : uses.length > 0 && uses.every(({ path }) => path.includes("DSS"));
}
