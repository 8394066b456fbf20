import type { CellPath } from "../../source.js";
import type { Control } from "../model/control.js";
import type { Link } from "../model/link.js";
import type { Revision } from "../model/revision.js";

/** What an element inherits from the elements around it. */
export interface Surroundings {
  /** The views in which it is there. */
  readonly views: number;
  readonly revisions: readonly Revision[];
  readonly cell?: CellPath;
  readonly control?: Control;
  readonly link?: Link;
}
