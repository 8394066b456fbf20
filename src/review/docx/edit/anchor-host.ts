import type { DocxParagraph } from "../../../read/docx/model/docx-paragraph.js";
import { fieldAround, fieldSpans } from "./field-spans.js";
import { hostOf } from "./host-of.js";

/** From which node to which a comment must reach to take in text of one run. */
export interface AnchorHost {
  readonly first: number;
  readonly last: number;
  /** Whether it can begin and end at any character. */
  readonly divisible: boolean;
}

/**
 * What holds text of `run` and can only be commented as a whole: ruby, formulas, closed controls, and fields, since a program that
 * updates a field throws away what stands in its result.
 */
export function anchorHost({ part: { tree }, node }: DocxParagraph, run: number): AnchorHost {
  const field = fieldAround(fieldSpans(tree, node), tree, run);
  if (field?.whole) return { first: field.first, last: field.last, divisible: false };
  const host = hostOf(tree, run);
  return { first: host.node, last: host.node, divisible: host.divisible };
}
