import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { problemLine } from "../../../src/base/problem.js";
import type { Result } from "../../../src/base/result.js";
import { isolated, type Isolated } from "../../../src/node/isolated/isolated.js";
import { readDocument } from "../../../src/node/read-document.js";
import type { ReadDocument } from "../../../src/read/read-contract.js";
import { buildDocx, p } from "../../read/docx/build-docx.js";
import { column, tinyPdf } from "../../read/pdf/tiny-pdf.js";

const started: Isolated[] = [];
const start = (...options: Parameters<typeof isolated>): Isolated => {
  const one = isolated(...options);
  started.push(one);
  return one;
};
afterAll(() => {
  for (const one of started) one.close();
});

const told = (result: Result<unknown>): string[] => (result.ok ? [] : result.problems.map((problem) => problemLine(problem, "zh")));

const files = {
  "contract.docx": buildDocx(
    p("第一条 费用") + p("甲方每月支付服务费30,000元。") + "<w:tbl><w:tr><w:tc>" + p("表") + "</w:tc></w:tr></w:tbl>",
  ),
  "contract.pdf": tinyPdf([column(["第一条 费用", "甲方每月支付服务费30,000元。"]), column(["第二条 期限"])]),
  "contract.txt": new TextEncoder().encode("第一条 费用\n甲方每月支付服务费30,000元。\n"),
} as const;

describe("a file read in a process of its own", () => {
  const reader = start();

  test.each(Object.entries(files))("%s is what it is when it is read here", async (name, bytes) => {
    const [there, here] = [await reader.read({ bytes, name }), await readDocument(bytes, name)];
    if (!there.ok || !here.ok) throw new Error("was refused");
    expect(there.value.contract).toEqual(here.value.contract);
    const { notes, risks, lines, format } = here.value.source;
    expect(there.value.source).toMatchObject({ notes, risks, lines, format });
    const places = ({ placesOf, contract }: ReadDocument): unknown[] =>
      Array.from({ length: contract.text.length }, (_, at) => placesOf([at, at + 1]));
    if (!name.endsWith(".txt")) expect(places(there.value)).toEqual(places(here.value));
  });

  test.each(["broken.docx", "broken.pdf"])("%s is refused in the same sentence", async (name) => {
    const bytes = name.endsWith("pdf") ? tinyPdf([column(["正文"])]).slice(0, 300) : buildDocx({ body: "", main: () => "<html/>" });
    expect(told(await reader.read({ bytes, name }))).toEqual(told(await readDocument(bytes, name)));
  });

  test("many at once are read one after another", async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => reader.read({ bytes: files["contract.docx"], name: "contract.docx" })));
    expect(all.filter(({ ok }) => ok)).toHaveLength(30);
  });
});

describe("a process that goes wrong costs one sentence:", () => {
  const program = fileURLToPath(new URL("rogue.mjs", import.meta.url));
  const rogue = start({ program, seconds: () => 50 });
  const hurried = start({ program, seconds: () => 1 });
  const does = async (name: string): Promise<string[]> =>
    told(await (name === "endless" ? hurried : rogue).read({ bytes: new Uint8Array(1), name }));

  test.each([
    ["heap", "读取所需的内存超过上限，已停止"],
    ["buffers", "读取所需的内存超过上限，已停止"],
    ["endless", "读取超过 1 秒，已停止"],
    ["exit", "读取中断（exit 3）"],
    ["stack", "文件的结构嵌套过深"],
  ])("%s", { timeout: 60_000 }, async (name, seen) => {
    expect(await does(name)).toEqual([
      `${seen}，应为一份可以正常读取的合同文件。用 Word、WPS 或阅读器打开并另存后重试，或者只保留合同部分。`,
    ]);
    expect(await does("environment")).toEqual([expect.stringContaining("读取中断（{}）")]);
  });

  test.each(["secrets", "write", "spawn"])("%s are out of its reach", async (name) => {
    expect(await does(name)).toEqual([expect.stringContaining("读取中断（ERR_ACCESS_DENIED")]);
  });
});

test("it left nothing behind", () => {
  expect(existsSync(new URL("traces.txt", import.meta.url))).toBe(false);
});
