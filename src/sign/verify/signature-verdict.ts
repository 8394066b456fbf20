import { say } from "../../base/bilingual.js";
import type { Change } from "../changes/change.js";
import { rectOf } from "../changes/rect-of.js";
import { pageTree } from "../pdf/page-tree.js";
import { readTextString } from "../pdf/text-string.js";
import type { CheckedPart } from "./check-signature.js";
import { flaw, type Flaw } from "./flaw.js";
import { signerPermission } from "./signer-permission.js";
import type { TrustAnswer } from "./trust-signature.js";
import type { SignatureVerdict } from "./verdict.js";

/** Everything about one signature put together; `revision` counts the signed revisions up to it. */
export function signatureVerdict(
  part: CheckedPart,
  answer: TrustAnswer | undefined,
  later: readonly Change[],
  size: number,
  revision: number,
): SignatureVerdict {
  const { found } = part;
  const flaws: Flaw[] = [...part.flaws, ...(answer?.flaws ?? [])];
  if (found.lost) flaws.push(flaw("changed-afterwards", "这个签名已从文件中移除", "this signature was removed from the file"));
  else if (later.some(({ allowed }) => !allowed))
    flaws.push(flaw("changed-afterwards", "签署之后文件又被改动", "the file was changed after this signature"));
  const text = (key: string): string | undefined => {
    const value = found.document.resolve(found.value.dict.entries.get(key));
    return value.kind === "string" ? readTextString(value.bytes) : undefined;
  };
  const permission = signerPermission(found.document, found.value.dict);
  return {
    kind: part.kind,
    field: found.field.name,
    certificate: part.certificate,
    reason: text("Reason"),
    location: text("Location"),
    time: answer?.time ?? { instant: undefined, offset: 0, source: "none", authority: undefined },
    intact: part.flaws.every(({ code }) => code === "weak-algorithm" || code === "key-usage"),
    valid: flaws.length === 0,
    flaws,
    notes: [...part.notes, ...(answer?.notes ?? []), ...(permission === undefined ? [] : [permissionWords[permission]])],
    identity: answer?.identity ?? "unasked",
    chain: answer?.chain ?? [],
    covers: { whole: found.part.end === size, bytes: found.part.end, revision },
    permission,
    place: placeOf(part),
    later,
  };
}

const permissionWords = {
  1: say("认证签名：此后不得再作任何改动", "certifies: nothing may be changed afterwards"),
  2: say("认证签名：此后只可签名", "certifies: only signing is allowed afterwards"),
  3: say("认证签名：此后只可签名和加盖骑缝章", "certifies: only signing and straddling seals are allowed afterwards"),
} as const;

function placeOf({ found }: CheckedPart): SignatureVerdict["place"] {
  const [widget] = found.field.widgets;
  if (widget === undefined) return undefined;
  const rect = rectOf(found.document, widget.dict);
  const at = pageTree(found.document).findIndex((page) =>
    found.document.array(page.dict.entries.get("Annots")).some((one) => one.kind === "ref" && one.num === widget.num),
  );
  return at === -1 || rect[0] === rect[2] || rect[1] === rect[3] ? undefined : { page: at + 1, rect };
}
