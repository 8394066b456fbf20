import type { Match } from "./match-units.js";
import { itemsOf } from "./items.js";
import type { Step, Stepper } from "./steps.js";
import type { Unit } from "./units.js";
import type { Version } from "./version.js";

/** What becomes of one clause on the way from the old version to the new one. */
export interface UnitStep {
  readonly old?: number;
  readonly new?: number;
  readonly match?: Match;
}

/** Units in the order of the new version; those that are gone stand behind what they stood behind. Moved ones come at their new place. */
export function unitSteps(matches: readonly Match[], oldCount: number, newCount: number): UnitStep[] {
  const byNew = new Map(matches.map((match) => [match.new, match]));
  const matched = new Set(matches.map(({ old }) => old));
  const steps: UnitStep[] = [];
  let next = 0;
  const passOld = (until: number): void => {
    for (; next < until; next++) if (!matched.has(next)) steps.push({ old: next });
  };
  for (let at = 0; at < newCount; at++) {
    const match = byNew.get(at);
    if (match && !match.moved) {
      passOld(match.old);
      next = match.old + 1;
    }
    steps.push({ new: at, ...(match && { old: match.old, match }) });
  }
  passOld(oldCount);
  return steps;
}

/** The way through the whole text, in which nothing can move: what moved goes at its old place and comes at its new one. */
export function textSteps(
  stepper: Stepper,
  matches: readonly Match[],
  [oldVersion, old]: readonly [Version, readonly Unit[]],
  [newVersion, fresh]: readonly [Version, readonly Unit[]],
): Step[] {
  const steady = matches.filter(({ moved }) => !moved);
  const removed = (version: Version, unit: Unit | undefined): Step[] =>
    itemsOf(version.paragraphs, unit?.paragraphs ?? []).map((item) => ({ type: "removed", item }));
  const added = (version: Version, unit: Unit | undefined): Step[] =>
    itemsOf(version.paragraphs, unit?.paragraphs ?? []).map((item) => ({ type: "added", item }));
  const steps = unitSteps(steady, old.length, fresh.length).flatMap(({ old: from, new: to }): Step[] => {
    if (from !== undefined && to !== undefined) return stepper.between(old[from]?.paragraphs ?? [], fresh[to]?.paragraphs ?? []);
    return from !== undefined ? removed(oldVersion, old[from]) : added(newVersion, to === undefined ? undefined : fresh[to]);
  });
  return endsMet(steps);
}

/** Where paragraphs both come and go at the very end, the last two are one that was reworded: a text has one last paragraph. */
function endsMet(steps: readonly Step[]): Step[] {
  const from = steps.findLastIndex(({ type }) => type === "pair" || type === "table") + 1;
  const [gone, come] = (["removed", "added"] as const).map((type) =>
    steps.findLastIndex((step, at) => at >= from && step.type === type && step.item.type === "paragraph"),
  );
  const [old, fresh] = [steps[gone ?? -1], steps[come ?? -1]];
  if (old?.type !== "removed" || fresh?.type !== "added" || old.item.type !== "paragraph" || fresh.item.type !== "paragraph")
    return [...steps];
  return [...steps.filter((_, at) => at !== gone && at !== come), { type: "pair", old: old.item.at, new: fresh.item.at }];
}
