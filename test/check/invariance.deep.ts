import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { needs } from "../needs.js";
import { officePdf } from "../read/pdf/office-pdf.js";
import { devSet, withoutDevSet } from "./dev-set.js";
import { asDocx } from "./rewrites/as-docx.js";
import { differences, seen } from "./rewrites/differences.js";
import { known } from "./rewrites/known.js";
import { rewrites } from "./rewrites/rewrites.js";
import { isWrapped } from "./rewrites/wrapped.js";

/** The repository's own contracts, and the development set where it is at hand. */
const folders = ["test/eval/contracts", ...(devSet === undefined ? [] : [devSet])];

const contracts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name: name.slice(0, -".txt".length), text: readFileSync(`${folder}/${name}`, "utf8").trimEnd() })),
);

const allowed = (rewrite: string): readonly string[] => (known[rewrite] ?? []).flatMap(({ contracts: names }) => names);

if (devSet === undefined) test.skip(withoutDevSet);

test("there are contracts to rewrite", () => expect(contracts.length).toBeGreaterThan(40));

test.each(Object.entries(rewrites))("%s change no finding", async (rewrite, change) => {
  const different: Record<string, string> = {};
  let tried = 0;
  for (const { name, text } of contracts) {
    const made = change(text);
    if (made.content === text) continue;
    tried += 1;
    const found = differences(await seen({ name: "contract.txt", content: text }), await seen(made), rewrite);
    if (found !== "") different[name] = found;
  }
  expect(tried).toBeGreaterThan(10);
  expect(Object.entries(different).filter(([name]) => !allowed(rewrite).includes(name))).toEqual([]);
});

describe.skipIf(!needs("soffice"))("a PDF", () => {
  /** Every so many of them, and no copy whose lines are the page's own. */
  const sample = contracts.filter(({ text }) => !isWrapped(text)).filter((_, at, all) => at % Math.floor(all.length / 12) === 0);

  test("changes no finding, for a sample", async () => {
    const printed = officePdf(Object.fromEntries(sample.map(({ name, text }) => [`${name}.docx`, asDocx(text)])));
    const different: Record<string, string> = {};
    for (const { name, text } of sample) {
      const content = printed.get(`${name}.docx`) ?? new Uint8Array();
      const found = differences(
        await seen({ name: "contract.txt", content: text }),
        await seen({ name: "contract.pdf", content }),
        "a PDF",
      );
      if (found !== "") different[name] = found;
    }
    expect(sample.length).toBeGreaterThanOrEqual(12);
    expect(Object.entries(different).filter(([name]) => !allowed("a PDF").includes(name))).toEqual([]);
  });
});
