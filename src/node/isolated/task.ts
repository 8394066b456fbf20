import type { Bilingual } from "../../base/bilingual.js";
import type { Result } from "../../base/result.js";
import type { CheckOptions } from "../../check/check.js";
import type { Review, ReviewOptions } from "../../review/review-options.js";
import type { PlainDocument } from "./plain-document.js";

/** A file as it came in. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What the child process is asked to do, one at a time. */
export type Task =
  | { readonly kind: "read"; readonly upload: Upload }
  | { readonly kind: "review"; readonly upload: Upload; readonly check: Omit<CheckOptions, "risks">; readonly review: ReviewOptions };

/** A review, and what is worth telling beside it. */
export interface ReviewOutcome extends Pick<Review, "bytes" | "comments" | "changes"> {
  readonly findings: number;
  readonly nearby: number;
  readonly unplaced: number;
  readonly format: string;
  readonly notes: readonly Bilingual[];
}

/** What the child answers; a task of one kind is answered by the same kind, or by `bug`. */
export type Answer =
  | { readonly kind: "read"; readonly result: Result<PlainDocument> }
  | { readonly kind: "review"; readonly result: Result<ReviewOutcome> }
  | { readonly kind: "bug"; readonly message: string };
