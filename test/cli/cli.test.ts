import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clausewright-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line; Chinese messages unless told. */
const run = (...args: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      ["dist/cli/main.js", ...args],
      { env: { ...process.env, LANG: "zh_CN.UTF-8" }, maxBuffer: 2 ** 26 },
      (error, out, err) => {
        done({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err });
      },
    );
  });

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const sample = "templates/agency-operation/samples/basic.yaml";

test("the built command is executable by itself, also after npm has linked it once", () => {
  expect(() => {
    accessSync("dist/cli/main.js", constants.X_OK);
  }).not.toThrow();
});

test("--version says the package's", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(await run("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
});

describe("draft", () => {
  test("writes one file a format and prints their paths", async () => {
    const out = join(folder, "out");
    const { code, out: printed } = await run("draft", sample, "--format", "docx,pdf,md,html,json", "--out", out);
    expect(code).toBe(0);
    expect(printed.trim().split("\n")).toEqual(["docx", "pdf", "md", "html", "json"].map((format) => join(out, `basic.${format}`)));
    expect(readdirSync(out).sort()).toEqual(["basic.docx", "basic.html", "basic.json", "basic.md", "basic.pdf"]);
  });

  test("every problem of a deal at once, each with field, what was seen and what was expected; nothing is written", async () => {
    const deal = readFileSync(sample, "utf8")
      .replace(/creditCode: .*/u, "creditCode: 91330110MADHXX9U90")
      .replace(/^tier: .*/mu, "tier: gold")
      .replace(/^place: .*/mu, "");
    const out = join(folder, "none");
    const { code, err } = await run("draft", file("bad.yaml", deal), "--out", out);
    expect(code).toBe(2);
    expect(err).toMatch(/bad\.yaml#tier：现为 “gold”，应为basic、advanced、value-added/u);
    expect(err).toMatch(/bad\.yaml#place：没有填写/u);
    expect(err).toMatch(/creditCode.*统一社会信用代码/u);
    expect(existsSync(out)).toBe(false);
  });

  test("an unknown template, an unused and a missing variable are named", async () => {
    const text = readFileSync(sample, "utf8");
    const unknown = await run("draft", file("t.yaml", text.replace(/^template: .*/mu, "template: nowhere")), "--out", folder);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/没有名为 nowhere 的模板/u);
    const unused = await run("draft", file("u.yaml", text.replace(/^terms:$/mu, "terms:\n  nothing: { x: 1 }")), "--out", folder);
    expect(unused.code).toBe(2);
    expect(unused.err).toMatch(/terms\.nothing/u);
    const missing = await run("draft", file("m.yaml", text.replace(" months: 12,", "")), "--out", folder);
    expect(missing.code).toBe(2);
    expect(missing.err).toMatch(/terms\.term\.months：没有填写/u);
  });

  test("a glyph that no font has is named, and no file is written", async () => {
    const deal = readFileSync(sample, "utf8").replace(/^brandName: .*/mu, "brandName: 好🍜物");
    const out = join(folder, "glyph");
    const { code, err } = await run("draft", file("glyph.yaml", deal), "--format", "docx,pdf", "--out", out);
    expect(code).toBe(2);
    expect(err).toMatch(/U\+1F35C/u);
    expect(existsSync(out)).toBe(false);
  });
});

describe("check", () => {
  const contract =
    "服务合同\n甲方：上海楷木文具有限公司\n乙方：苏州众采电子商务有限公司\n第一条 费用\n服务费12,000元（大写：壹万叁仟元整），一概不退。\n";

  test("reports findings and exits with 1 for an error", async () => {
    const { code, out } = await run("check", file("c.txt", contract));
    expect(code).toBe(1);
    expect(out).toMatch(/大小写金额不一致/u);
    expect(out).not.toMatch(/\u001b\[/u);
  });

  test("--fail-on decides about the exit code", async () => {
    const path = file("c.txt", contract);
    expect((await run("check", path, "--fail-on", "never")).code).toBe(0);
    expect((await run("check", path, "--fail-on", "info")).code).toBe(1);
  });

  test("JSON: an array, every range slices to its quote, equal bytes for equal input", async () => {
    const path = file("c.txt", contract);
    const [first, second] = [await run("check", path, "--format", "json"), await run("check", path, "--format", "json")];
    expect(first.out).toBe(second.out);
    const [report] = JSON.parse(first.out) as [
      {
        text: string;
        topics: { id: string; status: string }[];
        findings: { quote: string; range: [number, number]; kind: string }[];
        facts: { quote: string; range: [number, number] }[];
      },
    ];
    expect(report.topics).toHaveLength(37);
    expect(report.findings.length).toBeGreaterThan(2);
    for (const one of [...report.findings, ...report.facts]) expect(report.text.slice(...one.range)).toBe(one.quote);
    expect(report.findings.map((finding) => finding.kind)).toContain("amount-mismatch");
  });

  test("several files: each is reported, the highest code wins", async () => {
    const { code, out, err } = await run("check", file("c.txt", contract), join(folder, "absent.docx"), "--format", "json");
    expect(code).toBe(2);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toMatch(/absent\.docx：没有这个文件/u);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("English on request", async () => {
    const { out } = await run("check", file("c.txt", contract), "--lang", "en");
    expect(out).toMatch(/To be addressed/u);
    expect(out).toMatch(/Figures and words differ/u);
  });

  test.each([
    ["empty.docx", new Uint8Array(), /空/u],
    ["rubbish.docx", new TextEncoder().encode("PK\u0003\u0004 this is no archive"), /./u],
    ["broken.pdf", new TextEncoder().encode("%PDF-1.7\nnothing here"), /./u],
    ["picture.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), /图片/u],
    ["binary.txt", Uint8Array.from({ length: 300 }, (_, at) => at % 7), /不是文字/u],
    ["old.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)), /./u],
  ])("%s is refused with one sentence", async (name, bytes, words) => {
    const { code, out, err } = await run("check", file(name, bytes));
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/ at .*\.js:/u);
  });

  test("bad usage exits with 2", async () => {
    expect((await run("check")).code).toBe(2);
    expect((await run("check", "x.txt", "--format", "xml")).code).toBe(2);
    expect((await run("check", "x.txt", "--as-of", "2026-02-30")).code).toBe(2);
    expect((await run("nonsense")).code).toBe(2);
  });
});

describe("read, explain, list", () => {
  test("read shows the text, and as JSON the tree and the places", async () => {
    const path = file("r.txt", "第一条 范围\n1.1 甲方委托乙方运营店铺。\n");
    expect((await run("read", path)).out).toBe("第一条 范围\n1.1 甲方委托乙方运营店铺。\n");
    const read = JSON.parse((await run("read", path, "--format", "json")).out) as { lines: { places: { line: number }[] }[] };
    expect(read.lines[1]?.places[0]?.line).toBe(2);
  });

  test.each(["kpi", "staff-change.notice-days", "staff-swap", "amount-mismatch", "民法典/585", "staff-change/balanced"])(
    "explain %s",
    async (id) => {
      const { code, out } = await run("explain", id);
      expect(code).toBe(0);
      expect(out.length).toBeGreaterThan(20);
    },
  );

  test("explain says what it does not know", async () => {
    const { code, err } = await run("explain", "nothing");
    expect(code).toBe(2);
    expect(err).toMatch(/没有这个条目/u);
  });

  test.each(["templates", "clauses", "topics", "kinds", "rules", "laws"])("list %s", async (what) => {
    const { code, out } = await run("list", what);
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .every((line) => /^\S+\t\S/u.test(line)),
    ).toBe(true);
  });
});
