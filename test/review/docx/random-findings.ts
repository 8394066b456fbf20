import type { Finding } from "../../../src/check/finding.js";
import type { DocxSource } from "../../../src/read/docx/docx-source.js";
import { say } from "../../../src/base/bilingual.js";

/** A small generator of pseudo-random numbers (mulberry32), so that a seed tells everything. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 2 ** 24) % below;
  };
}

const words = [
  "",
  "甲方",
  "30,000元",
  " ",
  "&<>\"'",
  "𠮷野家",
  "书面通知后五个工作日内",
  "the Agency",
  "，",
  "\t",
  "人民币伍万元整（¥50,000）",
];

/** Findings on random ranges of the text, most with a new wording for their words. */
export function randomFindings(source: DocxSource, seed: number, count: number): Finding[] {
  const random = randomNumbers(seed);
  const lines = source.lines.filter(({ range }) => range[1] > range[0]);
  if (lines.length === 0) return [];
  return Array.from({ length: count }, (_, at) => {
    const [start, end] = lines[random(lines.length)]?.range ?? [0, 0];
    const from = start + random(end - start);
    const across = random(12) === 0;
    const to = across ? Math.min(source.text.length, from + random(200)) : from + random(Math.min(30, end - from) + 1);
    const range = [whole(source.text, from), whole(source.text, to)] as const;
    const text = (words[random(words.length)] ?? "") + (words[random(words.length)] ?? "");
    const mode = (["replace", "replace", "replace", "insert", "comment"] as const)[random(5)] ?? "comment";
    return finding(
      at,
      range,
      source.text.slice(...range),
      random(8) === 0 ? undefined : mode === "comment" ? { mode, text: say(text, text) } : { mode, text },
    );
  }).sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
}

/** Not between the halves of a surrogate pair. */
const whole = (text: string, at: number): number => (/^[\ud800-\udbff][\udc00-\udfff]$/u.test(text.slice(at - 1, at + 1)) ? at - 1 : at);

const finding = (at: number, range: readonly [number, number], quote: string, fix: Finding["fix"]): Finding => ({
  id: String(at),
  rule: "random",
  kind: "vague-term",
  topic: null,
  severity: (["error", "warning", "info"] as const)[at % 3] ?? "info",
  message: say(`第 ${at} 项`, `number ${at}`),
  why: say("缘由", "reason"),
  basis: [],
  quote,
  range,
  place: "",
  ...(fix && { fix }),
});
