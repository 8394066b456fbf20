import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";

/**
 * Times whole processes, start-up included, as ratios in one run: against `node -e 0`, and against docxtemplater and pdfmake writing
 * the same contract. Medians of `--runs` (5) rounds; every round runs each command once, so that a change of the machine's speed
 * meets them all. Then, in one process, the computing time of the checker (`check.ts`).
 */
const runs = Number(process.argv[process.argv.indexOf("--runs") + 1]) || 5;
const folder = mkdtempSync(join(tmpdir(), "clausewright-bench-"));
const sample = "templates/agency-operation/samples/basic.yaml";
const cli = ["dist/cli/main.js"];
const json = join(folder, "basic.json");

const commands: Readonly<Record<string, readonly string[]>> = {
  "node -e 0": ["-e", "0"],
  "draft to DOCX": [...cli, "draft", sample, "--format", "docx", "--out", folder],
  "docxtemplater, same contract": ["test/bench/peers/docxtemplater.ts", json, join(folder, "peer.docx")],
  "draft to PDF": [...cli, "draft", sample, "--format", "pdf", "--out", folder],
  "pdfmake, same contract": ["test/bench/peers/pdfmake.ts", json, join(folder, "peer.pdf")],
  "check the DOCX": [...cli, "check", join(folder, "basic.docx"), "--output", join(folder, "report.json"), "--format", "json"],
  "check the PDF": [...cli, "check", join(folder, "basic.pdf"), "--output", join(folder, "report.json"), "--format", "json"],
};

function run(args: readonly string[]): { readonly wall: number } {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${String(status)}: ${stderr}`);
  return { wall: performance.now() - start };
}

try {
  run([...cli, "draft", sample, "--format", "json,docx,pdf", "--out", folder]);
  const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= runs; round++)
    for (const [name, args] of Object.entries(commands)) {
      const { wall } = run(args);
      if (round > 0) times.get(name)?.push(wall); // the first round warms caches
    }
  const median = (name: string): number => [...(times.get(name) ?? [])].sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
  const bare = median("node -e 0");
  console.log(`${runs} rounds; median seconds and ratio to node -e 0`);
  for (const name of Object.keys(commands))
    console.log(`${name.padEnd(30)} ${(median(name) / 1000).toFixed(3)} s  ${(median(name) / bare).toFixed(2)} x`);
  console.log(
    `DOCX: ${(median("draft to DOCX") / median("docxtemplater, same contract")).toFixed(2)} of docxtemplater; PDF: ${(median("draft to PDF") / median("pdfmake, same contract")).toFixed(2)} of pdfmake`,
  );
  run([...cli, "draft", "templates/livestream/samples/basic.yaml", "--format", "docx", "--out", join(folder, "long")]);
  console.log("The web application, uploads of a DOCX of 27 pages:");
  spawnSync(process.execPath, ["test/bench/server.ts", join(folder, "long", "basic.docx")], { stdio: ["ignore", "inherit", "inherit"] });
  console.log("Its pages in a browser:");
  spawnSync(process.execPath, ["test/bench/pages.ts"], { stdio: ["ignore", "inherit", "inherit"] });
  const long = join(folder, "advanced.txt");
  run([...cli, "draft", "templates/agency-operation/samples/advanced.yaml", "--format", "json,pdf", "--out", folder]);
  const printed = (await PDFDocument.load(readFileSync(join(folder, "advanced.pdf")))).getPageCount();
  writeFileSync(long, (JSON.parse(readFileSync(join(folder, "advanced.json"), "utf8")) as { readonly text: string }).text);
  console.log(spawnSync(process.execPath, ["test/bench/check.ts", long, String(printed)], { encoding: "utf8" }).stdout.trim());
  console.log(
    spawnSync(process.execPath, ["test/bench/peers/unzip-saxes.ts", join(folder, "basic.docx")], { encoding: "utf8" }).stdout.trim(),
  );
} finally {
  rmSync(folder, { recursive: true });
}
