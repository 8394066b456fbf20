import { equalValue } from "../pdf/equal-value.js";
import type { PdfValue } from "../pdf/pdf-value.js";
import { objectGraph } from "./object-graph.js";
import type { Revision } from "./revision.js";

const streamKeys: ReadonlySet<string> = new Set(["Length", "Filter", "DecodeParms", "Type"]);

/** The document security store (/DSS): certificates, revocation lists and answers, in streams that do nothing else. */
export function validationDataRule(revision: Revision, was: PdfValue | undefined, is: PdfValue | undefined): void {
  if (is === undefined) {
    revision.forbid("structure-changed", "验证资料（DSS）被移除", "the validation data (DSS) were removed");
    return;
  }
  const seen = new Set<number>();
  const honest = holdsOnlyData(revision, is, seen, 0);
  if (equalValue(was, is) && [...seen].every((num) => !revision.altered.has(num))) return;
  if (!honest) {
    revision.forbid("structure-changed", "验证资料（DSS）里混有别的东西", "the validation data (DSS) hold something else");
    return;
  }
  for (const num of seen) revision.explain(num);
  revision.add(
    "validation-data-added",
    true,
    "增加了验证资料（证书与吊销信息）",
    "validation data (certificates and revocation) were added",
  );
}

/** Walks the store; notes every object of it in `seen`. */
function holdsOnlyData(revision: Revision, value: PdfValue, seen: Set<number>, depth: number): boolean {
  if (depth > 8) return false;
  switch (value.kind) {
    case "ref":
      if (seen.has(value.num)) return true;
      seen.add(value.num);
      return ownedByStore(revision, value.num) && holdsOnlyData(revision, revision.after.get(value.num), seen, depth + 1);
    case "array":
      return value.items.every((item) => holdsOnlyData(revision, item, seen, depth + 1));
    case "dict":
      return [...value.entries.values()].every((item) => holdsOnlyData(revision, item, seen, depth + 1));
    case "stream":
      return [...value.dict.entries].every(([key, one]) => streamKeys.has(key) && one.kind !== "ref");
    case "null":
    case "boolean":
    case "number":
    case "name":
    case "string":
      return true;
  }
}

/** New, or used before by nothing but the store. */
function ownedByStore(revision: Revision, num: number): boolean {
  const uses = objectGraph(revision.before).get(num) ?? [];
  return revision.fresh(num) ? uses.length === 0 : uses.length > 0 && uses.every(({ path }) => path.includes("DSS"));
}
