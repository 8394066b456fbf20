import type { Bilingual } from "../base/bilingual.js";
import type { CheckResult } from "../check/check.js";
import type { AcceptedFinding } from "./accepted.js";

/** One checked file, as every report format sees it. */
export interface FileReport {
  readonly file: string;
  /** SHA-256 of the file's bytes in hexadecimal. */
  readonly sha256: string;
  readonly format: string;
  /** `YYYY-MM-DD`: the day as of which law was judged. */
  readonly asOf: string;
  readonly stance: string;
  readonly stage: string;
  /** Without what was accepted. */
  readonly result: CheckResult;
  readonly accepted: readonly AcceptedFinding[];
  readonly notes: readonly Bilingual[];
}
