import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check, type CheckResult } from "../../src/check/check.js";
import { ledger } from "../../src/check/ledger.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();
const contracts = ["c01", "d02", "e04", "f07", "g05", "h01"].map((name) =>
  contractOf(readFileSync(join(import.meta.dirname, "../eval/contracts", `${name}.txt`), "utf8")),
);

/** All that a check says, with what it looked at. */
function said(result: CheckResult): string {
  const { findings, coverage, topics, notes } = result;
  return JSON.stringify({
    findings,
    coverage,
    notes,
    ledger: ledger(result),
    topics: topics.map(({ topic, status }) => [topic.id, status]),
  });
}

describe("what was checked before", () => {
  test("changes nothing: the same contracts in the reverse order, in one process", () => {
    const inOrder = contracts.map((contract) => said(check(contract, library, { asOf: "2026-11-22" })));
    const reversed = contracts.toReversed().map((contract) => said(check(contract, library, { asOf: "2026-11-22" })));
    expect(reversed.toReversed()).toEqual(inOrder);
  });

  test("leaves no expression in the middle of an earlier text, where its next search would begin", () => {
    const begun: string[] = [];
    const search = RegExp.prototype[Symbol.matchAll];
    RegExp.prototype[Symbol.matchAll] = function (text) {
      if (this.lastIndex !== 0) begun.push(this.source);
      return search.call(this, text);
    };
    try {
      for (const contract of contracts) said(check(contract, library, { asOf: "2026-11-22" }));
    } finally {
      RegExp.prototype[Symbol.matchAll] = search;
    }
    expect(begun).toEqual([]);
  });
});
