import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { docxSource } from "../../src/read/docx/read-docx.js";
import { buildDocx, p } from "../read/docx/build-docx.js";
import { reading } from "../read/docx/reading.js";
import { column, tinyPdf } from "../read/pdf/tiny-pdf.js";

const folder = mkdtempSync(join(tmpdir(), "clausewright-compare-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
  new Promise((done) => {
    execFile(process.execPath, ["dist/cli/main.js", ...args], { env: { ...process.env, LANG: "zh_CN.UTF-8" } }, (error, out, err) => {
      done({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err });
    });
  });

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const lines = (fee: string): string[] => ["第一条 费用", `甲方每月支付服务费${fee}。`, "第二条 期限", "本合同为期一年。"];
const docx = (name: string, fee: string): string =>
  file(
    name,
    buildDocx(
      lines(fee)
        .map((line) => p(line))
        .join(""),
    ),
  );
const old = docx("old.docx", "30,000元");
const fresh = docx("new.docx", "50,000元");

describe("compare", () => {
  test("prints what differs and writes a redline", async () => {
    const output = join(folder, "redline.docx");
    const { code, out, err } = await run("compare", old, fresh, "--output", output);
    expect(code).toBe(0);
    expect(out).toContain("金额  30,000元 → 50,000元  第一条 费用");
    expect(err).toBe(`${output}\n`);
    const { model, text } = reading(new Uint8Array(readFileSync(output)));
    expect(text).toContain("50,000元");
    expect(docxSource(model, "original").text).toContain("30,000元");
  });

  test("takes versions of different formats", async () => {
    const pdf = file("new.pdf", tinyPdf([column(lines("30,000元"))]));
    const { code, out } = await run("compare", old, pdf);
    expect(code).toBe(0);
    expect(out).toContain("两个版本的文字相同");
  });

  test.each([
    ["json", /^\{\n "old"/u],
    ["html", /^<!doctype html>/u],
  ])("writes %s", async (format, beginning) => {
    expect((await run("compare", old, fresh, "--format", format)).out).toMatch(beginning);
  });

  test("refuses in one sentence what it cannot do, and writes nothing", async () => {
    const output = join(folder, "none.docx");
    const text = file("old.txt", lines("30,000元").join("\n"));
    const { code, err } = await run("compare", text, fresh, "--output", output);
    expect(code).toBe(2);
    expect(err).toMatch(/old\.txt：这个文件不是 docx，应为两个版本都是 docx/u);
    expect(existsSync(output)).toBe(false);
    expect((await run("compare", old, fresh, "--output", join(folder, "x.pdf"))).err).toContain("输出文件不是 .docx");
    expect((await run("compare", old, file("broken.docx", "PK\u0003\u0004"))).code).toBe(2);
  });
});

describe("review", () => {
  test("writes a copy with comments, and with --changes tracked changes; the original stays", async () => {
    const before = readFileSync(old);
    const output = join(folder, "reviewed.docx");
    const { code, err } = await run("review", old, "--output", output, "--changes");
    expect(code).toBe(0);
    expect(err).toMatch(/\d+ 项发现，\d+ 条批注/u);
    const { comments, model } = reading(new Uint8Array(readFileSync(output)));
    expect(comments.length).toBeGreaterThan(0);
    expect(docxSource(model, "original").text).toBe(reading(new Uint8Array(before)).text);
    expect(readFileSync(old)).toEqual(before);
  });

  test("refuses to write over the file itself, and formats that take no comments", async () => {
    expect((await run("review", old, "--output", old)).err).toContain("输出文件就是原文件");
    const text = file("contract.txt", lines("三万元").join("\n"));
    const { code, err } = await run("review", text, "--output", join(folder, "contract.out.txt"));
    expect(code).toBe(2);
    expect(err).toContain("审阅意见写在这两种文件里");
  });
});
