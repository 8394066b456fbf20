import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadLibrary } from "../../src/node/load-library.js";
import { regexesOf } from "./regexes.js";

const folder = process.env["CLAUSEWRIGHT_DEV_SET"] ?? join(process.env["CLAUSEWRIGHT_SHARED"] ?? "../shared", "dev-set");
const here = existsSync(folder);
if (!here)
  console.log(`${folder} is not here: copies from its contracts are not looked for; set CLAUSEWRIGHT_SHARED to the folder above dev-set`);

const length = 12;
/** Names of laws and bodies are nobody's wording. */
const names = /中华人民共和国|管理办法|促进法|保护法|人民法院|统一社会信用代码|工作日|人民币/u;

/** Every stretch of so many Han characters and signs of a text. */
function* stretches(text: string): Iterable<string> {
  for (const run of text.match(/[\p{Script=Han}，、；：（）“”\d]{12,}/gu) ?? [])
    for (let at = 0; at + length <= run.length; at++) yield run.slice(at, at + length);
}

const library = await loadLibrary();

const strings = (data: unknown): string[] =>
  typeof data === "string" ? [data] : typeof data === "object" && data !== null ? Object.values(data).flatMap(strings) : [];

/** What is looked for in contracts; wording that is written into them and examples are no patterns. */
const own = (): { readonly file: string; readonly text: string }[] => [
  ...library.rules.flatMap(({ id, match, unless }) => strings([match, unless]).map((text) => ({ file: `rule ${id}`, text }))),
  ...Object.values(library.topics).flatMap(({ id, names: headings, signals, not, elements }) =>
    strings([
      headings,
      signals,
      not,
      Object.values(elements).map(({ stated, anywhere, elsewhere, titled, touched, unless }) => [
        stated,
        anywhere,
        elsewhere,
        titled,
        touched,
        unless,
      ]),
    ]).map((text) => ({ file: `topic ${id}`, text })),
  ),
  ...Object.entries(library.lexicon).flatMap(([name, words]) => words.map((text) => ({ file: `lexicon ${name}`, text }))),
  ...regexesOf(["src/check"]).map(({ file, line, source }) => ({ file: `${file}:${line}`, text: source })),
];

test.runIf(here)("no pattern, signal or word list holds twelve characters of a contract of the development set", () => {
  const contracts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll(/\s/gu, ""));
  expect(contracts.length).toBeGreaterThan(5);
  const copied = new Set<string>();
  for (const { file, text } of own())
    for (const stretch of stretches(text))
      if (!names.test(stretch) && contracts.some((contract) => contract.includes(stretch))) copied.add(`${file}: ${stretch}`);
  expect([...copied]).toEqual([]);
});
