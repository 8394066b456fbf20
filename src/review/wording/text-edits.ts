import type { Range } from "../../base/range.js";
import { sharedRuns } from "./shared-runs.js";
import type { Token } from "./token.js";
import { tokensOf } from "./tokens-of.js";

/** One difference between two texts: what stands at `old` reads as what stands at `new`; either may be empty. */
export interface TextEdit {
  readonly old: Range;
  readonly new: Range;
}

/**
 * The differences of two texts as a person would mark them: whole words, amounts with their units, no confetti of single
 * characters. Replacing every `old` by its `new` gives the new text.
 */
export function textEdits(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  const runs = sharedRuns(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
  );
  const edits: TextEdit[] = [];
  let [a, b] = [0, 0];
  for (const run of [...runs, { a: old.length, b: fresh.length, length: 0 }]) {
    if (run.a > a || run.b > b) edits.push({ old: span(old, a, run.a, before.length), new: span(fresh, b, run.b, after.length) });
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  return withoutIslands(edits, before);
}

const span = (tokens: readonly Token[], from: number, to: number, end: number): Range => [
  tokens[from]?.range[0] ?? end,
  tokens[to]?.range[0] ?? end,
];

/** What stays between two edits must be worth reading; a lone character or sign is marked with them. */
function withoutIslands(edits: readonly TextEdit[], before: string): TextEdit[] {
  const out: TextEdit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    if (last && isIsland(before.slice(last.old[1], edit.old[0]), sizeOf(last), sizeOf(edit)))
      out[out.length - 1] = { old: [last.old[0], edit.old[1]], new: [last.new[0], edit.new[1]] };
    else out.push(edit);
  }
  return out;
}

const sizeOf = ({ old, new: fresh }: TextEdit): number => Math.max(old[1] - old[0], fresh[1] - fresh[0]);

function isIsland(kept: string, left: number, right: number): boolean {
  const letters = kept.replaceAll(/[^\p{L}\p{N}]/gu, "").length;
  return letters < 2 ? kept.length <= 3 : letters <= 2 && left > 6 && right > 6;
}
