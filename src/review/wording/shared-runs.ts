/** A stretch that two sequences share. */
export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Beyond this many single differences the middle of two texts counts as rewritten. */
const MOST_DIFFERENCES = 1500;

/** The longest common subsequence of two sequences as runs, in order (Myers 1986); equal ends are taken off first. */
export function sharedRuns(a: readonly string[], b: readonly string[]): SharedRun[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const inner = middleRuns(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const runs = [
    { a: 0, b: 0, length: head },
    ...inner.map((run) => ({ a: run.a + head, b: run.b + head, length: run.length })),
    { a: a.length - tail, b: b.length - tail, length: tail },
  ];
  return joined(runs.filter((run) => run.length > 0));
}

/** Furthest reaching paths by number of differences, then the way back. */
function middleRuns(a: readonly string[], b: readonly string[]): SharedRun[] {
  if (a.length === 0 || b.length === 0) return [];
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const frontiers: Int32Array[] = [];
  const frontier = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let differences = 0; differences <= most; differences++) {
    frontiers.push(frontier.slice());
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = startOf(frontier, middle, diagonal, differences);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      frontier[middle + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return wayBack(frontiers, middle, a.length, b.length);
    }
  }
  return [];
}

function startOf(frontier: Int32Array, middle: number, diagonal: number, differences: number): number {
  const [below, above] = [frontier[middle + diagonal - 1] ?? 0, frontier[middle + diagonal + 1] ?? 0];
  if (differences === 0) return 0;
  return diagonal === -differences || (diagonal !== differences && below < above) ? above : below + 1;
}

function wayBack(frontiers: readonly Int32Array[], middle: number, endA: number, endB: number): SharedRun[] {
  const runs: SharedRun[] = [];
  let [x, y] = [endA, endB];
  for (let differences = frontiers.length - 1; differences >= 0; differences--) {
    const frontier = frontiers[differences] ?? new Int32Array();
    const diagonal = x - y;
    const start = startOf(frontier, middle, diagonal, differences);
    if (x > start) runs.push({ a: start, b: start - diagonal, length: x - start });
    if (differences === 0) break;
    const [below, above] = [frontier[middle + diagonal - 1] ?? 0, frontier[middle + diagonal + 1] ?? 0];
    const before = diagonal === -differences || (diagonal !== differences && below < above) ? diagonal + 1 : diagonal - 1;
    x = frontier[middle + before] ?? 0;
    y = x - before;
  }
  return runs.reverse();
}

/** Runs that touch in both sequences are one. */
function joined(runs: readonly SharedRun[]): SharedRun[] {
  const out: SharedRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b)
      out[out.length - 1] = { ...last, length: last.length + run.length };
    else out.push(run);
  }
  return out;
}
