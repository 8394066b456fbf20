import type { Bilingual } from "../../base/bilingual.js";

/** Something that was done to a file after a signature. */
export interface Change {
  readonly kind: ChangeKind;
  /** Signatures, timestamps, validation data and what belongs to them are; everything else is not. */
  readonly allowed: boolean;
  /** Counting from 1, where it concerns a page. */
  readonly page?: number;
  /** The name of the signature's field, where one was added. */
  readonly field?: string;
  readonly message: Bilingual;
}

export type ChangeKind =
  | "signature-added"
  | "timestamp-added"
  | "validation-data-added"
  | "straddle-seal-added"
  | "metadata-updated"
  | "signature-removed"
  | "signature-replaced"
  | "page-content-changed"
  | "page-added"
  | "page-removed"
  | "pages-reordered"
  | "annotation-added"
  | "annotation-changed"
  | "annotation-removed"
  | "form-field-added"
  | "form-field-changed"
  | "appearance-changed"
  | "attachment-changed"
  | "action-changed"
  | "outline-changed"
  | "resource-changed"
  | "structure-changed"
  | "hidden-object"
  | "malformed-update"
  | "trailing-bytes"
  | "truncated";
