import type { Level } from "./numbering.js";
import type { ParagraphList } from "./paragraph-list.js";

/** The numbers of all levels at one paragraph, outermost first, up to its own level. */
export type Numbers = readonly number[];

/** Counts the lists of one story in reading order, as Word does. */
export class Counters {
  readonly #counts = new Map<number, (number | undefined)[]>();
  readonly #seen = new Set<number>();

  /** Counts a paragraph and returns its numbers. */
  advance(place: ParagraphList): Numbers {
    const { list, definition, level } = place;
    let counts = this.#counts.get(definition.id);
    if (!counts) this.#counts.set(definition.id, (counts = []));
    if (!this.#seen.has(list.id)) {
      this.#seen.add(list.id);
      for (const [at, { start }] of list.overrides) if (start !== undefined) counts[at] = undefined;
    }
    const numbers: number[] = [];
    for (let at = 0; at <= level; at++) {
      const count = counts[at];
      const value = count === undefined ? startOf(place, at) : at === level ? count + 1 : count;
      counts[at] = value;
      numbers.push(value);
    }
    for (let at = level + 1; at < 9; at++) if (restarts(levelOf(place, at), at, level)) counts[at] = undefined;
    return numbers;
  }
}

/** A list's own definition of a level, else the common one. */
export const levelOf = ({ list, definition }: ParagraphList, level: number): Level | undefined =>
  list.overrides.get(level)?.level ?? definition.levels.get(level);

const startOf = (place: ParagraphList, level: number): number =>
  place.list.overrides.get(level)?.start ?? levelOf(place, level)?.start ?? 1;

/** A level counts anew after any level above it, unless it says after which one, or never. */
function restarts(level: Level | undefined, at: number, after: number): boolean {
  const restart = level?.restart;
  return restart === undefined || restart > at ? true : after < restart;
}
