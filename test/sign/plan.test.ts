import { describe, expect, test } from "vitest";
import { sign } from "../../src/sign/make/sign.js";
import { writeSigningOrder, type SigningOrder } from "../../src/sign/plan/signing-order.js";
import { parseDeal } from "../../src/draft/deal.js";
import { readFileSync } from "node:fs";
import { makePdf } from "./make-pdf.js";
import { strangersSignature } from "./sneak.js";
import { optionsOf, signed, square, verdictOf } from "./world.js";

const order: SigningOrder = {
  parties: [
    { party: "甲方", name: "杭州楷木品牌管理有限公司" },
    { party: "乙方", name: "苏州众采电子商务有限公司" },
    { party: "见证方", name: "北京另一家律师事务所" },
  ],
  order: "sequence",
  afterwards: "sign",
};

/** A contract that carries its plan of signing, as ours do. */
function planned(plan: SigningOrder): Uint8Array {
  const data = Buffer.from(writeSigningOrder(plan)).toString("latin1");
  return makePdf({
    catalog: "/Names<</EmbeddedFiles<</Names[(signing.json) 95 0 R]>>>>",
    extra: {
      95: "<</Type/Filespec/F(signing.json)/UF(signing.json)/EF<</F 96 0 R>>>>",
      96: `<</Type/EmbeddedFile/Length ${data.length}>>\nstream\n${data}\nendstream`,
    },
  });
}

const reason = async (file: Uint8Array, options: ReturnType<typeof optionsOf>): Promise<string> => {
  const result = await sign(file, options);
  return result.ok ? "" : result.problems.map(({ seen, expected }) => `${seen.zh}，应为${expected.zh}`).join("；");
};
const { field: _, ...unnamed } = optionsOf(0);

describe("a plan of signing in the file", () => {
  test("out of order, unknown and repeated signatures are refused", async () => {
    const file = planned(order);
    expect(await reason(file, optionsOf(1))).toBe("还没有轮到“乙方”，应为先由甲方签署");
    expect(await reason(file, optionsOf(3))).toMatch(/签署安排里没有“丙方”/u);
    const once = await signed(file, unnamed);
    expect(await reason(once, optionsOf(0))).toMatch(/“甲方”已经签过/u);
    expect(await reason(once, optionsOf(1, { key: optionsOf(0).key }))).toMatch(/已为“甲方”签过/u);
  });

  test("the first signature certifies, later ones keep to it, and done means done", async () => {
    const once = await signed(planned(order), unnamed);
    expect((await verdictOf(once)).signatures[0]).toMatchObject({ field: "甲方", permission: 2 });
    expect(await reason(once, optionsOf(1, { straddle: square }))).toMatch(/不许加盖骑缝章/u);
    expect((await verdictOf(once)).missing).toEqual(["乙方", "见证方"]);
    const twice = await signed(once, optionsOf(1));
    expect((await verdictOf(twice)).notes.map(({ zh }) => zh)).toContain("尚未签齐，还差：见证方");
    const all = await signed(twice, optionsOf(2));
    const verdict = await verdictOf(all);
    expect(verdict).toMatchObject({ valid: true, missing: [] });
    expect(verdict.notes.map(({ zh }) => zh)).toEqual([
      "签署安排所列各方均已签署",
      "“见证方”应为“北京另一家律师事务所”，而证书上不是这个名称",
    ]);
    expect(await reason(all, optionsOf(2))).toMatch(/已经签过，应为各方均已签署，不再签署/u);
  });

  test("a signature of somebody who is not in the plan is a change that is not allowed", async () => {
    const once = await signed(planned({ ...order, afterwards: "sign-and-straddle" }), unnamed);
    const verdict = await verdictOf(await strangersSignature(once), []);
    expect(verdict).toMatchObject({ valid: false, changed: true });
    expect(verdict.changes.map(({ message }) => message.zh)).toEqual(["增加了签名“丁方”，而签署安排里没有这一方"]);
  });

  test("in any order, with straddling seals, where the plan says so", async () => {
    const file = planned({ ...order, order: "any", afterwards: "sign-and-straddle" });
    const once = await signed(file, optionsOf(2, { straddle: square }));
    const twice = await signed(once, optionsOf(0, { straddle: square }));
    expect(await verdictOf(twice)).toMatchObject({ valid: true, missing: ["乙方"] });
  });
});

test("a deal may hold the plan, and its mistakes are named", () => {
  const deal = readFileSync("templates/agency-operation/samples/basic.yaml", "utf8");
  const good = parseDeal(
    `${deal}\nsigning:\n  parties:\n    - { party: 甲方 }\n    - { party: 见证方, name: 某律师事务所 }\n`,
    "deal.yaml",
  );
  expect(good.ok && good.value.signing).toEqual({
    parties: [{ party: "甲方" }, { party: "见证方", name: "某律师事务所" }],
    order: "sequence",
    afterwards: "sign-and-straddle",
  });
  const bad = parseDeal(`${deal}\nsigning:\n  parties:\n    - { party: 甲方 }\n    - { party: 甲方 }\n  order: whenever\n`, "deal.yaml");
  expect(bad.ok ? [] : bad.problems.map(({ at }) => at)).toEqual(["deal.yaml#signing.parties", "deal.yaml#signing.order"]);
});
