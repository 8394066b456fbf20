import { describe, expect, test } from "vitest";
import { sign, type SignOptions } from "../../src/sign/make/sign.js";
import { holder, keyOf, now, type TimeFault } from "./authority.js";
import { makePdf } from "./make-pdf.js";
import { optionsOf, root, signed, square, stranger, timeService } from "./world.js";
import { flipped, update, stream } from "./tamper.js";

const file = makePdf();
/** Why it is refused, in Chinese. */
async function reason(bytes: Uint8Array, options: SignOptions): Promise<string> {
  const result = await sign(bytes, options);
  return result.ok ? "" : result.problems.map(({ seen }) => seen.zh).join("；");
}
const withKey = (options: Partial<Parameters<typeof holder>[0]>): SignOptions =>
  optionsOf(0, { key: keyOf(holder({ name: "测试", issuer: root, ...options }), []) });

describe("keys are refused by name", () => {
  test.each([
    ["a weak key", { kind: "rsa-1024" as const }, /RSA 密钥只有 1024 位/u],
    ["an expired certificate", { notAfter: now - 1000 }, /已于 2026-11-22 .* 过期/u],
    ["a certificate of tomorrow", { notBefore: now + 86_400_000 }, /才生效/u],
    ["a certificate for encryption", { usage: 0x20 }, /不允许用于签名/u],
  ])("%s", async (_, options, words) => {
    expect(await reason(file, withKey(options))).toMatch(words);
  });

  test("SHA-1", async () => {
    const { key } = optionsOf(0);
    expect(await reason(file, optionsOf(0, { key: { ...key, scheme: { ...key.scheme, hash: "sha1" } } }))).toMatch(/SHA-1/u);
  });
});

describe("a timestamp fails closed", () => {
  const faults: readonly (readonly [TimeFault, RegExp])[] = [
    ["imprint", /不是为这个签名所盖/u],
    ["nonce", /随机数/u],
    ["refused", /拒绝/u],
    ["garbage", /拒绝|不合格式/u],
    ["signature", /时间戳：签名值/u],
    ["not-authority", /不是时间戳机构的证书/u],
  ];
  test.each(faults)("%s", async (fault, words) => {
    expect(await reason(file, optionsOf(0, { timestamp: timeService(fault) }))).toMatch(words);
  });

  test("no answer", async () => {
    const silent = { ok: false as const, problems: [{ at: "tsa", seen: { zh: "连不上", en: "" }, expected: { zh: "", en: "" } }] };
    expect(await reason(file, optionsOf(0, { timestamp: () => Promise.resolve(silent) }))).toBe("连不上");
  });
});

describe("files are refused for what happened to them", () => {
  test.each([
    ["no PDF", new TextEncoder().encode("hello, world"), /不是 PDF/u],
    ["cut off", file.slice(0, 500), /文件损坏/u],
    ["with bytes behind the end", new Uint8Array([...file, 1, 2, 3]), /多出 3 个字节/u],
    ["without pages", makePdf({ pages: 0 }), /没有页面/u],
    [
      "encrypted",
      new Uint8Array(Buffer.from(Buffer.from(file).toString("latin1").replace("/Info 4 0 R", "/Encrypt<<>>   "), "latin1")),
      /已加密/u,
    ],
  ])("%s", async (_, bytes, words) => {
    expect(await reason(bytes, optionsOf(0))).toMatch(words);
  });

  test("altered after an earlier signature", async () => {
    const once = await signed(file, optionsOf(0));
    expect(
      await reason(
        update(once, (u) => u.draft.objects.set(11, stream("", ""))),
        optionsOf(1),
      ),
    ).toMatch(/签署之后文件已被改动：第 1 页/u);
    expect(await reason(flipped(once, 200), optionsOf(1))).toMatch(/已有的签名“杭州楷木品牌管理有限公司”无效/u);
  });

  test("signing twice", async () => {
    const once = await signed(file, optionsOf(0));
    expect(await reason(once, optionsOf(0, { key: keyOf(stranger, []) }))).toMatch(/“甲方”已经签过/u);
  });

  test("what the first signer forbade", async () => {
    const closed = await signed(file, optionsOf(0, { certify: 1 }));
    expect(await reason(closed, optionsOf(1))).toMatch(/不许再作任何改动/u);
    const signOnly = await signed(file, optionsOf(0, { certify: 2 }));
    expect(await reason(signOnly, optionsOf(1, { straddle: square }))).toMatch(/不许加盖骑缝章/u);
    expect(await reason(signOnly, optionsOf(1, { certify: 2 }))).toMatch(/已有签名/u);
    expect(await reason(signOnly, optionsOf(1))).toBe("");
  });

  test("places that do not exist", async () => {
    expect(await reason(file, optionsOf(0, { look: { page: 9, parts: [{ artwork: square, x: 0, y: 0 }] } }))).toMatch(/没有第 9 页/u);
    expect(await reason(makePdf({ pages: 1 }), optionsOf(0, { straddle: square }))).toMatch(/只有一页/u);
  });
});

test("what is given is a prefix of what comes back, and equal arguments give equal bytes with RSA", async () => {
  const options = optionsOf(0);
  const [a, b] = [await signed(file, options), await signed(file, options)];
  expect(Buffer.from(a.subarray(0, file.length)).equals(Buffer.from(file))).toBe(true);
  expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
});
