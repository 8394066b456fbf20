import type { Box } from "../../document/place.js";
import type { Severity } from "../../library/severity.js";

/** A note to put on one page: over words, or beside a place. Boxes are in the file's own coordinates. */
export interface PageNote {
  /** From 1. */
  readonly page: number;
  readonly kind: "highlight" | "sign";
  readonly boxes: readonly Box[];
  readonly severity: Severity;
  readonly contents: string;
  /** A name that no other note of the file has. */
  readonly name: string;
}
