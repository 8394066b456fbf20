import { say, type Bilingual } from "../../base/bilingual.js";
import type { Verdict } from "../verify/verdict.js";
import { missingParties } from "./order-problem.js";
import type { SigningOrder } from "./signing-order.js";

/** How the signatures of a file compare with its plan: who is missing, who is not in it, whose certificate bears another name. */
export function orderNotes(order: SigningOrder, verdict: Verdict): readonly Bilingual[] {
  const notes: Bilingual[] = [];
  const missing = missingParties(order, verdict);
  if (missing.length > 0)
    notes.push(say(`尚未签齐，还差：${missing.join("、")}`, `not all have signed; still missing: ${missing.join(", ")}`));
  else notes.push(say("签署安排所列各方均已签署", "all parties of the plan have signed"));
  const persons = verdict.signatures.filter(({ kind }) => kind === "signature");
  const planned = order.parties.map(({ party }) => party);
  for (const { field, certificate } of persons) {
    const plan = order.parties.find(({ party }) => party === field);
    if (plan === undefined) notes.push(say(`签名“${field}”不在签署安排之中`, `the signature “${field}” is not in the plan of signing`));
    else if (plan.name !== undefined && certificate?.subject.parts.some(({ value }) => value.includes(plan.name ?? "")) === false)
      notes.push(
        say(
          `“${field}”应为“${plan.name}”，而证书上不是这个名称`,
          `“${field}” should be “${plan.name}”, but the certificate bears another name`,
        ),
      );
  }
  const actual = persons.map(({ field }) => planned.indexOf(field)).filter((at) => at !== -1);
  if (order.order === "sequence" && actual.some((at, i) => i > 0 && at < (actual[i - 1] ?? 0)))
    notes.push(say("签署的先后与签署安排不同", "the order of signing is not that of the plan"));
  return notes;
}
