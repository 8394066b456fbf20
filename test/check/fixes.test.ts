import { describe, expect, test } from "vitest";
import { fixText } from "../../src/check/finding.js";
import { rulesOf } from "../../src/check/rules/rules.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { checked, faults, mends } from "./faults.js";

const library = await loadLibrary();

test("no fix leaves a blank, a mark or another contract's name for a party", () => {
  const text =
    "品牌方：杭州云栖食品有限公司\n服务商：上海逐光科技有限公司\n第一条 服务\n服务商为品牌方运营抖音店铺，品牌方应及时提供资料。\n第二条 费用\n品牌方已付费用概不退还。";
  const { findings } = checked(text);
  expect(findings.length).toBeGreaterThan(20);
  const fixes = findings.map(({ fix }) => (fix ? fixText(fix, "zh") : "undefined"));
  for (const fix of fixes) expect(fix).not.toMatch(/甲方|乙方|【|】|_{2,}|\{|\}|undefined|[\ue000-\uf8ff]/u);
  expect(fixes.some((fix) => fix.includes("服务商") && fix.includes("品牌方"))).toBe(true);
});

test.each([
  ["价款720,000元（大写：人民币柒拾贰万伍仟元整）。", "价款720,000元（大写：人民币柒拾贰万元整）。"],
  ["服务费800元（大写：捌佰伍拾元整）。", "服务费800元（大写：捌佰元整）。"],
])("an amount in words is mended behind its currency: %s", (text, mended) => {
  const fix = checked(text).findings.find(({ kind }) => kind === "amount-mismatch")?.fix;
  if (!fix || fix.mode === "comment" || !fix.range) throw new Error("the finding has no edit");
  expect(text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])).toBe(mended);
});

test("wording takes the contract's own figures", () => {
  const { findings } = checked("第一条 团队变更\n乙方更换主播，应提前25日书面通知甲方。乙方有权根据工作需要自行更换运营人员。");
  const fix = findings.find(({ kind }) => kind === "staff-swap")?.fix;
  expect(fix?.text).toContain("25日");
});

describe("every finding says how it is mended; the fix of every bad example removes its finding and adds none", () => {
  test.each(rulesOf(library).map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    for (const { text, finds } of rule.examples) {
      const before = checked(text);
      for (const { kind, fix } of before.findings) expect(fix && fixText(fix, "zh"), `${kind} in ${text}`).toMatch(/\S/u);
      if (finds.length === 0) continue;
      for (const finding of mends(before).filter((one) => one.rule === rule.id))
        expect(faults(before, finding), `${text} → ${JSON.stringify(finding.fix)}`).toEqual([]);
    }
  });
});
