import { check } from "../../../src/check/check.js";
import { loadLibrary } from "../../../src/node/load-library.js";
import { pdfAssets } from "../../../src/node/pdf-assets.js";
import { readContract } from "../../../src/read/read-contract.js";
import type { Rewrite } from "./rewrites.js";
import { sameWords } from "./same-words.js";

const library = await loadLibrary();

interface Seen {
  readonly kind: string;
  readonly words: string;
}

/** Findings by kind and words, and the state of every topic. */
export interface Checked {
  readonly findings: readonly Seen[];
  readonly topics: readonly string[];
}

export async function seen({ name, content }: Rewrite): Promise<Checked> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = await readContract(bytes, { name, ...(name.endsWith(".pdf") ? { pdf: pdfAssets() } : {}) });
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.seen.en).join("\n"));
  const { findings, topics, reading } = check(read.value.contract, library, { asOf: "2026-11-22" });
  return {
    findings: findings.map(({ kind, quote, range }) => ({
      kind,
      // Cells are parted by a tab or, where the text draws its tables with bars, by those.
      words: quote === "" ? "" : reading.text.slice(...reading.fromSource(range)).replaceAll(/[|｜\t]/gu, "\t"),
    })),
    topics: topics.map(({ topic, status }) => `${topic.id}=${status}`),
  };
}

/** What the rewritten text lost and what is new in it, by kind; empty where it says the same. */
export function differences(before: Checked, after: Checked, rewrite: string): string {
  const same = (a: Seen, b: Seen): boolean => a.kind === b.kind && sameWords(a.words, b.words, rewrite);
  const lost = unmatched(before.findings, after.findings, same).map(({ kind }) => `-${kind}`);
  const fresh = unmatched(after.findings, before.findings, same).map(({ kind }) => `+${kind}`);
  return [...lost, ...fresh, ...unmatched(after.topics, before.topics, (a, b) => a === b)].join(" ");
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
