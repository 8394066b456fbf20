import { equalBytes } from "../pdf/equal-bytes.js";
import { equalValue } from "../pdf/equal-value.js";
import type { PdfValue } from "../pdf/pdf-value.js";
import type { Revision } from "./revision.js";

/** Keys of the information dictionary that a program may renew when it saves. */
const renewable: ReadonlySet<string> = new Set(["ModDate", "Producer"]);

/** The catalog and the encryption stay the same objects; of the document information only the saving itself may show. */
export function trailerRule(revision: Revision): void {
  const { before, after } = revision;
  const [old, now] = [before.trailer.entries, after.trailer.entries];
  if (!equalValue(old.get("Root"), now.get("Root")))
    revision.forbid("structure-changed", "文件的根目录被换掉", "the file's catalog was replaced");
  if (!equalValue(old.get("Encrypt"), now.get("Encrypt")))
    revision.forbid("structure-changed", "加密设置被改动", "the encryption was changed");
  const [first, renewed] = [firstId(before.resolve(old.get("ID"))), firstId(after.resolve(now.get("ID")))];
  if (first !== undefined && (renewed === undefined || !equalBytes(first, renewed)))
    revision.forbid("structure-changed", "文件标识被改动", "the file's identifier was changed");
  informationRule(revision, old.get("Info"), now.get("Info"));
}

function firstId(value: PdfValue): Uint8Array | undefined {
  const first = value.kind === "array" ? value.items[0] : undefined;
  return first?.kind === "string" ? first.bytes : undefined;
}

function informationRule(revision: Revision, oldValue: PdfValue | undefined, newValue: PdfValue | undefined): void {
  const [old, now] = [revision.before.dict(oldValue)?.entries, revision.after.dict(newValue)?.entries];
  const keys = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const changed = [...keys].filter((key) => !equalValue(revision.before.resolve(old?.get(key)), revision.after.resolve(now?.get(key))));
  if (changed.length === 0 && equalValue(oldValue, newValue)) return;
  const worst = changed.find((key) => !renewable.has(key));
  if (worst !== undefined)
    revision.forbid("structure-changed", `文件信息被改动：${worst}`, `the document information was changed: ${worst}`);
  else if (revision.closing === undefined && changed.length > 0)
    revision.forbid("structure-changed", "文件信息被改动", "the document information was changed");
  else if (changed.length > 0)
    revision.add("metadata-updated", true, "签署时更新了文件信息中的修改时间", "the time of modification was renewed when signing");
  if (newValue?.kind === "ref" && revision.onlyAs(newValue.num, "Info")) {
    revision.explain(newValue.num);
    for (const value of now?.values() ?? []) revision.explainFresh(value);
  }
}
