import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { attemptDer } from "../der/attempt-der.js";
import { latin1 } from "../pdf/latin1.js";
import { latin1Bytes } from "../pdf/latin1-bytes.js";
import { readCertificate, type Certificate } from "./certificate.js";

/** The certificates of a PEM or DER file; `at` names it in problems. */
export function readCertificates(bytes: Uint8Array, at: string): Result<readonly Certificate[]> {
  const blocks = [...latin1(bytes).matchAll(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END/g)].map(([, body = ""]) =>
    latin1Bytes(decoded(body)),
  );
  const raw = blocks.length > 0 ? blocks : [bytes];
  const certificates = raw.flatMap((one) => attemptDer(() => readCertificate(one)) ?? []);
  if (certificates.length === raw.length) return ok(certificates);
  return fail({
    at,
    seen: say("读不出证书", "no readable certificate"),
    expected: say("PEM 或 DER 格式的证书", "a certificate in PEM or DER"),
    hint: say("导出证书（不含私钥）再试", "Export the certificate without its key"),
  });
}

/** Empty for what is no base64. */
function decoded(body: string): string {
  try {
    return atob(body.replaceAll(/\s/g, ""));
  } catch {
    return "";
  }
}
