import { expect, test } from "vitest";
import { formats } from "./mutated.js";
import { quoteFaults } from "./quote-faults.js";

const seeds = Array.from({ length: 6 }, (_, at) => 1 + 7 * at);

test.each(Object.keys(formats).flatMap((format) => seeds.map((seed) => [format, seed] as const)))(
  "%s, seed %i: every finding quotes the words at its range",
  async (format, seed) => expect(await quoteFaults(format, seed)).toEqual([]),
);
