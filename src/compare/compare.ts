import type { ReadDocument } from "../read/read-contract.js";
import type { ClauseChange, ClauseName, Comparison, ParagraphChange, Renumbering } from "./comparison.js";
import { byWeight, factChanges, type FactChange } from "./fact-changes.js";
import { matchUnits } from "./match-units.js";
import { isRenumbering, paragraphChanges } from "./paragraph-changes.js";
import { Stepper } from "./steps.js";
import { unitsOf, type Unit } from "./units.js";
import { versionOf, type Version } from "./version.js";
import { unitSteps } from "./way.js";

type Readable = Pick<ReadDocument, "contract" | "source">;

/** Compares two versions of a contract clause by clause, whatever formats they come in. */
export function compare(old: Readable, fresh: Readable): Comparison {
  const [before, after] = [versionOf(old), versionOf(fresh)];
  const [oldUnits, newUnits] = [unitsOf(before), unitsOf(after)];
  const stepper = new Stepper(before, after);
  const matches = matchUnits(before, oldUnits, after, newUnits);
  const changes: ClauseChange[] = [];
  const renumbered: Renumbering[] = [];
  let same = 0;
  for (const { old: from, new: to, match } of unitSteps(matches, oldUnits.length, newUnits.length)) {
    const [gone, come] = [from === undefined ? undefined : oldUnits[from], to === undefined ? undefined : newUnits[to]];
    const steps = stepper.between(gone?.paragraphs ?? [], come?.paragraphs ?? []);
    const all = paragraphChanges(steps, before, after);
    const paragraphs = all.filter((change) => !isRenumbering(change));
    if (gone && come && gone.label !== come.label) renumbered.push({ old: gone.label, new: come.label, title: come.title });
    if (paragraphs.length === 0 && !match?.moved) {
      if (gone && come) same++;
      continue;
    }
    changes.push({
      type: match ? (match.moved ? "moved" : "changed") : gone ? "removed" : "added",
      ...(match && { by: match.by }),
      ...(gone && { old: nameOf(before, gone) }),
      ...(come && { new: nameOf(after, come) }),
      paragraphs,
      facts: factsOf(paragraphs, match !== undefined),
    });
  }
  return { changes, same, renumbered };
}

/** A clause that is new or gone as a whole changes no fact; it is one. */
const factsOf = (paragraphs: readonly ParagraphChange[], matched: boolean) =>
  matched ? withoutMoved(byWeight(paragraphs.flatMap(({ pieces }) => factChanges(pieces)))) : [];

/** What is gone in one place and new in another, as in a row that could not be paired, has not changed. */
function withoutMoved(changes: readonly FactChange[]): readonly FactChange[] {
  const left = [...changes];
  for (const gone of changes) {
    if (gone.old === undefined || gone.new !== undefined) continue;
    const come = left.find((one) => one.kind === gone.kind && one.old === undefined && one.new === gone.old);
    if (come) for (const one of [gone, come]) left.splice(left.indexOf(one), 1);
  }
  return left;
}

function nameOf({ paragraphs }: Version, { label, title, paragraphs: own }: Unit): ClauseName {
  const [first, last] = [paragraphs[own[0] ?? 0], paragraphs[own.at(-1) ?? 0]];
  return { label, title, range: [first?.range[0] ?? 0, last?.range[1] ?? 0] };
}
