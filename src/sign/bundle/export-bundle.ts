import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { cmsSignature } from "../make/cms-signature.js";
import { keyProblems } from "../make/key-problems.js";
import type { SigningKey } from "../make/signing-key.js";
import { hex } from "../pdf/hex.js";
import type { ZonedTime } from "../pdf/pdf-date.js";
import { PdfDocument } from "../pdf/pdf-document.js";
import { attachments } from "../plan/attachments.js";
import { zonedText } from "../report/time-words.js";
import { timestampToken, type TimestampService } from "../tsp/timestamp-token.js";
import type { Certificate } from "../x509/certificate.js";
import type { Crypto } from "../x509/crypto.js";
import { verify } from "../verify/verify.js";
import { auditTrail, readAuditTrail } from "./audit-trail.js";
import { bundleFiles } from "./bundle-files.js";
import { signatureEvents } from "./signature-events.js";

export interface ExportOptions {
  /** Signs the audit trail. */
  readonly key: SigningKey;
  readonly crypto: Crypto;
  readonly now: ZonedTime;
  /** 16 bytes of chance for the request of a timestamp. */
  readonly random: Uint8Array;
  readonly trust?: readonly Certificate[];
  /** The offline verifier's page. */
  readonly verifier: Uint8Array;
  /** Lines of a trail so far. */
  readonly earlier?: readonly string[];
  readonly timestamp?: TimestampService;
}

/** Everything that proves a signed contract, by file name: itself, what it carries, its life as a signed chain of events, a verifier. */
export async function exportBundle(contract: Uint8Array, options: ExportOptions): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const { key, crypto, now, trust = [], earlier = [] } = options;
  const problems = keyProblems(key, now);
  if (problems.length > 0) return fail(...problems);
  const verdict = await verify(contract, { crypto, trust, now: now.instant });
  if (!verdict.ok) return verdict;
  if (!verdict.value.valid)
    return fail({
      at: "",
      seen: say("文件未签署，或者签名无效、签后被改动", "a file that is unsigned, or whose signatures are not valid"),
      expected: say("签名全部有效的文件", "a file whose signatures are all valid"),
      hint: say("先运行 clausewright verify 看原因", "Run clausewright verify to see why"),
    });
  if (typeof (await readAuditTrail(earlier, crypto)) === "number")
    return fail({
      at: "log",
      seen: say("审计记录的链条已断", "an audit trail whose chain is broken"),
      expected: say("完整的审计记录", "a whole audit trail"),
    });

  const files = new Map<string, Uint8Array>([[bundleFiles.contract, contract]]);
  for (const [name, data] of attachments(new PdfDocument(contract)))
    files.set(bundleFiles.attachments + name.replaceAll(/[/\\:\p{Cc}]|^\.+/gu, "_"), data);
  files.set(bundleFiles.verifier, options.verifier);
  const hashes: [string, string][] = [];
  for (const [name, data] of files) hashes.push([name, hex(await crypto.digest("sha256", data))]);
  const exported = {
    event: "exported",
    at: zonedText(now.instant, now.offset),
    signers: verdict.value.signers,
    level: verdict.value.level,
    files: Object.fromEntries(hashes),
  };
  const lines = await auditTrail([...(await signatureEvents(contract, verdict.value, crypto)), exported], crypto, earlier);
  const trail = new TextEncoder().encode(`${lines.join("\n")}\n`);
  files.set(bundleFiles.trail, trail);
  const cms = await cmsSignature(key, trail, crypto);
  const token =
    options.timestamp === undefined ? ok(undefined) : await timestampToken(cms.value, options.random, options.timestamp, crypto);
  if (!token.ok) return token;
  files.set(bundleFiles.signature, cms.encode(token.value));
  return ok(files);
}
