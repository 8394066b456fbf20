import { say, type Bilingual } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import { equalBytes } from "../pdf/equal-bytes.js";
import type { Verdict } from "../verify/verdict.js";
import type { Certificate } from "../x509/certificate.js";
import { shortName } from "../x509/distinguished-name.js";
import type { SigningOrder } from "./signing-order.js";

/** Those who have not signed yet, in the order of the plan. */
export const missingParties = ({ parties }: SigningOrder, { signatures }: Verdict): readonly string[] =>
  parties.map(({ party }) => party).filter((party) => !signatures.some(({ kind, field }) => kind === "signature" && field === party));

/** Why a party may not sign now: not in the plan, has signed, not its turn, or with a certificate that has signed for another. */
export function orderProblem(order: SigningOrder, verdict: Verdict, party: string, certificate: Certificate): Problem | undefined {
  const refuse = (seen: Bilingual, expected: Bilingual): Problem => ({
    at: "signing",
    seen,
    expected,
    hint: say("按合同所附的签署安排签署", "Sign as the plan in the contract says"),
  });
  const names = order.parties.map((one) => one.party);
  const missing = missingParties(order, verdict);
  const turn = order.order === "sequence" ? missing.slice(0, 1) : missing;
  if (!names.includes(party))
    return refuse(
      say(`签署安排里没有“${party}”`, `“${party}” is not in the plan of signing`),
      say(names.join("、"), `one of ${names.join(", ")}`),
    );
  if (!missing.includes(party))
    return refuse(
      say(`“${party}”已经签过`, `“${party}” has signed already`),
      missing.length === 0
        ? say("各方均已签署，不再签署", "no more signatures: all have signed")
        : say(`由${turn.join("、")}签署`, `${turn.join(", ")} to sign`),
    );
  if (!turn.includes(party))
    return refuse(
      say(`还没有轮到“${party}”`, `it is not the turn of “${party}”`),
      say(`先由${turn.join("、")}签署`, `${turn.join(", ")} to sign first`),
    );
  const twice = verdict.signatures.find((one) => one.certificate !== undefined && equalBytes(one.certificate.raw, certificate.raw));
  if (twice !== undefined)
    return refuse(
      say(
        `“${shortName(certificate.subject)}”的证书已为“${twice.field}”签过`,
        `the certificate of “${shortName(certificate.subject)}” has signed for “${twice.field}”`,
      ),
      say("每方用自己的证书", "a certificate of its own for each party"),
    );
  return undefined;
}
