import { oncePerReading } from "../reading/once-per-reading.js";
import type { Reading } from "../reading/reading.js";
import type { Screen } from "./screen.js";

/**
 * Asks for those stretches of a reading whose text an expression without state (no `g`, no `y`) matches, in order; each expression is
 * tried once a reading, and only where the screen says that it may match.
 */
export function unitsWith<Unit extends { readonly text: string }>(
  unitsOf: (reading: Reading) => readonly Unit[],
  screenOf: (reading: Reading) => Screen,
): (reading: Reading, expression: RegExp) => readonly Unit[] {
  const foundIn = oncePerReading(() => new Map<RegExp, readonly Unit[]>());
  return (reading, expression) => {
    const found = foundIn(reading);
    const known = found.get(expression);
    if (known) return known;
    const units = unitsOf(reading);
    const tried =
      screenOf(reading)
        .of(expression)
        ?.flatMap((at) => units[at] ?? []) ?? units;
    const made = tried.filter(({ text }) => expression.test(text));
    found.set(expression, made);
    return made;
  };
}
