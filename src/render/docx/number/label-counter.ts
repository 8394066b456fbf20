import { listLabel } from "./list-label.js";
import { lists, type ListLevel, type ListName } from "./lists.js";
import type { NumberRef } from "./number-ref.js";

/** Finds the list level that shows a label after all numbers asked for so far; `above` is the parent's level, -1 without one. */
export type LabelCounter = (list: ListName, label: string, above: number) => NumberRef;

/**
 * Counts as Word does, in document order, and throws when Word would not compute the very label that the tree states: such a tree
 * is inconsistent, and a contract whose numbers change when it is opened is worse than none.
 */
export function labelCounter(): LabelCounter {
  const counters = { body: listCounter("body"), annex: listCounter("annex") } satisfies Record<ListName, unknown>;
  return (list, label, above) => counters[list](label, above);
}

function listCounter(list: ListName): (label: string, above: number) => NumberRef {
  const levels: readonly ListLevel[] = lists[list];
  const counts = levels.map(() => 0);
  const skipped = levels.map(() => false);
  /** The restarted instances in force, innermost last; each holds from its level downwards. */
  const restarted: { readonly from: number; readonly instance: number }[] = [];
  let instances = 0;

  return (label, above) => {
    for (const [index, level] of levels.entries()) {
      if (index <= above) continue;
      const next = (counts[index] ?? 0) + 1;
      const fits = (count: number): boolean => listLabel(level, count, counts[0] ?? 0) === label;
      // A level that Word has passed over may already count as used, so its first number is forced.
      const forced = next === 1 && skipped[index] === true;
      const starts = (forced || level.restarts) && fits(1) && next !== 1;
      if (!fits(next) && !starts) continue;
      while ((restarted.at(-1)?.from ?? -1) > index) restarted.pop();
      if (starts || forced) {
        if (restarted.at(-1)?.from === index) restarted.pop();
        restarted.push({ from: index, instance: ++instances });
      }
      counts[index] = starts ? 1 : next;
      for (let other = 0; other < levels.length; other++) {
        if (other < index) skipped[other] ||= counts[other] === 0;
        if (other > index) [counts[other], skipped[other]] = [0, false];
      }
      return { list, level: index, instance: restarted.at(-1)?.instance ?? 0, label };
    }
    const shown = levels.map((level, index) => listLabel(level, (counts[index] ?? 0) + 1, counts[0] ?? 0)).slice(above + 1);
    throw new Error(`saw the label ${label}, expected the next of its list: ${shown.join(" or ")}; number the tree in document order`);
  };
}
