import { readFileSync } from "node:fs";
import { fail, ok, type Result } from "../../base/result.js";
import { auditTrail, type AuditEvent } from "../../sign/bundle/audit-trail.js";
import { exportBundle } from "../../sign/bundle/export-bundle.js";
import { zipFiles } from "../../sign/bundle/zip-files.js";
import { lookOfParty } from "../../sign/make/arranged-look.js";
import { sign } from "../../sign/make/sign.js";
import { signatureNote } from "../../sign/make/signature-note.js";
import { signingContext } from "../../sign/plan/signing-context.js";
import { verdictJson } from "../../sign/report/verdict-json.js";
import { drawnSeal } from "../../sign/seal/drawn-seal.js";
import { verify } from "../../sign/verify/verify.js";
import { shortName } from "../../sign/x509/distinguished-name.js";
import { readCertificates } from "../../sign/x509/read-certificates.js";
import type { Certificate } from "../../sign/x509/certificate.js";
import { nodeCrypto } from "../sign/node-crypto.js";
import { sealFont } from "../sign/seal-font.js";
import { signingKeyOf } from "../sign/signing-key-of.js";
import { timeAuthority } from "../sign/time-authority.js";
import { verifierPage } from "../sign/verifier-page.js";
import type { Upload } from "./task.js";

export interface KeyToUse {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly password: string;
}

export interface SignTask {
  readonly upload: Upload;
  readonly key: KeyToUse;
  readonly party?: string;
  readonly reason?: string;
  readonly seal: boolean;
  readonly straddle: boolean;
  /** Milliseconds since 1970, minutes ahead of UTC. */
  readonly now: { readonly instant: number; readonly offset: number };
  readonly random: Uint8Array;
  /** The address of a time authority; with it, a signature without its timestamp is not made. */
  readonly timestamp?: string;
}

/** Signs a file with a key that is opened here and nowhere else. */
export async function signFile(task: SignTask): Promise<Result<Uint8Array>> {
  const { upload, key: file, now, random, party: asked, reason } = task;
  const key = signingKeyOf({ bytes: file.bytes, at: file.name, password: file.password });
  if (!key.ok) return key;
  const context = signingContext(upload.bytes, asked);
  const signer = shortName(key.value.certificate.subject);
  const seal =
    task.seal || task.straddle
      ? drawnSeal({ name: context.name ?? signer, title: "合同专用章", code: "", font: sealFont("seal") })
      : undefined;
  if (seal !== undefined && !seal.ok) return seal;
  const note = signatureNote({
    signer,
    party: context.party,
    now,
    stamped: task.timestamp !== undefined,
    reason,
    sealed: task.seal,
    font: sealFont("note"),
  });
  if (!note.ok) return note;
  const look =
    context.party === undefined
      ? undefined
      : lookOfParty(context.party, context.places, { seal: task.seal ? seal?.value : undefined, handwriting: undefined, note: note.value });
  return sign(upload.bytes, {
    key: key.value,
    crypto: nodeCrypto,
    now,
    random,
    ...(context.party !== undefined && { field: context.party }),
    ...(reason !== undefined && { reason }),
    ...(look && { look }),
    ...(task.straddle && seal && { straddle: seal.value }),
    ...(task.timestamp !== undefined && { timestamp: timeAuthority(task.timestamp) }),
  });
}

export interface VerifyTask {
  readonly upload: Upload;
  readonly sha256: string;
  /** Certificates to believe, as PEM or DER. */
  readonly trust: readonly Uint8Array[];
  readonly now: number;
}

/** A verdict in both languages, with what the steps of a signing need to know. */
export interface VerifyOutcome {
  readonly valid: boolean;
  readonly parties: readonly string[];
  readonly missing: readonly string[];
  readonly zh: unknown;
  readonly en: unknown;
}

export async function verifyFile({ upload, sha256, trust, now }: VerifyTask): Promise<Result<VerifyOutcome>> {
  const believed = certificatesOf(trust);
  if (!believed.ok) return believed;
  const verdict = await verify(upload.bytes, { crypto: nodeCrypto, trust: believed.value, now });
  if (!verdict.ok) return verdict;
  const source = { file: upload.name, sha256 };
  const { valid, signatures, missing } = verdict.value;
  return ok({
    valid,
    parties: signatures.filter(({ kind }) => kind === "signature").map(({ field }) => field),
    missing,
    zh: verdictJson(verdict.value, source, "zh"),
    en: verdictJson(verdict.value, source, "en"),
  });
}

export interface BundleTask {
  readonly upload: Upload;
  readonly key: KeyToUse;
  /** What happened before the signatures: approvals, and the head of the organisation's own trail. */
  readonly events: readonly AuditEvent[];
  readonly now: { readonly instant: number; readonly offset: number };
  readonly random: Uint8Array;
  readonly timestamp?: string;
}

/** The bundle of evidence as a ZIP. */
export async function bundleFile({ upload, key: file, events, now, random, timestamp }: BundleTask): Promise<Result<Uint8Array>> {
  const key = signingKeyOf({ bytes: file.bytes, at: file.name, password: file.password });
  if (!key.ok) return key;
  const bundle = await exportBundle(upload.bytes, {
    key: key.value,
    crypto: nodeCrypto,
    now,
    random,
    verifier: new Uint8Array(readFileSync(verifierPage())),
    earlier: await auditTrail(events, nodeCrypto),
    ...(timestamp !== undefined && { timestamp: timeAuthority(timestamp) }),
  });
  return bundle.ok ? ok(zipFiles(bundle.value)) : bundle;
}

function certificatesOf(files: readonly Uint8Array[]): Result<readonly Certificate[]> {
  const read = files.map((bytes, at) => readCertificates(bytes, `trust ${at + 1}`));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0 ? fail(...problems) : ok(read.flatMap((one) => (one.ok ? one.value : [])));
}
