import type { Problem } from "../../base/problem.js";
import type { Severity } from "../../library/severity.js";

/** What became of one row of a table of deals. */
export interface RowVerdict {
  /** From 1, as spreadsheets count. */
  readonly row: number;
  /** The contract's number; empty where the row has none. */
  readonly number: string;
  /** `drafted`: the files are there; `refused`: the deal is wrong, `problems` say why; `failed`: drafting itself broke down. */
  readonly state: "drafted" | "refused" | "failed";
  /** SHA-256 of all that the files depend on: an unchanged row is not drafted again. */
  readonly key: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly problems: readonly Problem[];
  /** What `check` says of the contract, without what is merely worth knowing. */
  readonly findings: readonly { readonly rule: string; readonly severity: Severity; readonly place: string; readonly quote: string }[];
}
