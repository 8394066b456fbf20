import { readFileSync } from "node:fs";
import { check } from "../../dist/check/check.js";
import { readingOf } from "../../dist/check/reading/reading.js";
import { rulesOf } from "../../dist/check/rules/rules.js";
import { topicsOf } from "../../dist/check/topics/topics.js";
import { loadLibrary } from "../../dist/node/load-library.js";
import { outline } from "../../dist/read/outline/outline.js";
import { textSource } from "../../dist/read/text/read-text.js";
import { hostile } from "../check/hostile.ts";
import { textlint } from "./peers/textlint.ts";

/**
 * Computing time of the checker, in one process: the first check, a warm one, 1,000 pages, a megabyte of every hostile text, and
 * the data rules against textlint with as many regular expressions on the same text. Arguments: a contract as plain text, and how many
 * pages our own PDF of it has.
 */
const [path = "", printed = "?"] = process.argv.slice(2);
const library = await loadLibrary();
const contractOf = (text: string) => outline(textSource(text, "txt", (line) => line));
const whole = (text: string): unknown => check(contractOf(text), library, { asOf: "2026-11-22" });

/** Milliseconds of computing, all threads of the process together. */
const cost = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const best = (times: number, work: () => unknown): number => Math.min(...Array.from({ length: times }, () => cost(work)));
const say = (what: string, milliseconds: number, more = ""): void => {
  console.log(`${what.padEnd(50)} ${milliseconds.toFixed(0).padStart(6)} ms  ${more}`);
};

const text = readFileSync(path, "utf8");
/** Of 1,000 characters, which is a densely printed page; our own PDF has fewer on one. */
const pages = Math.round(text.length / 1000);
console.log(`The text: ${text.length} characters, called ${pages} pages of 1,000; in our own PDF it fills ${printed}.`);
say(
  `first check of ${pages} pages in a process`,
  cost(() => whole(text)),
);
const warm = best(40, () => whole(text));
say(`warm check of ${pages} pages`, warm, "least of 40");
/** As much of it as fills 20 pages of our own PDF, to the end of a line. */
const twenty = text.slice(0, text.lastIndexOf("\n", Math.round((text.length * 20) / Number(printed))) + 1);
say(
  "warm check of 20 pages as printed",
  best(40, () => whole(twenty)),
  `${twenty.length} characters, least of 40`,
);
const copies = Math.ceil(1000 / pages);
const thousand = best(2, () => whole(text.repeat(copies)));
say("1,000 pages", thousand, `${(thousand / warm / copies).toFixed(2)} of the warm check a page`);

const contract = contractOf(text);
const ids = new Set(library.rules.map((rule) => rule.id));
const dataRules = rulesOf(library).filter((rule) => ids.has(rule.id));
const ours = best(20, () => {
  const reading = readingOf(contract, library);
  const one = { reading, topics: [], asOf: "2026-11-22", stance: "brand", stage: "final", risks: [] } as const;
  return dataRules.map((rule) => [...rule.check(one)].length);
});
const peer = textlint(library);
let theirs = Number.POSITIVE_INFINITY;
for (let turn = 0; turn < 20; turn++) {
  const before = process.cpuUsage();
  await peer.lint(text);
  const { user, system } = process.cpuUsage(before);
  theirs = Math.min(theirs, (user + system) / 1000);
}
say(`${dataRules.length} data rules with ${peer.count} ways, reading included`, ours);
say(`textlint, one rule of ${peer.count} regular expressions`, theirs, `ours takes ${(ours / theirs).toFixed(2)} of it`);
console.log("(each regular expression is the pattern of one way; what a way wants beside it, and what excuses it, textlint is spared)");
say(
  "recognising all topics, a reading at hand",
  best(20, () => topicsOf(readingOf(contract, library))) - best(20, () => readingOf(contract, library)),
);

console.log("one megabyte (UTF-8) of text made to be slow");
for (const [name, made] of Object.entries(hostile)) {
  const sample = made(10_000);
  const length = Math.floor((1_000_000 * sample.length) / Buffer.byteLength(sample));
  say(
    `  ${name}`,
    cost(() => whole(made(length))),
    `${length} characters`,
  );
}
