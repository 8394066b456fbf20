import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import { definedTerms } from "../defined-terms.js";
import type { Reading } from "../reading/reading.js";
import { defineRule } from "./rule.js";

/** Words of one thing: a defined or main name, and others that a draft uses for it without saying so. */
const families: readonly (readonly string[])[] = [
  ["合作店铺", "授权店铺", "目标店铺", "代运营店铺", "运营店铺", "委托店铺"],
  ["运营服务费", "技术服务费", "代运营服务费", "代运营费", "托管费"],
  ["客服专员", "客服代表", "坐席人员", "客服坐席"],
  ["合作账号", "授权账号", "目标账号", "运营账号"],
  ["合作期限", "委托期限", "服务期限", "合同期限"],
];

interface Drift {
  readonly main: string;
  readonly other: string;
  readonly range: Range;
}

function drifts(reading: Reading): Drift[] {
  const defined = new Set(definedTerms(reading).map((one) => one.term));
  return families.flatMap((family): Drift[] => {
    if (family.includes("合同期限")) return [];
    const used = family.map((word) => ({ word, count: reading.text.split(word).length - 1 })).filter((one) => one.count > 0);
    if (used.length < 2) return [];
    const main = used.find((one) => defined.has(one.word)) ?? [...used].sort((a, b) => b.count - a.count)[0];
    if (!main) return [];
    return used
      .filter((one) => one !== main && !defined.has(one.word))
      .map(({ word }) => ({ main: main.word, other: word, range: [reading.text.indexOf(word), reading.text.indexOf(word) + word.length] }));
  });
}

/** One thing keeps one name. */
export const termDrift = defineRule({
  id: "term-drift",
  kind: "term-drift",
  why: say("同一事物用几个名称，会让人以为是几件事。", "Several names for one thing look like several things."),
  law: ["民法典/142"],
  examples: [
    { text: "乙方运营甲方的两家店铺（合称“合作店铺”）。目标店铺的货款由平台结算。", finds: ["目标店铺"] },
    { text: "乙方运营甲方的两家店铺（合称“合作店铺”）。合作店铺的货款由平台结算。", finds: [] },
    { text: "甲方支付运营服务费。运营服务费按月支付。当月技术服务费低于三万元的，按三万元计。", finds: ["技术服务费"] },
    { text: "平台收取技术服务费。", finds: [] },
  ],
  *check({ reading }) {
    for (const { main, other, range } of drifts(reading))
      yield {
        range,
        message: say(`“${other}”似与“${main}”指同一事物`, `“${other}” seems to mean the same as “${main}”`),
        fix: { mode: "replace", text: main },
      };
  },
  evidence: ({ reading }) => ({ evidence: families.filter((family) => family.some((word) => reading.text.includes(word))).length }),
});
