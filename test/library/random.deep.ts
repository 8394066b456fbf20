import fc from "fast-check";
import { expect, test } from "vitest";
import { loadLibrary } from "../../src/node/load-library.js";
import { faultsOf } from "./faults-of.js";
import { randomDraft } from "./random-deal.js";

const library = await loadLibrary();

/** Blocks of a hundred, each with its own seed: a block that fails can be run alone. */
test.each(Array.from({ length: 100 }, (_, at) => at))(
  "a hundred random deals draft to sound contracts: seed %i",
  { timeout: 3_600_000 },
  (seed) => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const made = randomDraft(library, g);
        expect(faultsOf(library, made), JSON.stringify(made.deal)).toEqual([]);
      }),
      { seed, numRuns: 100, endOnFailure: true },
    );
  },
);
