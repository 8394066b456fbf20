import fc from "fast-check";
import { expect, test } from "vitest";
import { loadLibrary } from "../../src/node/load-library.js";
import { faultsOf } from "./faults-of.js";
import { randomDraft } from "./random-deal.js";

const library = await loadLibrary();

test("random deals draft to sound contracts that pass the checker", { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const made = randomDraft(library, g);
      expect(faultsOf(library, made), JSON.stringify(made.deal)).toEqual([]);
    }),
    { seed: 20271101, numRuns: 40, endOnFailure: true },
  );
});
