/** What the service says about signing; its own types. */
export type { ApprovalRules, KeyView, SigningView } from "../../server/contract/signing.js";

/** The verdict of `verify --format json`. */
export interface Verdict {
  readonly file: string;
  readonly sha256: string;
  readonly evidence: string;
  readonly valid: boolean;
  readonly changed: boolean;
  readonly signers: readonly string[];
  readonly missing: readonly string[];
  readonly signatures: readonly SignatureView[];
  readonly changes: readonly ChangeView[];
  readonly notes: readonly string[];
}

export interface SignatureView {
  readonly field: string;
  readonly kind: string;
  readonly signer: { readonly name: string; readonly issuer: string } | null;
  readonly valid: boolean;
  readonly intact: boolean;
  readonly identity: string;
  readonly time: { readonly value: string | null; readonly source: string; readonly authority: string | null };
  readonly reason: string | null;
  readonly flaws: readonly { readonly code: string; readonly message: string }[];
  readonly later: readonly ChangeView[];
  readonly notes: readonly string[];
}

export interface ChangeView {
  readonly kind: string;
  readonly allowed: boolean;
  readonly page: number | null;
  readonly message: string;
}
