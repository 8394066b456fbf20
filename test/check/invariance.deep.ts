import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { readContract } from "../../src/read/read-contract.js";
import { devSet, withoutDevSet } from "./dev-set.js";
import { known } from "./rewrites/known.js";
import { rewrites, type Rewrite } from "./rewrites/rewrites.js";
import { sameWords } from "./rewrites/same-words.js";

/** The repository's own contracts, and the development set where it is at hand. */
const folders = ["test/eval/contracts", ...(devSet === undefined ? [] : [devSet])];

const library = await loadLibrary();

interface Seen {
  readonly kind: string;
  readonly words: string;
}

/** Findings by kind and words, and the state of every topic. */
async function seen({ name, content }: Rewrite): Promise<{ readonly findings: readonly Seen[]; readonly topics: readonly string[] }> {
  const read = await readContract(typeof content === "string" ? new TextEncoder().encode(content) : content, { name });
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.seen.en).join("\n"));
  const { findings, topics, reading } = check(read.value.contract, library, { asOf: "2026-11-22" });
  return {
    findings: findings.map(({ kind, quote, range }) => ({
      kind,
      words: quote === "" ? "" : reading.text.slice(...reading.fromSource(range)),
    })),
    topics: topics.map(({ topic, status }) => `${topic.id}=${status}`),
  };
}

/** What stands in one list and has no match in the other. */
function unmatched<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): readonly T[] {
  const left = [...other];
  return one.filter((item) => {
    const at = left.findIndex((candidate) => same(item, candidate));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const contracts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name: name.slice(0, -".txt".length), text: readFileSync(`${folder}/${name}`, "utf8").trimEnd() })),
);

if (devSet === undefined) test.skip(withoutDevSet);

test("there are contracts to rewrite", () => expect(contracts.length).toBeGreaterThan(40));

test.each(Object.entries(rewrites))("%s change no finding", async (rewrite, change) => {
  const different: Record<string, string> = {};
  let tried = 0;
  for (const { name, text } of contracts) {
    const made = change(text);
    if (made.content === text) continue;
    tried += 1;
    const [before, after] = [await seen({ name: "contract.txt", content: text }), await seen(made)];
    const same = (a: Seen, b: Seen): boolean => a.kind === b.kind && sameWords(a.words, b.words, rewrite);
    const lost = unmatched(before.findings, after.findings, same).map(({ kind }) => `-${kind}`);
    const fresh = unmatched(after.findings, before.findings, same).map(({ kind }) => `+${kind}`);
    const topics = unmatched(after.topics, before.topics, (a, b) => a === b);
    if (lost.length + fresh.length + topics.length > 0) different[name] = [...lost, ...fresh, ...topics].join(" ");
  }
  expect(tried).toBeGreaterThan(10);
  const allowed = (known[rewrite] ?? []).flatMap(({ contracts: names }) => names);
  expect(Object.entries(different).filter(([name]) => !allowed.includes(name))).toEqual([]);
});
