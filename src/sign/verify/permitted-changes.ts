import { say } from "../../base/bilingual.js";
import type { Change } from "../changes/change.js";
import type { SigningOrder } from "../plan/signing-order.js";
import type { CheckedPart } from "./check-signature.js";
import type { DatedChange } from "./later-changes.js";
import { signerPermission } from "./signer-permission.js";

/** The changes as the first signer's certification and the file's plan of signing see them: what these do not allow is not allowed. */
export function permittedChanges(
  changes: readonly DatedChange[],
  signatures: readonly CheckedPart[],
  order: SigningOrder | undefined,
): readonly DatedChange[] {
  const permissions = signatures.flatMap(({ found }) => {
    const permission = signerPermission(found.document, found.value.dict);
    return permission === undefined ? [] : [{ permission, from: found.part.end }];
  });
  return changes.map((dated) => {
    const { change, from } = dated;
    if (!change.allowed) return dated;
    if (permissions.some((one) => from >= one.from && !permits(one.permission, change)))
      return { from, change: refused(change, "，超出认证签名的许可", ", which the certifying signature does not permit") };
    if (change.kind === "signature-added" && order !== undefined && !order.parties.some(({ party }) => party === change.field))
      return { from, change: refused(change, "，而签署安排里没有这一方", ", and the plan of signing has no such party") };
    return dated;
  });
}

/** Straddling seals are annotations: a certification that allows only signing does not allow them. */
function permits(permission: 1 | 2 | 3, { kind }: Change): boolean {
  if (kind === "validation-data-added" || kind === "timestamp-added") return true;
  if (permission === 1) return false;
  return kind !== "straddle-seal-added" || permission === 3;
}

const refused = (change: Change, zh: string, en: string): Change => ({
  ...change,
  allowed: false,
  message: say(change.message.zh + zh, change.message.en + en),
});
