/** Which entries of two lists belong together; the order of both is kept. `old` or `new` alone is one without a like. */
export type Aligned = { readonly old: number; readonly new: number } | { readonly old: number } | { readonly new: number };

/** Beyond this many comparisons only what is equal is paired. */
const MOST_PAIRS = 400_000;

/**
 * Pairs the entries of two lists so that the sum of their likeness is greatest. `likeness` is 0 for what must not be paired
 * and 1 for what is equal.
 */
export function align(oldCount: number, newCount: number, likeness: (old: number, fresh: number) => number): Aligned[] {
  let head = 0;
  while (head < oldCount && head < newCount && likeness(head, head) === 1) head++;
  let tail = 0;
  while (tail < oldCount - head && tail < newCount - head && likeness(oldCount - 1 - tail, newCount - 1 - tail) === 1) tail++;
  const [rows, columns] = [oldCount - head - tail, newCount - head - tail];
  const coarse = rows * columns > MOST_PAIRS;
  const score = coarse ? (): number => 0 : (row: number, column: number): number => likeness(head + row, head + column);
  return [
    ...pairs(head, 0, 0),
    ...middle(rows, columns, score, coarse).map((one) => ({
      ...("old" in one && { old: one.old + head }),
      ...("new" in one && { new: one.new + head }),
    })),
    ...pairs(tail, oldCount - tail, newCount - tail),
  ].filter((one): one is Aligned => "old" in one || "new" in one);
}

const pairs = (count: number, old: number, fresh: number): Aligned[] =>
  Array.from({ length: count }, (_, at) => ({ old: old + at, new: fresh + at }));

/** Dynamic programming from the end, so that the way through can be read from the start. */
function middle(rows: number, columns: number, score: (row: number, column: number) => number, coarse: boolean): Aligned[] {
  const width = columns + 1;
  const best = new Float64Array(coarse ? 0 : (rows + 1) * width);
  const likeness = new Float64Array(coarse ? 0 : rows * columns);
  if (!coarse)
    for (let row = rows - 1; row >= 0; row--)
      for (let column = columns - 1; column >= 0; column--) {
        const own = score(row, column);
        likeness[row * columns + column] = own;
        const paired = own > 0 ? own + (best[(row + 1) * width + column + 1] ?? 0) : 0;
        best[row * width + column] = Math.max(paired, best[(row + 1) * width + column] ?? 0, best[row * width + column + 1] ?? 0);
      }
  const way: Aligned[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const here = best[row * width + column] ?? 0;
    const own = row < rows && column < columns && !coarse ? (likeness[row * columns + column] ?? 0) : 0;
    if (own > 0 && Math.abs(here - own - (best[(row + 1) * width + column + 1] ?? 0)) < 1e-9) way.push({ old: row++, new: column++ });
    else if (row < rows && (column >= columns || coarse || here === (best[(row + 1) * width + column] ?? 0))) way.push({ old: row++ });
    else way.push({ new: column++ });
  }
  return way;
}
