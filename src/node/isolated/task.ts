import type { Bilingual, Language } from "../../base/bilingual.js";
import type { Result } from "../../base/result.js";
import type { CheckOptions } from "../../check/check.js";
import type { ComparisonReport } from "../../compare/formats/comparison-report.js";
import type { Acceptance } from "../../library/acceptance.js";
import type { Review, ReviewOptions } from "../../review/review-options.js";
import type { TrailHead } from "../trail/trail-head.js";
import type { BundleTask, SignTask, VerifyOutcome, VerifyTask } from "./signing-tasks.js";
import type { LibraryOutcome, LibraryTask } from "./library-task.js";
import type { OwnLibrary } from "./own-library.js";
import type { PlainDocument } from "./plain-document.js";

/** A file as it came in. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What the child process is asked to do, one at a time. */
export type Task =
  | { readonly kind: "read"; readonly upload: Upload }
  | {
      readonly kind: "review";
      readonly upload: Upload;
      readonly check: Omit<CheckOptions, "risks" | "doubtful">;
      readonly review: ReviewOptions;
      /** The library to check with, where it is not the package's. */
      readonly own?: OwnLibrary;
      /** Findings (by id) that the file shall not carry. */
      readonly dismissed?: readonly string[];
      /** The only findings whose proposals may become tracked changes. */
      readonly accepted?: readonly string[];
    }
  | ({ readonly kind: "report" } & ReportTask)
  | ({ readonly kind: "intake" } & IntakeTask)
  | { readonly kind: "warm" }
  | ({ readonly kind: "stamp" } & StampTask)
  | ({ readonly kind: "library" } & LibraryTask)
  | ({ readonly kind: "compare" } & CompareTask)
  | { readonly kind: "table"; readonly upload: Upload }
  | ({ readonly kind: "sign" } & SignTask)
  | ({ readonly kind: "verify" } & VerifyTask)
  | ({ readonly kind: "bundle" } & BundleTask);

/** Two versions to compare; with `redline`, to be written as tracked changes as well. */
export interface CompareTask {
  readonly old: Upload;
  readonly new: Upload;
  readonly redline?: { readonly date: string; readonly author?: string };
}

/** `bytes` is the redline, where one was asked for. */
export interface CompareOutcome extends ComparisonReport {
  readonly bytes?: Uint8Array;
}

/** A report on what was read before. */
export interface ReportTask {
  /** The library to check with, where it is not the package's. */
  readonly own?: OwnLibrary;
  readonly document: PlainDocument;
  readonly file: string;
  readonly sha256: string;
  readonly check: Required<Omit<CheckOptions, "risks" | "doubtful">>;
  readonly acceptances: readonly Acceptance[];
  readonly language: Language;
  readonly format: "page" | "json" | "sarif" | "html" | "obligations";
}

/** A file that leaves, to carry the head of the trail of events. */
export interface StampTask {
  readonly bytes: Uint8Array;
  readonly format: "docx" | "pdf";
  readonly trail: TrailHead;
}

/** A file to be read and reported on at once, so that what was read travels once. */
export interface IntakeTask extends Omit<ReportTask, "document" | "file"> {
  readonly upload: Upload;
}

/** What was read of a file, and the report on it. */
export interface Intake {
  readonly document: PlainDocument;
  readonly report: string;
}

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
  | { readonly kind: "report"; readonly text: string }
  | { readonly kind: "intake"; readonly result: Result<Intake> }
  | { readonly kind: "stamp"; readonly bytes: Uint8Array | undefined }
  | { readonly kind: "library"; readonly result: Result<LibraryOutcome> }
  | { readonly kind: "warm" }
  | { readonly kind: "compare"; readonly result: Result<CompareOutcome> }
  | { readonly kind: "table"; readonly result: Result<readonly (readonly string[])[]> }
  | { readonly kind: "sign" | "bundle"; readonly result: Result<Uint8Array> }
  | { readonly kind: "verify"; readonly result: Result<VerifyOutcome> }
  | { readonly kind: "bug"; readonly message: string };

/** What the child tells before its answer: how many pages of a scan it has read. */
export interface Progress {
  readonly kind: "progress";
  readonly done: number;
  readonly of: number;
}
