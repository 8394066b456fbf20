import type { Reading } from "./reading.js";

/** The same function, worked out once a reading: several rules ask for the same thing, and every rule for its evidence. */
export function oncePerReading<T>(make: (reading: Reading) => T): (reading: Reading) => T {
  const known = new WeakMap<Reading, { readonly made: T }>();
  return (reading) => {
    const found = known.get(reading);
    if (found) return found.made;
    const made = make(reading);
    known.set(reading, { made });
    return made;
  };
}
