import { say } from "../../base/bilingual.js";
import type { Work } from "../../store/database.js";
import { refusals } from "../http/refusal.js";

/** A draft that may still be changed, locked for this transaction: once its signing has begun, what was approved must not become something else. */
export async function openDraft(trx: Work, id: string): Promise<{ readonly revision: number; readonly pins: unknown }> {
  const row = await trx
    .selectFrom("contracts")
    .select(["revision", "pins"])
    .where("id", "=", id)
    .where("kind", "=", "draft")
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw refusals.missing();
  if (await trx.selectFrom("signings").select("state").where("contract_id", "=", id).executeTakeFirst()) throw beingSigned();
  return row;
}

const beingSigned = () =>
  refusals.conflict(
    say("签署已经发起，合同文字不能再改", "the signing has begun, and the words are fixed"),
    say("还没有发起签署的草稿", "a draft that nobody started to sign"),
    say("先撤回签署，或者另行起草变更协议", "Withdraw the signing first, or draft an amendment"),
  );
