import type { Bilingual } from "../../base/bilingual.js";
import type { Variable } from "../../library/variable.js";

/** One question of a questionnaire; plain data, fit for JSON. */
export interface Question {
  /** Where the answer stands in the deal, such as `terms.fees.basicItems`; a column's own name within `columns`. */
  readonly path: string;
  /** The kind of a clause's variable, or `choices`: several of `options`. */
  readonly kind: Variable["kind"] | "choices";
  readonly label: Bilingual;
  readonly required: boolean;
  readonly unit?: Bilingual;
  /** Of a number: its least and greatest value; of a list or table: how many entries. */
  readonly min?: number;
  readonly max?: number;
  /** Limits that other answers set, as formulas such as `sessions`. */
  readonly limits?: { readonly min?: string | undefined; readonly max?: string | undefined };
  /** What holds if nobody answers. */
  readonly default?: string | number | boolean | readonly string[];
  readonly options?: readonly Choice[];
  /** The columns of a table (`rows`). */
  readonly columns?: readonly Question[];
  /** What a text must look like beyond being a text. */
  readonly format?: "credit-code" | "contract-number" | "phone" | "email";
  /** Answers that are given together or not at all share a name. */
  readonly together?: string;
  /** An answer of the kind that is expected, to be shown and not to be taken. */
  readonly example?: unknown;
  /** The clauses that ask. */
  readonly clauses: readonly string[];
}

export interface Choice {
  readonly value: string;
  readonly label: Bilingual;
  /** Belongs to the tier and cannot be left out. */
  readonly fixed?: boolean;
}
