import { say, type Bilingual } from "../../base/bilingual.js";

/** Why a signature does not stand: each of these alone makes it invalid. */
export type FlawCode =
  | "no-content"
  | "byte-range"
  | "coverage"
  | "structure"
  | "format"
  | "digest"
  | "signature"
  | "signing-certificate"
  | "weak-algorithm"
  | "key-usage"
  | "certificate-time"
  | "untrusted"
  | "revoked"
  | "timestamp"
  | "not-permitted"
  | "changed-afterwards";

export interface Flaw {
  readonly code: FlawCode;
  readonly message: Bilingual;
}

export const flaw = (code: FlawCode, zh: string, en: string): Flaw => ({ code, message: say(zh, en) });
