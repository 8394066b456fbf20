import { say, type Bilingual } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import { isoTime, type ZonedTime } from "../pdf/pdf-date.js";
import { certificateUses } from "../x509/certificate-uses.js";
import { shortName } from "../x509/distinguished-name.js";
import { keyWeakness } from "../x509/key-weakness.js";
import type { SigningKey } from "./signing-key.js";

/** Why a key must not sign now: weak, out of its time, or not meant for signing. All reasons at once. */
export function keyProblems({ certificate, scheme }: SigningKey, now: ZonedTime): readonly Problem[] {
  const problem = (seen: Bilingual, expected: Bilingual): Problem => ({
    at: "key",
    seen,
    expected,
    hint: say("换用有效的证书", "Use a valid certificate"),
  });
  const problems: Problem[] = [];
  const name = shortName(certificate.subject);
  const day = (instant: number): string => isoTime({ instant, offset: now.offset });
  const weakness = keyWeakness(certificate.key);
  if (weakness !== undefined)
    problems.push(problem(weakness, say("RSA 2048 位以上，或 P-256、P-384", "RSA of 2048 bits or more, or P-256, P-384")));
  if (scheme.hash === "sha1")
    problems.push(problem(say("摘要算法为 SHA-1", "the digest is SHA-1"), say("SHA-256 以上", "SHA-256 or above")));
  if (now.instant > certificate.notAfter)
    problems.push(
      problem(
        say(`证书“${name}”已于 ${day(certificate.notAfter)} 过期`, `the certificate of “${name}” expired on ${day(certificate.notAfter)}`),
        say("在有效期内的证书", "a certificate in its time"),
      ),
    );
  if (now.instant < certificate.notBefore)
    problems.push(
      problem(
        say(
          `证书“${name}”自 ${day(certificate.notBefore)} 才生效`,
          `the certificate of “${name}” is valid only from ${day(certificate.notBefore)}`,
        ),
        say("在有效期内的证书", "a certificate in its time"),
      ),
    );
  const { usage, unknown } = certificateUses(certificate);
  if (usage !== undefined && !usage.digitalSignature && !usage.contentCommitment)
    problems.push(
      problem(
        say(`证书“${name}”不允许用于签名`, `the certificate of “${name}” does not allow signing`),
        say("用途含数字签名的证书", "a certificate for digital signatures"),
      ),
    );
  if (unknown.length > 0)
    problems.push(
      problem(
        say(`证书带有无法识别的关键扩展 ${unknown.join("、")}`, `the certificate has unknown critical extensions ${unknown.join(", ")}`),
        say("普通的签名证书", "an ordinary certificate for signatures"),
      ),
    );
  return problems;
}
