import { allViews, viewBit } from "./docx-view.js";

/** One tracked insertion, deletion or move, as Word recorded it. */
export interface Revision {
  readonly kind: RevisionKind;
  readonly author: string;
  /** As written, usually ISO 8601; empty when the file does not say. */
  readonly date: string;
  /** The node of the mark-up that says so. */
  readonly node: number;
}

export type RevisionKind = "insertion" | "deletion" | "move-from" | "move-to";

/** The elements that track a change of content, of a paragraph mark, of a row or of a cell. */
export const revisionKinds: ReadonlyMap<string, RevisionKind> = new Map([
  ["w:ins", "insertion"],
  ["w:del", "deletion"],
  ["w:moveFrom", "move-from"],
  ["w:moveTo", "move-to"],
  ["w:cellIns", "insertion"],
  ["w:cellDel", "deletion"],
]);

/** The views in which something under this revision is there. */
export function viewsOf(kind: RevisionKind): number {
  return kind === "insertion" || kind === "move-to" ? allViews - viewBit.original : allViews - viewBit.current;
}
