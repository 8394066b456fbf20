/**
 * Absolute widths that fill `line` twips in the given proportions, but with none below its `least`: such a column takes just that, and
 * the others share what is left. Proportions are equal when the tree names none or not as many as there are columns.
 */
export function columnWidths(relative: readonly number[], least: readonly number[], line: number): number[] {
  const columns = least.length;
  const given = relative.length === columns && relative.every((width) => width > 0) ? relative : Array<number>(columns).fill(1);
  const shrink = Math.min(1, line / Math.max(1, total(least)));
  const floors = least.map((width) => width * shrink);
  const widths = shared(given, floors, line).map(Math.floor);
  const rest = line - total(widths);
  return widths.map((width, index) => (index === columns - 1 ? width + rest : width));
}

/** Each round, the columns whose share is too small take their floor; there are at most as many rounds as columns. */
function shared(given: readonly number[], floors: readonly number[], line: number): number[] {
  const fixed = given.map(() => false);
  for (;;) {
    const left = line - total(floors.filter((_, index) => fixed[index]));
    const all = total(given.filter((_, index) => !fixed[index]));
    const widths = given.map((width, index) => (fixed[index] ? (floors[index] ?? 0) : (left * width) / all));
    const small = widths.findIndex((width, index) => !fixed[index] && width < (floors[index] ?? 0));
    if (small === -1) return widths;
    fixed[small] = true;
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
