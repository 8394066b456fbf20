import type { ListName } from "./lists.js";

/** One use of a list level, with the label that Word will compute for it. */
export interface NumberRef {
  readonly list: ListName;
  /** From 0, as in `w:ilvl`. */
  readonly level: number;
  /** 0 is the list itself; each other instance starts again at 1. */
  readonly instance: number;
  readonly label: string;
}
