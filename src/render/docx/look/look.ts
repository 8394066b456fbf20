import type { ListName } from "../number/lists.js";

/** A paragraph style. Lengths are in twips; line heights are exact, so that a page breaks at the same place with any font. */
export interface Look {
  /** The style's id in the file; Word's own for its built-in styles. */
  readonly id: string;
  /** The name in Word's list of styles; built-in ones are translated by Word. */
  readonly name: string;
  readonly font: "song" | "hei";
  readonly size: number;
  readonly line: number;
  readonly before?: number;
  readonly after?: number;
  readonly align: "both" | "left" | "center" | "right";
  readonly left?: number;
  readonly hanging?: number;
  /** First-line indent in hundredths of a character. */
  readonly firstChars?: number;
  /** False where punctuation must not hang over the end of the line: in a cell it would touch the rule. */
  readonly hangs?: false;
  /** The line is as high as what stands in it. */
  readonly grows?: true;
  readonly keepNext?: true;
  /** From 0; makes it part of Word's outline, and level 0 part of the table of contents. */
  readonly outline?: number;
  /** The list level that numbers each paragraph of this style. */
  readonly numbered?: { readonly list: ListName; readonly level: number };
}
