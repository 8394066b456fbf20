import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { checkSignedData } from "../cms/check-signed-data.js";
import { readSignedData } from "../cms/signed-data.js";
import { oid } from "../der/oid.js";
import { hex } from "../pdf/hex.js";
import { isRecord } from "../plan/signing-order.js";
import { checkTimestamp } from "../tsp/check-timestamp.js";
import type { Verdict } from "../verify/verdict.js";
import { verify, type VerifyOptions } from "../verify/verify.js";
import { shortName } from "../x509/distinguished-name.js";
import { findChain } from "../x509/find-chain.js";
import { readAuditTrail, type AuditEvent } from "./audit-trail.js";
import { bundleFiles } from "./bundle-files.js";
import { signatureEvents } from "./signature-events.js";

/** A bundle judged: its contract, and whether everything in it is what was exported. */
export interface BundleVerdict {
  readonly verdict: Verdict;
  readonly valid: boolean;
  /** What does not agree; empty when all does. */
  readonly faults: readonly Bilingual[];
  readonly notes: readonly Bilingual[];
  readonly events: readonly AuditEvent[];
}

/** Checks a bundle by file name: the chain of events, its signature, the hash of every file, the number of signers, each signed revision. */
export async function verifyBundle(files: ReadonlyMap<string, Uint8Array>, options: VerifyOptions): Promise<Result<BundleVerdict>> {
  const [contract, trail, signature] = [files.get(bundleFiles.contract), files.get(bundleFiles.trail), files.get(bundleFiles.signature)];
  if (contract === undefined || trail === undefined || signature === undefined)
    return fail({
      at: "",
      seen: say("压缩包里没有合同、审计记录和它的签名", "an archive without contract, audit trail and its signature"),
      expected: say("clausewright export 导出的证据包", "a bundle made by clausewright export"),
    });
  const verdict = await verify(contract, options);
  if (!verdict.ok) return verdict;
  const lines = new TextDecoder().decode(trail).replace(/\n$/, "").split("\n");
  const events = await readAuditTrail(lines, options.crypto);
  const signed = await trailSignature(trail, signature, options);
  const faults: Bilingual[] = [...signed.faults];
  if (typeof events === "number")
    faults.push(say(`审计记录第 ${events} 行被改动，链条已断`, `line ${events} of the audit trail was altered; the chain is broken`));
  else
    faults.push(
      ...(await exportFaults(files, events, verdict.value, options)),
      ...(await revisionFaults(contract, events, verdict.value, options)),
    );
  return ok({
    verdict: verdict.value,
    valid: verdict.value.valid && faults.length === 0,
    faults,
    notes: signed.notes,
    events: typeof events === "number" ? [] : events,
  });
}

async function trailSignature(
  trail: Uint8Array,
  signature: Uint8Array,
  { crypto, trust = [], now }: VerifyOptions,
): Promise<{ readonly faults: readonly Bilingual[]; readonly notes: readonly Bilingual[] }> {
  const data = readSignedData(signature);
  if (data === undefined) return { faults: [say("审计记录的签名读不出来", "the audit trail's signature cannot be read")], notes: [] };
  const { flaws, certificate, signer } = await checkSignedData(data, trail, crypto, true);
  const faults = flaws.map(({ message }) => say(`审计记录的签名：${message.zh}`, `the audit trail's signature: ${message.en}`));
  if (data.litter || data.content !== undefined)
    faults.push(say("审计记录的签名带有多余的内容", "the audit trail's signature holds something else"));
  const token = signer?.unsigned.get(oid.signatureTimeStamp)?.[0];
  const stamp = token && (await checkTimestamp(token.raw, signer.signature, crypto));
  if (stamp) faults.push(...stamp.flaws.map(({ message }) => message));
  if (certificate === undefined) return { faults, notes: [] };
  const name = shortName(certificate.subject);
  if (trust.length === 0)
    return {
      faults,
      notes: [
        say(
          `审计记录由“${name}”签署；未给出信任的证书，没有核实其身份`,
          `the audit trail is signed by “${name}”; no trusted certificates were given, so the identity was not verified`,
        ),
      ],
    };
  const chain = await findChain({ certificate, pool: data.certificates, trust, at: stamp?.info?.time ?? now, crypto });
  if (chain === undefined)
    faults.push(say(`审计记录的签署人“${name}”不在信任之列`, `the signer of the audit trail, “${name}”, is not trusted`));
  return { faults, notes: [say(`审计记录由“${name}”签署`, `the audit trail is signed by “${name}”`)] };
}

async function exportFaults(
  files: ReadonlyMap<string, Uint8Array>,
  events: readonly AuditEvent[],
  verdict: Verdict,
  { crypto }: VerifyOptions,
): Promise<readonly Bilingual[]> {
  const last = events.at(-1);
  const hashes = last?.["files"];
  if (last?.event !== "exported" || !isRecord(hashes))
    return [say("审计记录没有以导出作结", "the audit trail does not end with an export")];
  const faults: Bilingual[] = [];
  const own: ReadonlySet<string> = new Set([bundleFiles.trail, bundleFiles.signature]);
  for (const [name, data] of files) {
    if (own.has(name)) continue;
    if (hashes[name] === undefined) faults.push(say(`证据包里多出了“${name}”`, `the bundle holds “${name}” beside what was exported`));
    else if (hashes[name] !== hex(await crypto.digest("sha256", data)))
      faults.push(say(`“${name}”与导出时不同`, `“${name}” is not as it was exported`));
  }
  for (const name of Object.keys(hashes))
    if (!files.has(name)) faults.push(say(`证据包里缺少“${name}”`, `“${name}” is missing from the bundle`));
  if (last["signers"] !== verdict.signers)
    faults.push(
      say(
        `导出时有 ${String(last["signers"])} 个签名，现有 ${verdict.signers} 个：文件可能被回退到较早的版本`,
        `there were ${String(last["signers"])} signatures when it was exported and there are ${verdict.signers} now: the file may have been rolled back`,
      ),
    );
  return faults;
}

/** Every signature that the trail tells of is in the file, over the same bytes. */
async function revisionFaults(
  contract: Uint8Array,
  events: readonly AuditEvent[],
  verdict: Verdict,
  { crypto }: VerifyOptions,
): Promise<readonly Bilingual[]> {
  const present = new Set(
    (await signatureEvents(contract, verdict, crypto)).map(({ sha256, certificate }) => `${String(sha256)} ${String(certificate)}`),
  );
  return events
    .filter(
      ({ event, sha256, certificate }) =>
        (event === "signed" || event === "timestamped") && !present.has(`${String(sha256)} ${String(certificate)}`),
    )
    .map(({ field, signer }) =>
      say(
        `审计记录中的签名“${String(field)}”（${String(signer)}）不在文件里`,
        `the signature “${String(field)}” (${String(signer)}) of the audit trail is not in the file`,
      ),
    );
}
