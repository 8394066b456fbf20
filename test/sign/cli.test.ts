import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needs } from "../needs.js";
import { makePdf } from "./make-pdf.js";
import { opensslAuthority, type OpensslAuthority } from "./openssl-authority.js";
import { opensslVerify, pdfsig } from "./oracle.js";
import { stream, update } from "./tamper.js";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = { CLAUSEWRIGHT_KEY_PASSWORD: "secret" },
): Promise<Ran> =>
  new Promise((done) => {
    const { CLAUSEWRIGHT_KEY_PASSWORD: _, ...rest } = process.env;
    execFile(
      process.execPath,
      ["dist/cli/main.js", ...args],
      { env: { ...rest, LANG: "zh_CN.UTF-8", ...environment } },
      (error, out, err) => {
        done({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err });
      },
    );
  });

const withOpenssl = needs("openssl");
let folder: string;
let authority: OpensslAuthority;
const file = (name: string): string => join(folder, name);
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(file(name)));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "clausewright-sign-"));
  if (withOpenssl) authority = await opensslAuthority(folder);
  writeFileSync(file("contract.pdf"), makePdf());
});
afterAll(() => {
  if (withOpenssl) authority.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!withOpenssl)("sign and verify", () => {
  const sign = (from: string, to: string, key: string, ...more: readonly string[]): Promise<Ran> =>
    run(["sign", file(from), "--key", file(key), "--output", file(to), ...more]);

  test("two parties with timestamps of a time authority over HTTP; poppler and OpenSSL agree", async () => {
    expect(
      await sign(
        "contract.pdf",
        "one.pdf",
        "a-legacy.p12",
        "--party",
        "甲方",
        "--seal",
        "draw",
        "--at",
        "1,80,120",
        "--straddle",
        "--tsa",
        `${authority.url}/tsa`,
        "--reason",
        "同意",
      ),
    ).toMatchObject({ code: 0, err: "" });
    expect(
      await sign(
        "one.pdf",
        "two.pdf",
        "b-encrypted.pem",
        "--party",
        "乙方",
        "--seal",
        "draw",
        "--at",
        "1,300,120",
        "--straddle",
        "--tsa",
        `${authority.url}/tsa`,
        "--lta",
        "--trust",
        file("root.pem"),
      ),
    ).toMatchObject({ code: 0, err: "" });
    const two = bytes("two.pdf");
    expect(Buffer.from(two.subarray(0, bytes("one.pdf").length)).equals(Buffer.from(bytes("one.pdf")))).toBe(true);
    const { code, out } = await run(["verify", file("two.pdf"), "--trust", file("root.pem"), "--format", "json"]);
    expect(code).toBe(0);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(report).toMatchObject({ valid: true, changed: false, level: "third-party", evidence: "第三方电子签", signers: 2 });
    expect(report["signatures"]).toMatchObject([
      {
        field: "甲方",
        signer: { name: "佛山灶间电器有限公司" },
        identity: "trusted",
        time: { source: "trusted-timestamp" },
        covers: { whole: false },
      },
      {
        field: "乙方",
        signer: { name: "广州屿澜直播科技有限公司" },
        identity: "trusted",
        time: { source: "trusted-timestamp" },
        notes: [],
      },
      { kind: "timestamp", valid: true, covers: { whole: true } },
    ]);
    if (needs("pdfsig"))
      expect(pdfsig(two)).toMatchObject({ signatures: 2, valid: 2, names: ["佛山灶间电器有限公司", "广州屿澜直播科技有限公司"] });
    expect(opensslVerify(two, readFileSync(file("root.pem"), "utf8"), Date.now())).toEqual({ cms: 2, timestamps: 3 });
  });

  test.each([["a.p12"], ["a-plain.pem"], ["b.p12"]])("a key in %s", async (key) => {
    expect((await sign("contract.pdf", `${key}.pdf`, key)).code).toBe(0);
    expect((await run(["verify", "--trust", file("root.pem"), file(`${key}.pdf`)])).code).toBe(0);
  });

  test("no timestamp, no signature, nothing written", async () => {
    for (const tsa of [`${authority.url}/down`, `${authority.url}/crl`, "http://127.0.0.1:1/"]) {
      const { code, err } = await sign("contract.pdf", "none.pdf", "a.p12", "--tsa", tsa);
      expect(code).toBe(2);
      expect(err).toMatch(/没有写出任何文件/u);
      expect(existsSync(file("none.pdf"))).toBe(false);
    }
  });

  test("a wrong password and a missing one are told apart", async () => {
    const args = ["sign", file("contract.pdf"), "--key", file("a.p12"), "--output", file("none.pdf")];
    expect(await run(args, { CLAUSEWRIGHT_KEY_PASSWORD: "wrong" })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/密码不对/u) as string,
    });
    expect(await run(["sign", file("contract.pdf"), "--key", file("b-encrypted.pem"), "--output", file("none.pdf")], {})).toMatchObject({
      code: 2,
      err: expect.stringMatching(/没有给出密码/u) as string,
    });
    expect(existsSync(file("none.pdf"))).toBe(false);
  });

  test("exit 1 for a changed file, in words with the page; 2 for what is no PDF", async () => {
    await sign("contract.pdf", "signed.pdf", "a.p12", "--party", "甲方");
    writeFileSync(
      file("tampered.pdf"),
      update(bytes("signed.pdf"), (u) => u.draft.objects.set(11, stream("", ""))),
    );
    const { code, out } = await run(["verify", file("tampered.pdf"), "--trust", file("root.pem")]);
    expect(code).toBe(1);
    expect(out).toMatch(/✗ 证据等级：签名无效或签后被改动/u);
    expect(out).toMatch(/✗ 不允许的改动：第 1 页的内容被改动/u);
    writeFileSync(file("text.txt"), "text");
    const nothing = await run(["verify"]);
    expect(nothing).toMatchObject({ out: "" });
    expect(nothing.code).not.toBe(0);
    expect(nothing.err).toMatch(/没有指明文件；请写出/u);
    expect((await run(["verify", "--format", "html", "--output", file("verifier.html")])).code).toBe(0);
    expect(readFileSync(file("verifier.html"), "utf8")).toMatch(/^<!doctype html>/iu);
    expect(await run(["verify", file("text.txt")])).toMatchObject({ code: 2, out: "" });
    expect((await run(["verify", file("contract.pdf")])).code).toBe(1);
  });

  test("the expected number of signers and hash", async () => {
    await sign("contract.pdf", "s1.pdf", "a.p12");
    expect((await run(["verify", file("s1.pdf"), "--expect-signers", "1"])).code).toBe(0);
    const { code, out } = await run(["verify", file("s1.pdf"), "--expect-signers", "2", "--expect-sha256", "00"]);
    expect(code).toBe(1);
    expect(out).toMatch(/文件有 1 个签名，应有 2 个/u);
  });

  test("export makes a bundle that verify accepts, and rejects once the contract is rolled back", async () => {
    await sign("contract.pdf", "e1.pdf", "a.p12", "--party", "甲方");
    await sign("e1.pdf", "e2.pdf", "b.p12", "--party", "乙方");
    expect(await run(["export", file("e2.pdf"), "--key", file("a.p12"), "--output", file("bundle.zip")])).toMatchObject({
      code: 0,
      err: "",
    });
    const { code, out } = await run(["verify", file("bundle.zip"), "--trust", file("root.pem")]);
    expect(code).toBe(0);
    expect(out).toMatch(/"event":"exported"/u);
    expect(out).toMatch(/审计记录由“佛山灶间电器有限公司”签署/u);
  });

  test("bad usage is one sentence", async () => {
    for (const more of [
      ["--at", "1,2"],
      ["--at", "0,1,1"],
      ["--certify", "4"],
      ["--seal-width", "x"],
    ]) {
      const { code, out } = await sign("contract.pdf", "none.pdf", "a.p12", ...more);
      expect({ code, out }).toEqual({ code: 2, out: "" });
    }
    expect((await run(["verify"])).code).toBe(2);
    expect((await sign("contract.pdf", "none.pdf", "root.pem")).err).toMatch(/没有私钥/u);
    expect((await sign("contract.pdf", "none.pdf", "index.txt")).err).toMatch(/读不出密钥文件/u);
  });
});
