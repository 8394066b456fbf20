import type { Language } from "../../base/bilingual.js";
import type { Change } from "../changes/change.js";
import { hex } from "../pdf/hex.js";
import { evidenceWords } from "../verify/evidence-level.js";
import type { SignatureVerdict, Verdict } from "../verify/verdict.js";
import type { Certificate } from "../x509/certificate.js";
import { nameText, shortName } from "../x509/distinguished-name.js";
import { zonedText } from "./time-words.js";

/** What identifies a report beside the verdict. */
export interface VerdictSource {
  readonly file: string;
  readonly sha256: string;
}

/** The verdict as plain data for programs: every state as a word that does not change, every sentence in one language. */
export function verdictJson(verdict: Verdict, { file, sha256 }: VerdictSource, language: Language): Readonly<Record<string, unknown>> {
  const { level, valid, changed, signers, missing, signatures, changes, notes } = verdict;
  return {
    file,
    sha256,
    level,
    evidence: evidenceWords[level][language],
    valid,
    changed,
    signers,
    missing,
    signatures: signatures.map((one) => signatureJson(one, language)),
    changes: changes.map((change) => changeJson(change, language)),
    notes: notes.map((note) => note[language]),
  };
}

function signatureJson(one: SignatureVerdict, language: Language): Readonly<Record<string, unknown>> {
  const { instant, offset, source, authority } = one.time;
  return {
    kind: one.kind,
    field: one.field,
    signer: one.certificate === undefined ? null : certificateJson(one.certificate),
    valid: one.valid,
    intact: one.intact,
    identity: one.identity,
    chain: one.chain.map(({ subject }) => nameText(subject)),
    time: {
      value: instant === undefined ? null : zonedText(instant, offset),
      source,
      authority: authority === undefined ? null : nameText(authority.subject),
    },
    covers: one.covers,
    permission: one.permission ?? null,
    place: one.place ?? null,
    reason: one.reason ?? null,
    location: one.location ?? null,
    flaws: one.flaws.map(({ code, message }) => ({ code, message: message[language] })),
    later: one.later.map((change) => changeJson(change, language)),
    notes: one.notes.map((note) => note[language]),
  };
}

const certificateJson = (certificate: Certificate): Readonly<Record<string, unknown>> => ({
  name: shortName(certificate.subject),
  subject: nameText(certificate.subject),
  issuer: nameText(certificate.issuer),
  serial: hex(certificate.serial),
  notBefore: zonedText(certificate.notBefore, 0),
  notAfter: zonedText(certificate.notAfter, 0),
  key:
    certificate.key.kind === "rsa"
      ? `RSA-${certificate.key.bits}`
      : certificate.key.kind === "ec"
        ? certificate.key.curve
        : certificate.key.algorithm,
});

const changeJson = ({ kind, allowed, page, message }: Change, language: Language): Readonly<Record<string, unknown>> => ({
  kind,
  allowed,
  page: page ?? null,
  message: message[language],
});
