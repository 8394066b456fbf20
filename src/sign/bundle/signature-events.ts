import { hex } from "../pdf/hex.js";
import { PdfDocument } from "../pdf/pdf-document.js";
import { attachments } from "../plan/attachments.js";
import { isRecord, parsed } from "../plan/signing-order.js";
import { zonedText } from "../report/time-words.js";
import type { Verdict } from "../verify/verdict.js";
import type { Crypto } from "../x509/crypto.js";
import { shortName } from "../x509/distinguished-name.js";
import type { AuditEvent } from "./audit-trail.js";

/** What the file itself tells of its life: from which deal it was drafted, and each signature with the hash of what it covered. */
export async function signatureEvents(file: Uint8Array, verdict: Verdict, crypto: Crypto): Promise<readonly AuditEvent[]> {
  const hash = async (bytes: Uint8Array): Promise<string> => hex(await crypto.digest("sha256", bytes));
  const manifest = parsed(attachments(new PdfDocument(file)).get("manifest.json"));
  const events: AuditEvent[] = isRecord(manifest)
    ? [{ event: "drafted", number: manifest["number"], template: manifest["template"], tier: manifest["tier"], deal: manifest["deal"] }]
    : [];
  for (const { kind, field, certificate, time, covers } of verdict.signatures)
    events.push({
      event: kind === "timestamp" ? "timestamped" : "signed",
      field,
      signer: certificate === undefined ? null : shortName(certificate.subject),
      certificate: certificate === undefined ? null : await hash(certificate.raw),
      time: time.instant === undefined ? null : zonedText(time.instant, time.offset),
      clock: time.source,
      bytes: covers.bytes,
      sha256: await hash(file.subarray(0, covers.bytes)),
    });
  return events;
}
