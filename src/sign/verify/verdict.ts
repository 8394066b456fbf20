import type { Bilingual } from "../../base/bilingual.js";
import type { Change } from "../changes/change.js";
import type { Certificate } from "../x509/certificate.js";
import type { EvidenceLevel } from "./evidence-level.js";
import type { Flaw } from "./flaw.js";

/** What a file's signatures are worth, said of each and of the whole. */
export interface Verdict {
  readonly level: EvidenceLevel;
  /** There is a signature, all of them stand, and nothing was done to the file afterwards that may not be. */
  readonly valid: boolean;
  /** The file is not what was signed, or something was done to it afterwards that may not be. */
  readonly changed: boolean;
  /** In the order of signing. */
  readonly signatures: readonly SignatureVerdict[];
  /** Everything that was done after the first signature, in order. */
  readonly changes: readonly Change[];
  /** How many signatures of persons the file carries; document timestamps are not counted. */
  readonly signers: number;
  /** Parties that the file's own plan of signing asks for and that have not signed. */
  readonly missing: readonly string[];
  readonly notes: readonly Bilingual[];
}

export interface SignatureVerdict {
  /** A `timestamp` is of a time authority and covers the whole document. */
  readonly kind: "signature" | "timestamp";
  /** The name of its field. */
  readonly field: string;
  readonly certificate: Certificate | undefined;
  readonly reason: string | undefined;
  readonly location: string | undefined;
  readonly time: SignatureTime;
  /** The signed bytes are what was signed and the signature is mathematically right; nothing about later changes. */
  readonly intact: boolean;
  readonly valid: boolean;
  readonly flaws: readonly Flaw[];
  /** What should be known about it and does not make it invalid. */
  readonly notes: readonly Bilingual[];
  /** "unasked": no trusted certificates were given. */
  readonly identity: "trusted" | "untrusted" | "unasked";
  /** From the signer up to the trusted certificate. */
  readonly chain: readonly Certificate[];
  /** The signed revision is the whole file, or the first so many bytes of it. */
  readonly covers: { readonly whole: boolean; readonly bytes: number; readonly revision: number };
  /** What its signer allows to be done to the file afterwards, where it certifies: 1 nothing, 2 signing, 3 comments too. */
  readonly permission: 1 | 2 | 3 | undefined;
  /** Where its seal or signature shows; undefined for an invisible one. */
  readonly place: { readonly page: number; readonly rect: readonly [number, number, number, number] } | undefined;
  /** What was done to the file after it. */
  readonly later: readonly Change[];
}

/** When, and by whose clock. */
export interface SignatureTime {
  /** Milliseconds since 1970; undefined when no time is stated. */
  readonly instant: number | undefined;
  /** Minutes ahead of UTC on the clock of the one who stated it. */
  readonly offset: number;
  /** Who says so: a time authority, whose chain is trusted or not; the signer's own clock; nobody. */
  readonly source: "trusted-timestamp" | "timestamp" | "signer-clock" | "none";
  /** The authority's certificate. */
  readonly authority: Certificate | undefined;
}
