import { say, type Bilingual } from "../../base/bilingual.js";
import { shortName } from "../x509/distinguished-name.js";
import type { SignatureVerdict } from "./verdict.js";

/** How much a file proves, from nothing to signatures under certificates of third parties. */
export type EvidenceLevel = "unsigned" | "broken" | "sealed" | "sealed-timestamped" | "third-party";

export const evidenceWords: Readonly<Record<EvidenceLevel, Bilingual>> = {
  unsigned: say("未签", "unsigned"),
  broken: say("签名无效或签后被改动", "broken: a signature is not valid, or the file was changed"),
  sealed: say("密封", "sealed"),
  "sealed-timestamped": say("密封+可信时间戳", "sealed with a trusted timestamp"),
  "third-party": say("第三方电子签", "signed under third-party certificates"),
};

/** The weakest signature decides; a timestamp over the whole document lends its time to every earlier signature. */
export function evidenceLevel(signatures: readonly SignatureVerdict[], changed: boolean): EvidenceLevel {
  const persons = signatures.filter(({ kind }) => kind === "signature");
  if (changed || signatures.some(({ valid }) => !valid)) return "broken";
  if (persons.length === 0) return "unsigned";
  if (persons.every(byThirdParty)) return "third-party";
  const stamped = persons.every(
    (one, at) =>
      one.time.source === "trusted-timestamp" ||
      signatures.slice(at).some(({ kind, time }) => kind === "timestamp" && time.source === "trusted-timestamp"),
  );
  return stamped ? "sealed-timestamped" : "sealed";
}

/** The trusted certificate above it belongs to somebody else. */
function byThirdParty({ identity, chain }: SignatureVerdict): boolean {
  const [signer, ...above] = chain;
  return (
    identity === "trusted" &&
    signer !== undefined &&
    above.length > 0 &&
    above.every(({ subject }) => shortName(subject) !== shortName(signer.subject))
  );
}
