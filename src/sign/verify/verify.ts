import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import type { Change } from "../changes/change.js";
import { findBytes } from "../pdf/find-bytes.js";
import { PdfFault } from "../pdf/pdf-fault.js";
import type { Certificate } from "../x509/certificate.js";
import type { Crypto } from "../x509/crypto.js";
import { attachments } from "../plan/attachments.js";
import { orderNotes } from "../plan/order-notes.js";
import { missingParties } from "../plan/order-problem.js";
import { readSigningOrder, signingOrderFile } from "../plan/signing-order.js";
import { checkSignature, type CheckedPart } from "./check-signature.js";
import { evidenceLevel } from "./evidence-level.js";
import { foundSignatures } from "./found-signatures.js";
import { laterChanges } from "./later-changes.js";
import { openLatest } from "./open-latest.js";
import { signatureVerdict } from "./signature-verdict.js";
import { permittedChanges } from "./permitted-changes.js";
import { trustSignature, type TrustAnswer } from "./trust-signature.js";
import { validationData } from "./validation-data.js";
import type { Verdict } from "./verdict.js";

export interface VerifyOptions {
  readonly crypto: Crypto;
  /** Certificates that are believed; without any, identity is left open and said to be. */
  readonly trust?: readonly Certificate[];
  /** The present moment in milliseconds since 1970. */
  readonly now: number;
}

/**
 * Says of every signature who, when, whether intact, what it covers and what was done to the file after it. A damaged file is a
 * verdict; only bytes that are no PDF, and encrypted files, are problems.
 */
export async function verify(bytes: Uint8Array, options: VerifyOptions): Promise<Result<Verdict>> {
  try {
    return await judge(bytes, options);
  } catch (error) {
    if (error instanceof PdfFault) return ok(damaged(error.said()));
    throw error;
  }
}

async function judge(bytes: Uint8Array, { crypto, trust = [], now }: VerifyOptions): Promise<Result<Verdict>> {
  if (findBytes(bytes, "%PDF-", 0, Math.min(bytes.length, 1024)) === -1)
    return fail({
      at: "",
      seen: say("不是 PDF 文件", "saw no PDF file"),
      expected: say("一份 PDF", "a PDF"),
      hint: say("选择签署后的 PDF", "Choose the signed PDF"),
    });
  const { document, fault } = openLatest(bytes);
  if (document === undefined) return ok(damaged(fault?.said() ?? say("文件已损坏", "the file is damaged")));
  if (document.encrypted)
    return fail({
      at: "",
      seen: say("文件已加密", "saw an encrypted file"),
      expected: say("未加密的 PDF", "a PDF that is not encrypted"),
      hint: say("先用原软件解除加密再核验", "Remove the encryption with the program that made it"),
    });
  const checked: CheckedPart[] = [];
  for (const one of foundSignatures(document, bytes)) checked.push(await checkSignature(one, crypto));
  const store = validationData(document);
  const answers = new Map<CheckedPart, TrustAnswer>();
  for (const part of checked) answers.set(part, await trustSignature({ part, trust, store, now, crypto }));

  const changes = changesOf(bytes, checked, answers);
  const opening: Change[] = fault === undefined ? [] : [{ kind: "truncated", allowed: false, message: brokenWords(fault.said()) }];
  const tail = document.tail.trailing;
  if (checked.length === 0 && tail > 0)
    opening.push({
      kind: "trailing-bytes",
      allowed: false,
      message: say(`文件末尾多出 ${tail} 个字节`, `the file has ${tail} bytes after its end`),
    });
  const order = readSigningOrder(attachments(document).get(signingOrderFile));
  const permitted = permittedChanges(changes, checked, order);
  const signatures = checked.map((part) => {
    const later = [...opening, ...permitted.filter(({ from }) => from >= part.found.part.end).map(({ change }) => change)];
    const earlier = checked.filter((one) => one.found.part.end <= part.found.part.end).length;
    return signatureVerdict(part, answers.get(part), later, bytes.length, earlier);
  });
  const all = [...opening, ...permitted.map(({ change }) => change)];
  const changed = all.some(({ allowed }) => !allowed) || signatures.some(({ intact }) => !intact);
  const persons = signatures.filter(({ kind }) => kind === "signature");
  const valid = persons.length > 0 && !changed && signatures.every((one) => one.valid);
  const verdict: Verdict = {
    level: evidenceLevel(signatures, changed),
    valid,
    changed,
    signatures,
    changes: all,
    signers: persons.length,
    missing: [],
    notes: [],
  };
  return ok(order === undefined ? verdict : { ...verdict, missing: missingParties(order, verdict), notes: orderNotes(order, verdict) });
}

/** From the first signature whose range is sound. */
function changesOf(
  bytes: Uint8Array,
  checked: readonly CheckedPart[],
  answers: ReadonlyMap<CheckedPart, TrustAnswer>,
): ReturnType<typeof laterChanges> {
  const ends = checked.filter(({ found }) => found.part.content !== undefined).map(({ found }) => found.part.end);
  if (ends.length === 0) return [];
  const closings = checked.map((part) => ({
    field: part.found.field,
    end: part.found.part.end,
    intact: part.flaws.length === 0 && (answers.get(part)?.flaws.length ?? 0) === 0,
    timestamp: part.kind === "timestamp",
  }));
  return laterChanges(bytes, Math.min(...ends), closings);
}

const damaged = (words: Bilingual): Verdict => ({
  level: "broken",
  valid: false,
  changed: true,
  signatures: [],
  changes: [{ kind: "truncated", allowed: false, message: brokenWords(words) }],
  signers: 0,
  missing: [],
  notes: [],
});

const brokenWords = ({ zh, en }: Bilingual): Bilingual => say(`文件损坏或被截断：${zh}`, `the file is damaged or cut off: ${en}`);
