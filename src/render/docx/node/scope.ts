import type { Clause, PartKind } from "../../../document/node.js";
import type { LookName } from "../look/looks.js";
import type { LabelCounter } from "../number/label-counter.js";

/** What a node must know about where it stands. */
export interface Scope {
  /** The contract's canonical text. */
  readonly text: string;
  /** Every id that can be cited, with its label; the label is empty where nothing is numbered. */
  readonly labels: ReadonlyMap<string, string>;
  readonly count: LabelCounter;
  /** The bookmark of every clause that has an identity. */
  readonly marks: ReadonlyMap<Clause, string>;
  readonly kind: PartKind;
  /** The list level of the nearest numbered clause around, -1 outside all. */
  readonly above: number;
  /** How a plain paragraph looks here, and where it starts if not at the look's own place. */
  readonly plain: { readonly look: LookName; readonly left?: number };
  readonly inCell: boolean;
  /** The width of the line, in twips. */
  readonly width: number;
}
