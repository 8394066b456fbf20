import type { CellPath } from "../../source.js";

/** What ends a line before the next one: a tab between two cells of one row, else a newline. */
export function separator(before: CellPath | undefined, after: CellPath | undefined): "\t" | "\n" {
  if (!before || !after || before === after) return "\n";
  const [left, right] = [path(before), path(after)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [a, b] = [left[at], right[at]];
    if (a?.table !== b?.table || a?.row !== b?.row) return "\n";
    if (a?.column !== b?.column) return "\t";
  }
  return "\n";
}

/** From the outermost table to the innermost. */
function path(cell: CellPath | undefined): CellPath[] {
  const steps: CellPath[] = [];
  for (let step = cell; step; step = step.host) steps.push(step);
  return steps.reverse();
}
