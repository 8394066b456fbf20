import type { Range } from "../../base/range.js";

/** What a token says, as far as a reader of a contract cares: which numbers moved, and which words. */
export type TokenKind = "money" | "percent" | "date" | "duration" | "quantity" | "reference" | "number" | "word" | "sign";

/** A piece of text that a change never cuts in two: an amount with its unit, a date, a word. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly range: Range;
}
