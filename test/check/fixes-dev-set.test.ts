import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { devSet, withoutDevSet } from "./dev-set.js";
import { checked, faults, mends } from "./faults.js";

const names = devSet === undefined ? [] : readdirSync(devSet).filter((name) => name.endsWith(".txt"));

if (devSet === undefined) test.skip(withoutDevSet);

test.each(names)("every fix in %s of the development set removes its finding and adds none", (name) => {
  const before = checked(readFileSync(`${devSet}/${name}`, "utf8"));
  const wrong = mends(before).flatMap((finding) =>
    faults(before, finding).map((fault) => `${finding.kind} ${finding.quote.slice(0, 30)}: ${fault}`),
  );
  expect(wrong).toEqual([]);
});
