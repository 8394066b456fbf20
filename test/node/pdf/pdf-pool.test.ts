import { execFileSync } from "node:child_process";
import { afterEach, describe, expect, test } from "vitest";
import { compilePdf } from "../../../src/node/pdf/compile-pdf.js";
import { pdfPool, type PdfPool, type PdfPoolOptions } from "../../../src/node/pdf/pdf-pool.js";
import type { PdfEngine, PdfRequest } from "../../../src/render/pdf/pdf-engine.js";
import { renderPdf } from "../../../src/render/pdf/render-pdf.js";
import { agencyOperation } from "../../render/agency-operation.js";
import { needs } from "../../needs.js";

const page = (source = "字"): PdfRequest => ({
  source: `#set document(title: "题", date: datetime(year: 2026, month: 12, day: 1))\n#set text(font: "Noto Serif SC", fallback: false, lang: "zh")\n${source}`,
  files: [],
});

const endless = page("#let n = 0\n#while n >= 0 { n += 1; let squares = range(20000).map(i => i * i) }");

let pool: PdfPool | undefined;
const open = (options?: PdfPoolOptions): PdfEngine => (pool = pdfPool(options)).compile;
afterEach(() => pool?.close());

/** The compilers that run below this process. */
const compilers = (): readonly number[] =>
  execFileSync("ps", ["-o", "pid=,args=", "--ppid", `${process.pid}`], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes("/pdf/child."))
    .map((line) => Number.parseInt(line, 10));

test("two processes make the same bytes of the same contract", async () => {
  const make = async (): Promise<string> => {
    const result = await renderPdf(
      agencyOperation,
      {
        title: "合同",
        number: "CW-2026-0318",
        date: "2026-12-01",
        language: "zh",
        attachments: [
          { name: "a.json", mime: "application/json", data: new Uint8Array([1, 2]), description: "要素", relationship: "source" },
        ],
      },
      compilePdf,
    );
    return result.ok ? Buffer.from(result.value.pdf).toString("base64") : "";
  };
  const [first, second] = [await make(), await make()];
  expect(first.length).toBeGreaterThan(100_000);
  expect(second === first).toBe(true);
});

test("a warm process makes the same bytes as a fresh one", async () => {
  const compile = open();
  const [first, , third] = [await compile(page("甲")), await compile(page("乙")), await compile(page("甲"))];
  expect(first.kind).toBe("done");
  expect(third).toEqual(first);
});

test("a compiler error or warning is refused with its reason", async () => {
  const compile = open();
  expect(await compile(page('#panic("x")'))).toMatchObject({ kind: "refused", messages: [expect.stringContaining("panicked")] });
  expect(await compile(page('#text(font: "No Such Font")[字]'))).toMatchObject({
    kind: "refused",
    messages: [expect.stringContaining("unknown font family")],
  });
  expect(await compile(page('#text("甲𠮷乙👍")'))).toMatchObject({
    kind: "refused",
    messages: [expect.stringContaining("𠮷"), expect.stringContaining("👍")],
  });
  expect((await compile(page())).kind).toBe("done");
});

test("the compiler reads nothing but the files of the request, and forgets them", async () => {
  const compile = open();
  for (const path of ["/etc/passwd", "../child.ts", "child.ts", "missing.json"])
    expect(await compile(page(`#read("${path}")`)), path).toMatchObject({ kind: "refused" });
  const data = new TextEncoder().encode("内容");
  expect((await compile({ ...page('#read("a.txt")'), files: [{ path: "a.txt", data }] })).kind).toBe("done");
  expect(await compile(page('#read("a.txt")'))).toMatchObject({ kind: "refused" });
});

test("no font of the system is seen", async () => {
  const compile = open();
  for (const family of ["DejaVu Sans", "OpenSymbol", "Noto Serif CJK SC", "Liberation Serif"])
    expect(await compile(page(`#text(font: "${family}")[x]`)), family).toMatchObject({
      kind: "refused",
      messages: [expect.stringContaining("unknown font family")],
    });
});

test("too slow: answered and ended at the limit", async () => {
  const compile = open({ timeoutMs: 1500 });
  expect(await compile(endless)).toEqual({ kind: "died", cause: "timeout", detail: "1.5 s" });
});

describe.skipIf(!needs("ps"))("processes", () => {
  test("the first starts with the pool, gives way after its share, and none is left at the end", async () => {
    const compile = open({ recycleAfter: 2 });
    const [first] = compilers();
    await compile(page());
    expect(compilers()).toEqual([first]);
    await compile(page());
    await compile(page());
    const [second] = compilers().filter((pid) => pid !== first);
    expect(second).toBeGreaterThan(0);
    pool?.close();
    await expect.poll(compilers).toEqual([]);
  });

  test("a crash is answered, and the next request is served", async () => {
    const compile = open();
    const dying = compile(endless);
    const [pid = 0] = compilers();
    process.kill(pid, "SIGKILL");
    expect(await dying).toEqual({ kind: "died", cause: "crash", detail: "SIGKILL" });
    expect((await compile(page())).kind).toBe("done");
  });

  test("a process that died while idle costs no request", async () => {
    const compile = open();
    await compile(page());
    const [pid = 0] = compilers();
    process.kill(pid, "SIGKILL");
    await expect.poll(compilers).toEqual([]);
    expect((await compile(page())).kind).toBe("done");
  });

  test("no more at once than allowed; all requests are served", async () => {
    const compile = open({ size: 2 });
    const answers = Array.from({ length: 8 }, (_, i) => compile(page(`第${i}份`)));
    expect(compilers().length).toBe(2);
    expect((await Promise.all(answers)).map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => "done"));
  });

  test("closing answers what still waits", async () => {
    const compile = open();
    const answers = [compile(page()), compile(page())];
    pool?.close();
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ kind: "died" });
  });
});
