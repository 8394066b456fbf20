import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, readContract } from "../../dist/index.js";
import { loadLibrary } from "../../dist/node/index.js";
import { score, type Gold, type Scored } from "./score.ts";

/**
 * Scores the checker on labelled contracts: `npm run eval [-- FOLDER…] [--show]`. Folders default to the development set beside the
 * repository (`$CLAUSEWRIGHT_DEV_SET`) and the repository's own contracts. `--show` prints every miss and false alarm.
 */
const show = process.argv.includes("--show");
const given = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const folders = given.length > 0 ? given : [process.env["CLAUSEWRIGHT_DEV_SET"] ?? "../shared/dev-set", "test/eval/contracts"];

const library = await loadLibrary();
for (const folder of folders) {
  if (!existsSync(folder)) {
    console.log(`${folder}: not here, skipped (set CLAUSEWRIGHT_DEV_SET to the folder of the development set)`);
    continue;
  }
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".gold.json"))
    .map((name) => name.slice(0, -".gold.json".length))
    .sort();
  const scored: {
    readonly name: string;
    readonly clean: boolean;
    readonly result: Scored;
    readonly errors: number;
    readonly warnings: number;
  }[] = [];
  for (const name of names) {
    const bytes = new Uint8Array(readFileSync(join(folder, `${name}.txt`)));
    const document = await readContract(bytes, { name: `${name}.txt` });
    if (!document.ok) throw new Error(`${name}: ${JSON.stringify(document.problems)}`);
    const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), "utf8")) as Gold & { readonly asOf: string };
    const checked = check(document.value.contract, library, { asOf: gold.asOf });
    const reported = {
      topics: Object.fromEntries(checked.topics.map(({ topic, status }) => [topic.id, status])),
      findings: checked.findings,
    };
    const { text } = document.value.contract;
    const result = score(text, gold, reported);
    const count = (severity: string): number => checked.findings.filter((finding) => finding.severity === severity).length;
    scored.push({ name, clean: gold.findings.length === 0, result, errors: count("error"), warnings: count("warning") });
    if (show) {
      console.log(`\n# ${name}`);
      for (const { topic, gold: expected, got } of result.topicPairs)
        if (expected !== got) console.log(`  topic ${topic}: ${got}, not ${expected}`);
      for (const { kind, quote } of result.misses) console.log(`  missed ${kind}: ${quote.replaceAll("\n", " / ").slice(0, 90)}`);
      for (const { kind, range } of result.falseAlarms)
        console.log(
          `  false ${kind}: ${text
            .slice(...range)
            .replaceAll("\n", " / ")
            .slice(0, 90)}`,
        );
      for (const { kind, quote } of result.hardFalseAlarms) console.log(`  HARD ${kind}: ${quote.slice(0, 90)}`);
    }
  }
  print(folder, scored);
}

function print(
  folder: string,
  scored: readonly {
    readonly name: string;
    readonly clean: boolean;
    readonly result: Scored;
    readonly errors: number;
    readonly warnings: number;
  }[],
): void {
  const percent = (part: number, whole: number): string => (whole === 0 ? "    –" : `${((100 * part) / whole).toFixed(1).padStart(5)}%`);
  const all = scored.map((one) => one.result);
  const pairs = all.flatMap((one) => one.topicPairs);
  const hits = all.flatMap((one) => one.hits);
  const misses = all.flatMap((one) => one.misses);
  const alarms = all.flatMap((one) => one.falseAlarms);
  const hard = all.flatMap((one) => one.hardFalseAlarms);

  console.log(`\n## ${folder}: ${scored.length} contracts`);
  console.log("\nkind                        gold  found  recall  false alarms  precision");
  const kinds = [...new Set([...hits, ...misses, ...alarms].map((one) => one.kind))].sort();
  for (const kind of kinds) {
    const of = (list: readonly { readonly kind: string }[]): number => list.filter((one) => one.kind === kind).length;
    console.log(
      `${kind.padEnd(26)} ${String(of(hits) + of(misses)).padStart(5)} ${String(of(hits)).padStart(6)}  ${percent(of(hits), of(hits) + of(misses))} ${String(of(alarms)).padStart(13)}     ${percent(of(hits), of(hits) + of(alarms))}`,
    );
  }
  console.log("\ntopic                       right  of     as missing P / R      as vague P / R");
  for (const topic of new Set(pairs.map((pair) => pair.topic))) {
    const own = pairs.filter((pair) => pair.topic === topic);
    console.log(
      `${topic.padEnd(26)} ${String(own.filter((pair) => pair.gold === pair.got).length).padStart(6)} ${String(own.length).padStart(3)}     ${rates(own, "missing")}      ${rates(own, "vague")}`,
    );
  }
  const right = pairs.filter((pair) => pair.gold === pair.got).length;
  console.log(
    `\ntopics: accuracy ${percent(right, pairs.length)}, missing P / R ${rates(pairs, "missing")}, vague P / R ${rates(pairs, "vague")}`,
  );
  console.log(
    `findings: recall ${percent(hits.length, hits.length + misses.length)}, precision ${percent(hits.length, hits.length + alarms.length)}, ${(alarms.length / scored.length).toFixed(2)} false alarms a contract, ${hard.length} hard`,
  );
  for (const { name, errors, warnings } of scored.filter((one) => one.clean))
    console.log(`clean contract ${name}: ${errors} errors, ${warnings} warnings`);

  function rates(list: readonly { readonly gold: string; readonly got: string }[], status: string): string {
    const both = list.filter((pair) => pair.gold === status && pair.got === status).length;
    return `${percent(both, list.filter((pair) => pair.got === status).length)} ${percent(both, list.filter((pair) => pair.gold === status).length)}`;
  }
}
