import { beforeAll, describe, expect, test } from "vitest";
import { nodeCrypto } from "../../src/node/sign/node-crypto.js";
import { openZip } from "../../src/read/zip/open-zip.js";
import { exportBundle } from "../../src/sign/bundle/export-bundle.js";
import { verifyBundle } from "../../src/sign/bundle/verify-bundle.js";
import { zipFiles } from "../../src/sign/bundle/zip-files.js";
import { keyOf, now } from "./authority.js";
import { makePdf } from "./make-pdf.js";
import { middle, optionsOf, signed, signers, stranger, timeService, trust } from "./world.js";
import { flipped } from "./tamper.js";

type Files = ReadonlyMap<string, Uint8Array>;
let once: Uint8Array;
let twice: Uint8Array;
let bundle: Files;

const exporting = (contract: Uint8Array, more: Partial<Parameters<typeof exportBundle>[1]> = {}) =>
  exportBundle(contract, {
    key: keyOf(signers[4] ?? stranger, [middle]),
    crypto: nodeCrypto,
    now: { instant: now, offset: 480 },
    random: new Uint8Array(16).fill(3),
    trust,
    verifier: new TextEncoder().encode("<!doctype html>"),
    timestamp: timeService(),
    ...more,
  });

beforeAll(async () => {
  once = await signed(makePdf(), optionsOf(0));
  twice = await signed(once, optionsOf(1));
  const exported = await exporting(twice);
  if (!exported.ok) throw new Error(exported.problems[0]?.seen.zh);
  bundle = exported.value;
});

async function faults(files: Files): Promise<readonly string[]> {
  const judged = await verifyBundle(files, { crypto: nodeCrypto, trust, now });
  if (!judged.ok) return judged.problems.map(({ seen }) => seen.zh);
  expect(judged.value.valid).toBe(judged.value.faults.length === 0 && judged.value.verdict.valid);
  return judged.value.faults.map(({ zh }) => zh);
}
const changed = (name: string, data: Uint8Array | undefined): Files => {
  const files = new Map(bundle);
  if (data === undefined) files.delete(name);
  else files.set(name, data);
  return files;
};

describe("a bundle of evidence", () => {
  test("holds contract, trail, signature and verifier, and is valid", async () => {
    expect([...bundle.keys()]).toEqual(["contract.pdf", "verify.html", "audit.jsonl", "audit.jsonl.p7s"]);
    expect(await faults(bundle)).toEqual([]);
    const lines = new TextDecoder().decode(bundle.get("audit.jsonl")).trim().split("\n");
    expect(lines.map((line): unknown => (JSON.parse(line) as { event: string }).event)).toEqual(["signed", "signed", "exported"]);
  });

  test("a rollback to an earlier signed revision shows", async () => {
    const found = await faults(changed("contract.pdf", once));
    expect(found.join("\n")).toMatch(/“contract\.pdf”与导出时不同/u);
    expect(found.join("\n")).toMatch(/导出时有 2 个签名，现有 1 个：文件可能被回退/u);
    expect(found.join("\n")).toMatch(/“乙方”.*不在文件里/u);
  });

  test.each([
    ["an altered trail", () => changed("audit.jsonl", flipped(bundle.get("audit.jsonl") ?? new Uint8Array(), 40)), /审计记录/u],
    [
      "a trail without its first line",
      () =>
        changed(
          "audit.jsonl",
          new TextEncoder().encode(new TextDecoder().decode(bundle.get("audit.jsonl")).split("\n").slice(1).join("\n")),
        ),
      /链条已断/u,
    ],
    [
      "an altered signature of the trail",
      () => changed("audit.jsonl.p7s", flipped(bundle.get("audit.jsonl.p7s") ?? new Uint8Array(), 900)),
      /审计记录的签名/u,
    ],
    ["another verifier", () => changed("verify.html", new TextEncoder().encode("evil")), /“verify\.html”与导出时不同/u],
    ["a file too many", () => changed("note.txt", new Uint8Array(1)), /多出了“note\.txt”/u],
    ["a file too few", () => changed("verify.html", undefined), /缺少“verify\.html”/u],
    ["no trail", () => changed("audit.jsonl", undefined), /没有合同、审计记录/u],
  ])("%s is found", async (_, files, words) => {
    expect((await faults(files())).join("\n")).toMatch(words);
  });

  test("a trail signed by somebody unknown is found", async () => {
    const forged = await exporting(twice, { key: keyOf(stranger, []) });
    expect((await faults(forged.ok ? forged.value : new Map())).join("\n")).toMatch(/不在信任之列/u);
  });

  test("goes through a zip archive, byte for byte the same each time", async () => {
    const zip = zipFiles(bundle);
    expect(Buffer.from(zipFiles(bundle)).equals(Buffer.from(zip))).toBe(true);
    const archive = openZip(zip);
    if (!archive.ok) throw new Error("zip");
    const files = new Map(
      archive.value.entries.map((entry) => {
        const data = archive.value.read(entry);
        return [entry.name, data.ok ? data.value : new Uint8Array()] as const;
      }),
    );
    expect(await faults(files)).toEqual([]);
  });

  test("nothing unsigned or broken is exported, and an earlier trail must be whole", async () => {
    expect((await exporting(makePdf())).ok).toBe(false);
    expect((await exporting(flipped(twice, 300))).ok).toBe(false);
    expect((await exporting(twice, { earlier: ['{"seq":1,"event":"x","previous":"no"}'] })).ok).toBe(false);
  });
});
