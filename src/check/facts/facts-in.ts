import type { Range } from "../../base/range.js";

/** The facts inside a range, of facts in the order of the text; found without looking at the others. */
export function factsIn<T extends { readonly range: Range }>(facts: readonly T[], [start, end]: Range): T[] {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.range[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < facts.length; at++) {
    const fact = facts[at];
    if (fact === undefined || fact.range[0] > end) break;
    if (fact.range[1] <= end) found.push(fact);
  }
  return found;
}
