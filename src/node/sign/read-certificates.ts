import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { attemptDer } from "../../sign/der/attempt-der.js";
import { readCertificate, type Certificate } from "../../sign/x509/certificate.js";
import { readPem } from "./read-pem.js";

/** The certificates of a PEM or DER file; `at` names it in problems. */
export function readCertificates(bytes: Uint8Array, at: string): Result<readonly Certificate[]> {
  const blocks = readPem(Buffer.from(bytes).toString("latin1")).filter(({ label }) => label === "CERTIFICATE" || label === "TRUSTED CERTIFICATE");
  const raw = blocks.length > 0 ? blocks.map((block) => block.bytes) : [bytes];
  const read = raw.map((one) => attemptDer(() => readCertificate(one)));
  const certificates = read.flatMap((one) => one ?? []);
  if (certificates.length === read.length) return ok(certificates);
  return fail({ at, seen: say("读不出证书", "no readable certificate"), expected: say("PEM 或 DER 格式的证书", "a certificate in PEM or DER"), hint: say("导出证书（不含私钥）再试", "Export the certificate without its key") });
}
