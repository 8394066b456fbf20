import type { LookName } from "../look/looks.js";

/** A level of a multilevel list; `%` in `text` is its own number, `legal` puts the outermost number and a dot before it. */
export interface ListLevel {
  readonly text: string;
  readonly format: "chinese" | "decimal" | "circled";
  readonly legal?: true;
  /** The paragraph style tied to this level. */
  readonly look: LookName;
  /** What stands between number and text. */
  readonly suffix: "tab" | "space" | "nothing";
  /** In twips: where the text's block starts, and how far before it the number does. */
  readonly left: number;
  readonly hanging: number;
  /** Whether the level may start again at 1 without a new number above it; articles and annexes may not. */
  readonly restarts: boolean;
}

export type ListName = "body" | "annex";

/**
 * The two lists of a contract, outermost level first. A level of the tree takes the first list level below its parent's whose text
 * fits its label, so an annex may write （1） or （一） under 1. as its author likes.
 */
export const lists = {
  body: [
    { text: "第%条", format: "chinese", look: "heading1", suffix: "space", left: 0, hanging: 0, restarts: false },
    { text: "%", format: "decimal", legal: true, look: "clause2", suffix: "tab", left: 720, hanging: 720, restarts: false },
    { text: "（%）", format: "chinese", look: "clause3", suffix: "nothing", left: 1440, hanging: 720, restarts: true },
    { text: "%)", format: "decimal", look: "clause4", suffix: "tab", left: 1860, hanging: 420, restarts: true },
    { text: "（%）", format: "decimal", look: "clause5", suffix: "nothing", left: 2460, hanging: 600, restarts: true },
    { text: "%", format: "circled", look: "clause6", suffix: "tab", left: 2820, hanging: 360, restarts: true },
    { text: "%)", format: "decimal", look: "clause7", suffix: "tab", left: 3240, hanging: 420, restarts: true },
  ],
  annex: [
    { text: "附件%", format: "chinese", look: "annexTitle", suffix: "space", left: 0, hanging: 0, restarts: false },
    { text: "%、", format: "chinese", look: "annex1", suffix: "nothing", left: 480, hanging: 480, restarts: true },
    { text: "（%）", format: "chinese", look: "annex2", suffix: "nothing", left: 720, hanging: 720, restarts: true },
    { text: "%.", format: "decimal", look: "annex3", suffix: "tab", left: 480, hanging: 480, restarts: true },
    { text: "（%）", format: "decimal", look: "annex4", suffix: "nothing", left: 1080, hanging: 600, restarts: true },
    { text: "（%）", format: "chinese", look: "annex5", suffix: "nothing", left: 1200, hanging: 720, restarts: true },
    { text: "%)", format: "decimal", look: "annex6", suffix: "tab", left: 1620, hanging: 420, restarts: true },
    { text: "%", format: "circled", look: "annex7", suffix: "tab", left: 1980, hanging: 360, restarts: true },
    { text: "%)", format: "decimal", look: "annex8", suffix: "tab", left: 2400, hanging: 420, restarts: true },
  ],
} as const satisfies Record<ListName, readonly ListLevel[]>;

/** The level at `index`; throws when the list has none. */
export function listLevel(list: ListName, index: number): ListLevel {
  const level: ListLevel | undefined = lists[list][index];
  if (level === undefined) throw new Error(`the ${list} list has no level ${index}`);
  return level;
}
