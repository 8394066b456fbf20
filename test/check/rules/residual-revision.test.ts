import { describe, expect, test } from "vitest";
import { say } from "../../../src/base/bilingual.js";
import { check } from "../../../src/check/check.js";
import type { Risk } from "../../../src/document/place.js";
import { loadLibrary } from "../../../src/node/load-library.js";
import { contractOf } from "../read-text.js";

const library = await loadLibrary();
const text = "代运营合同\n第一条 范围\n甲方委托乙方运营。\n第二条 期限\n本合同期限一年。";

/** What is said to be left in the file: the kinds of what its reader saw and the words each stands on. */
function left(...risks: readonly Risk[]): string[] {
  const { findings } = check(contractOf(text), library, { asOf: "2026-11-22", risks });
  return findings.filter(({ kind }) => kind === "residual-revision").map(({ quote, range }) => (range[0] === 0 ? "" : quote));
}

const risk = (kind: Risk["kind"], words?: string): Risk => ({
  kind,
  message: say("见过", "seen"),
  ...(words === undefined ? {} : { range: [text.indexOf(words), text.indexOf(words) + words.length] as const }),
});

describe("residual-revision", () => {
  test.each([
    ["a change at its words", [risk("revision", "乙方")], ["乙方"]],
    ["a comment at its words", [risk("comment", "一年")], ["一年"]],
    ["many changes once, at the first", [risk("revision", "甲方"), risk("revision", "乙方")], ["甲方"]],
    ["changes and comments apart", [risk("revision", "乙方"), risk("comment", "一年")], ["乙方", "一年"]],
    ["a change that stands outside the text", [risk("revision")], [""]],
  ] as const)("reports %s", (_, risks, quotes) => {
    expect(left(...risks)).toEqual(quotes);
  });

  test.each([
    ["nothing seen", []],
    ["a macro", [risk("macro")]],
    ["hidden text", [risk("hidden-text", "乙方")]],
    ["a link to elsewhere", [risk("remote-image")]],
    ["an outside template", [risk("external-template")]],
  ] as const)("passes %s", (_, risks) => {
    expect(left(...risks)).toEqual([]);
  });
});
