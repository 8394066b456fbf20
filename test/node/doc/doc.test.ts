import { readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { convertDoc, libreOffice } from "../../../src/node/doc/convert-doc.js";
import { isolated } from "../../../src/node/isolated/isolated.js";
import { readDocument } from "../../../src/node/read-document.js";
import { inOneByte } from "./in-one-byte.js";
import { needs } from "../../needs.js";

const bytes = new Uint8Array(readFileSync(new URL("contract.doc", import.meta.url)));
const paragraphs = [
  "甲方（品牌方）：上海楷木文具有限公司",
  "服务费为人民币120,000元（大写：壹拾贰万壹仟元整）。",
  "乙方有权根据工作需要自行更换主播。",
];

describe("an old Word file read by its bare text", () => {
  test("says its paragraphs and cells, and that numbers may be missing", async () => {
    const result = await readDocument(bytes, "contract.doc");
    if (!result.ok) throw new Error("was refused");
    const { contract, source } = result.value;
    expect(source.format).toBe("doc");
    for (const paragraph of paragraphs) expect(contract.text.split("\n")).toContain(paragraph);
    expect(contract.text).toContain("30,000元");
    expect(source.notes[0]?.zh).toContain("自动编号");
    for (const { range } of source.lines) expect(source.text.slice(...range)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\n]/u);
  });

  test("says every word: spaced letters, soft hyphens, symbols, notes and text boxes, what is inserted and not what is deleted", async () => {
    const signs = new Uint8Array(readFileSync(new URL("signs.doc", import.meta.url)));
    const result = await readDocument(signs, "signs.doc");
    if (!result.ok) throw new Error("was refused");
    expect(result.value.contract.text.split("\n").filter((line) => line !== "")).toEqual([
      "直播代运营合同",
      "服务费为人民币50,000元（大写：伍万元整）。",
      "品牌方保证金€9,000，新增一句，见注。",
      "税费：☑含税　□不含税",
      "附注",
      "以平台数据为准。",
      "框内：甲方可随时解除。",
    ]);
  });

  test("in one byte a character it has the signs of Windows", async () => {
    const latin = inOneByte(
      bytes,
      Uint8Array.from("Fee \x80 5,000 \x96 \x93net\x94\x8d\r", (sign) => sign.charCodeAt(0)),
    );
    const result = await readDocument(latin, "contract.doc");
    if (!result.ok) throw new Error("was refused");
    expect(result.value.contract.text.split("\n")[0]).toBe("Fee € 5,000 – “net”\u008d");
  });

  test("is what a machine without LibreOffice gives", async () => {
    vi.stubEnv("PATH", "");
    const reader = isolated();
    try {
      expect(libreOffice()).toBeUndefined();
      const result = await reader.read({ bytes, name: "contract.doc" });
      if (!result.ok) throw new Error("was refused");
      expect(result.value.source.format).toBe("doc");
      expect(result.value.source.notes[0]?.zh).toContain("安装 LibreOffice");
      for (const paragraph of paragraphs) expect(result.value.contract.text.split("\n")).toContain(paragraph);
    } finally {
      reader.close();
      vi.unstubAllEnvs();
    }
  });

  test.each([
    ["cut off", bytes.slice(0, 3000)],
    ["overwritten", bytes.map((byte, at) => (at > 600 && at < bytes.length - 4000 ? (at * 7919) % 251 : byte))],
  ])("%s it is refused or read, without a crash", async (_, damaged) => {
    const result = await readDocument(damaged, "contract.doc");
    if (!result.ok) expect(result.problems[0]?.hint?.en).toMatch(/^[A-Z]/u);
  });
});

describe.runIf(needs("soffice"))("an old Word file converted", () => {
  const reader = isolated();
  afterAll(() => reader.close());

  test("has its automatic numbers and its table, and is told to be a .doc", async () => {
    const result = await reader.read({ bytes, name: "contract.doc" });
    if (!result.ok) throw new Error("was refused");
    const { contract, source } = result.value;
    expect(source.format).toBe("doc");
    for (const paragraph of paragraphs) expect(contract.text).toContain(paragraph);
    expect(source.lines.some(({ label }) => label?.startsWith("1") === true)).toBe(true);
    expect(source.lines.some(({ cell }) => cell?.row === 1 && cell.column === 1)).toBe(true);
    expect(source.notes[0]?.zh).toContain("LibreOffice");
  });

  test("what is no Word file inside gives nothing, and nothing is left behind", async () => {
    // A folder of its own: other tests convert at the same time.
    const folder = await mkdtemp(join(tmpdir(), "clausewright-test-"));
    vi.stubEnv("TMPDIR", folder);
    try {
      expect(await convertDoc(bytes.slice(0, 1024), libreOffice() ?? "")).toBeUndefined();
      expect((await readdir(folder)).filter((name) => name.startsWith("clausewright-doc-"))).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
