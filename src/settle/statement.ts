import type { Decimal } from "../base/decimal.js";
import type { Bilingual } from "../base/bilingual.js";

/** A line of the statement: one formula in one span, with its calculation. */
export interface StatementLine {
  readonly name: Bilingual;
  /** The clause that says it, and the number it has in the contract. */
  readonly clause: string;
  readonly place: string;
  readonly kind: "due" | "less" | "paid";
  /** In words and in figures: 基数×比例 and 100,000×3%. */
  readonly words: string;
  readonly figures: string;
  readonly amount: Decimal;
}

export interface StatementSection {
  /** `2027-04`, `P1` or `exit`. */
  readonly span: string;
  readonly title: Bilingual;
  readonly lines: readonly StatementLine[];
  /** Other figures on the way, such as 综合达成率. */
  readonly figures: readonly { readonly name: Bilingual; readonly text: string; readonly figures: string }[];
  readonly due: Decimal;
  readonly less: Decimal;
  readonly paid: Decimal;
  readonly net: Decimal;
}

/** What one contract's formulas give for real results; positive `net` is owed to the agency, negative to the brand. */
export interface Statement {
  readonly title: string;
  readonly number: string;
  readonly brand: string;
  readonly agency: string;
  readonly sections: readonly StatementSection[];
  readonly due: Decimal;
  readonly less: Decimal;
  readonly paid: Decimal;
  readonly net: Decimal;
  /** The fees due less deductions, split by the tax rate of the contract. */
  readonly tax: { readonly rate: Decimal; readonly exclusive: Decimal; readonly amount: Decimal };
}
