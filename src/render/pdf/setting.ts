import type { Drawing } from "../../document/drawing.js";
import type { AnchorNames } from "./anchor-names.js";

/** What stays the same while the blocks of one column are set. */
export interface Setting {
  /** The contract's canonical text. */
  readonly text: string;
  readonly names: AnchorNames;
  /** The file of each picture. */
  readonly pictures: ReadonlyMap<Drawing, string>;
  /** The longest token, in characters, that fits into a line of the column. */
  readonly longest: number;
}
