import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeTable } from "../../src/cli/write-table.js";
import type { BatchFile } from "../../src/node/batch/batch-file.js";
import { readDocument } from "../../src/node/read-document.js";
import { runCommand } from "./run-command.js";

const base = "templates/agency-operation/samples/basic.yaml";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clausewright-batch-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const head = ["number", "brandName", "terms.term.start", "terms.fees.basicItems"];
const row = (number: string, brand: string, start = "2027/4/1"): string[] => [
  number,
  brand,
  start,
  "账号与店铺基建|5300；客户服务|1,200.50",
];
const verdictsOf = (out: string): BatchFile => JSON.parse(readFileSync(join(out, "batch.json"), "utf8")) as BatchFile;
const table = async (name: string, rows: readonly (readonly string[])[]): Promise<string> => {
  const path = join(folder, name);
  writeFileSync(path, await writeTable(path, rows));
  return path;
};

describe.each(["deals.csv", "deals.xlsx"])("%s", (name) => {
  test("a contract a row; a bad row is named and stops nothing; a verdict a row", async () => {
    const out = join(folder, `${name}-out`);
    const rows = [
      ["编号", "品牌", "起始日", "月费"],
      head,
      row("B-1", "甲牌"),
      row("B-2", "乙牌", "2027-13-40"),
      ["# 以下两行", "", "", ""],
      row("B-1", "重号"),
      row("B-3", "丙 & <牌>"),
    ];
    const {
      code,
      out: printed,
      err,
    } = await runCommand(["batch", await table(name, rows), "--base", base, "--format", "docx,md", "--out", out]);
    expect(code).toBe(2);
    expect(printed).toContain("2 份已起草（其中 0 份此前已完成），2 行有误");
    expect(err).toMatch(/第 4 行（B-2） terms\.term\.start：现为 “2027-13-40”/u);
    expect(err).toMatch(/第 6 行（B-1） number：B-1 与第 3 行相同/u);
    expect(readdirSync(out).sort()).toEqual(["B-1.docx", "B-1.md", "B-3.docx", "B-3.md", "batch.json"]);
    const { rows: count, verdicts } = verdictsOf(out);
    expect([count, ...verdicts.map(({ row: at, number, state }) => [at, number, state].join(" "))]).toEqual([
      4,
      "3 B-1 drafted",
      "4 B-2 refused",
      "6 B-1 refused",
      "7 B-3 drafted",
    ]);
    expect(verdicts.flatMap(({ findings }) => findings)).toEqual([]);
    const read = await readDocument(new Uint8Array(readFileSync(join(out, "B-3.docx"))), "B-3.docx");
    expect(read.ok && read.value.contract.text).toContain("丙 & <牌>");
    expect(readFileSync(join(out, "B-1.md"), "utf8")).toContain("1,200.50元");
  });
});

test("run again, it leaves what is done, redoes what changed or was spoilt, and takes away what no longer holds", async () => {
  const out = join(folder, "again");
  const draft = async (...rows: readonly string[][]): Promise<string> =>
    (await runCommand(["batch", await table("again.csv", [head, ...rows]), "--base", base, "--format", "md", "--out", out])).out;
  expect(await draft(row("A-1", "甲"), row("A-2", "乙"), row("A-3", "丙"))).toContain("3 份已起草（其中 0 份");
  const before = statSync(join(out, "A-1.md")).mtimeMs;
  writeFileSync(join(out, "A-2.md"), "spoilt");
  expect(await draft(row("A-1", "甲"), row("A-2", "乙"), row("A-3", "丙", "never"))).toContain(
    "2 份已起草（其中 1 份此前已完成），1 行有误",
  );
  expect(statSync(join(out, "A-1.md")).mtimeMs).toBe(before);
  expect(readFileSync(join(out, "A-2.md"), "utf8")).toContain("乙");
  expect(existsSync(join(out, "A-3.md"))).toBe(false);
});

test("killed in the middle and run again, it ends as if never killed", { timeout: 300_000 }, async () => {
  const out = join(folder, "killed");
  const rows = Array.from({ length: 12 }, (_, at) => row(`K-${at}`, `牌${at}`));
  const args = ["batch", await table("killed.csv", [head, ...rows]), "--base", base, "--format", "md", "--out", out];
  const child = spawn(process.execPath, ["dist/cli/main.js", ...args], { stdio: "ignore" });
  while (!existsSync(out) || readdirSync(out).filter((file) => file.endsWith(".md")).length < 3) await wait(20);
  child.kill("SIGKILL");
  await new Promise((done) => child.once("close", done));
  expect((await runCommand(args)).code).toBe(0);
  expect(readdirSync(out).filter((file) => file.endsWith(".part"))).toEqual([]);
  expect(verdictsOf(out).verdicts.map(({ state }) => state)).toEqual(rows.map(() => "drafted"));
  const fresh = join(folder, "fresh");
  await runCommand([...args.slice(0, -1), fresh]);
  for (const file of readdirSync(fresh)) expect(readFileSync(join(out, file), "utf8")).toBe(readFileSync(join(fresh, file), "utf8"));
});

test("a table that is none, and a column that no deal has, are said at once; nothing is written", async () => {
  const out = join(folder, "none");
  const wrong = await runCommand([
    "batch",
    await table("wrong.csv", [
      ["number", "brand.nmae"],
      ["X-1", "甲"],
    ]),
    "--base",
    base,
    "--out",
    out,
  ]);
  expect([wrong.code, existsSync(out)]).toEqual([2, false]);
  expect(wrong.err).toMatch(/wrong\.csv#1\.2：表头有不认识的列 “brand\.nmae”/u);
  const empty = await runCommand(["batch", await table("empty.csv", [["甲", "乙"]]), "--out", out]);
  expect(empty.err).toMatch(/没有表头/u);
});

test("the empty table asks what the shared deal leaves open, in words above the fields", async () => {
  const form = join(folder, "form.csv");
  expect((await runCommand(["batch", "--template", "short-video", "--tier", "basic", "--form", form])).code).toBe(0);
  const [words = "", fields = ""] = readFileSync(form, "utf8").split("\r\n");
  expect(words).toContain("甲方（品牌方）：登记的全称");
  expect(fields.split(",")).toEqual(expect.arrayContaining(["number", "brand.creditCode", "terms.term.start"]));
  const narrow = join(folder, "narrow.csv");
  await runCommand(["batch", "--base", base, "--form", narrow]);
  expect(readFileSync(narrow, "utf8").split("\r\n")[1]).toBe("number");
});
