import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { check, readContract } from "../../dist/index.js";
import { loadLibrary } from "../../dist/node/index.js";
import { isHeldOut } from "./split.ts";

/**
 * Scores the checker on single clauses: `node test/eval/clauses.ts [KIND…] [--show]`. A bad case must raise its file's kind, a near miss
 * must not. Held-out cases are counted apart and never shown.
 */
interface Case {
  readonly text: string;
  readonly expect: readonly string[];
  readonly why: string;
}

const show = process.argv.includes("--show");
const kinds = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const library = await loadLibrary();
const folder = "test/eval/clauses";
const total = { tune: { bad: 0, hit: 0, good: 0, alarm: 0 }, held: { bad: 0, hit: 0, good: 0, alarm: 0 } };

console.log("kind                        tuned: found   false on near misses    held out: found   false");
for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
  const kind = file.slice(0, -".yaml".length);
  if (kinds.length > 0 && !kinds.includes(kind)) continue;
  const own = { tune: { bad: 0, hit: 0, good: 0, alarm: 0 }, held: { bad: 0, hit: 0, good: 0, alarm: 0 } };
  const wrong: string[] = [];
  for (const { text, expect, why } of parse(readFileSync(`${folder}/${file}`, "utf8")) as Case[]) {
    const document = await readContract(new TextEncoder().encode(text), { name: "case.txt" });
    if (!document.ok) throw new Error(`${file}: ${text}`);
    const found = check(document.value.contract, library, { asOf: "2026-11-22" }).findings.some((finding) => finding.kind === kind);
    const part = isHeldOut(text) ? "held" : "tune";
    const bad = expect.includes(kind);
    for (const count of [own[part], total[part]]) {
      if (bad) count.bad++;
      else count.good++;
      if (bad && found) count.hit++;
      if (!bad && found) count.alarm++;
    }
    if (part === "tune" && bad !== found) wrong.push(`  ${bad ? "missed" : "false "} ${text.trim().replaceAll("\n", " / ")}   (${why})`);
  }
  console.log(line(kind, own));
  if (show) console.log(wrong.join("\n"));
}
console.log(line("all", total));

function line(name: string, { tune, held }: typeof total): string {
  const pair = (part: number, whole: number): string => `${String(part).padStart(3)}/${String(whole).padEnd(3)}`;
  return `${name.padEnd(28)} ${pair(tune.hit, tune.bad)}        ${pair(tune.alarm, tune.good)}              ${pair(held.hit, held.bad)}       ${pair(held.alarm, held.good)}`;
}
