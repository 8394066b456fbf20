import { expect, test } from "vitest";
import { formats } from "./mutated.js";
import { quoteFaults } from "./quote-faults.js";

test.each(Object.keys(formats).flatMap((format) => Array.from({ length: 30 }, (_, at) => [format, at] as const)))(
  "%s, seeds from %i0 on: every finding quotes the words at its range",
  async (format, tens) => {
    const faults: string[] = [];
    for (let seed = 10 * tens; seed < 10 * tens + 10; seed++)
      faults.push(...(await quoteFaults(format, 1000 + seed)).map((fault) => `${seed}: ${fault}`));
    expect(faults).toEqual([]);
  },
);
