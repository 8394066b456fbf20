/** Two characters and the cell's padding, so that 序号 never breaks; in twips. */
const narrowest = 640;

/**
 * Absolute widths that fill `line` twips in the given proportions, none narrower than a short heading needs; equal ones when the
 * tree names none or not as many as there are columns.
 */
export function columnWidths(relative: readonly number[], columns: number, line: number): number[] {
  const given = relative.length === columns && relative.every((width) => width > 0) ? relative : Array<number>(columns).fill(1);
  const all = total(given);
  const floor = Math.min(narrowest, line / columns);
  const wanted = given.map((width) => Math.max(0, (line * width) / all - floor));
  const scale = (line - floor * columns) / Math.max(1, total(wanted));
  const widths = wanted.map((width) => Math.floor(floor + width * scale));
  const rest = line - total(widths);
  return widths.map((width, index) => (index === columns - 1 ? width + rest : width));
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
