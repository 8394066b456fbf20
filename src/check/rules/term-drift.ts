import { allMatches } from "../../base/all-matches.js";
import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import { definedTerms } from "../defined-terms.js";
import { factsIn } from "../facts/facts-in.js";
import type { Reading } from "../reading/reading.js";
import { termFamilies } from "../term-families.js";
import { defineRule, lookedAt } from "./rule.js";

interface Drift {
  readonly main: string;
  readonly other: string;
  readonly range: Range;
}

/** A name used where a definition or another thing is spoken of: (又称…), 三者含义相同, 平台收取的保证金. */
const sameSaid = /又称|亦称|也称|以下(?:统|合|简)?称|下称|简称|统称|合称|含义相同|同义|区分|不同|分别|各自|以及|另行/u;
const others = /平台|消费者|第三方|供应商|达人|法定|税务|(?:抖音|天猫|淘宝|京东|快手|小红书)[^，。；]{0,4}$/u;
const pointed = /(?:上述|前述|该(?:[一二三四五六七八九十\d]+[款场个家名])?|此|上列|这些|所述|其)$/u;

interface Use {
  readonly word: string;
  readonly range: Range;
}

/** The uses of a family in operative text, in order; views of the text before parties became marks, since 委托人 is one of them. */
function usesOf(reading: Reading, names: RegExp): Use[] {
  const { text } = reading.view;
  return allMatches(text, names).flatMap((match): Use[] => {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
    if (others.test(before) || /（[^（）]*$/u.test(before) || /^[：（]/u.test(after) || /[“《]$/u.test(before)) return [];
    const paragraph = reading.view.paragraphAt(match.index);
    if (paragraph.heading || paragraph.part === "cover" || paragraph.part === "signature") return [];
    return [{ word: match[0], range: [match.index, match.index + match[0].length] }];
  });
}

function drifts(reading: Reading): Drift[] {
  const defined = new Set(definedTerms(reading).map((one) => one.term));
  return termFamilies.flatMap(({ names, close }): Drift[] => {
    const uses = usesOf(reading, names);
    const words = [...new Set(uses.map((use) => use.word))].filter(
      (word) => !uses.some((use) => use.word !== word && use.word.includes(word)),
    );
    const named = close ? [] : [...defined].filter((term) => allMatches(term, names).some(([all]) => all === term));
    if (new Set([...words, ...named]).size < 2) return [];
    const count = (word: string): number => uses.filter((use) => use.word === word).length;
    const main =
      words.find((word) => defined.has(word)) ?? named[0] ?? (close ? words[0] : [...words].sort((a, b) => count(b) - count(a))[0]);
    if (main === undefined) return [];
    return words
      .filter((word) => word !== main && !defined.has(word))
      .flatMap((word): Drift[] => {
        const use = uses.find((one) => one.word === word);
        if (
          !use ||
          (close &&
            !drifted(
              reading,
              use,
              uses.filter((one) => one.word === main),
            ))
        )
          return [];
        return [{ main, other: word, range: reading.fromView(use.range) }];
      });
  });
}

/** Whether a name of a close family means what was named just before: pointed at (上述重点款), or both in one short text that says no more. */
function drifted(reading: Reading, use: Use, mains: readonly Use[]): boolean {
  const { text } = reading.view;
  const before = text.slice(Math.max(0, use.range[0] - 8), use.range[0]);
  const nearest = mains.filter((one) => one.range[0] < use.range[0]).at(-1);
  if (!nearest || use.range[0] - nearest.range[0] > 160) return false;
  if (sameSaid.test(text.slice(nearest.range[0], use.range[1] + 30))) return false;
  if (pointed.test(before)) return true;
  const same = reading.view.paragraphAt(use.range[0]) === reading.view.paragraphAt(nearest.range[0]);
  return (
    same &&
    mains.length === 1 &&
    reading.paragraphs.length <= 6 &&
    !/[、和及与或]/u.test(text.slice(nearest.range[1], use.range[0]).slice(0, 2))
  );
}

const sides = {
  brand: /(?:品牌方|品牌商|委托方|委托人|商家|客户方|需方|发包方|业主方|店主|货主)(?=[应须可有不未如将在负需于同要得的，])/gu,
  agency:
    /(?:代运营商|代运营方|服务商|服务方|运营商|运营方|受托方|受托人|承包方|承揽方|代播方|机构方)(?=[应须可有不未如将在负需于同要得的，])/gu,
} as const;

/** A side that the head calls otherwise: 供方 in the head, 代运营商 in a clause. */
const sideDrifts = (reading: Reading): Drift[] =>
  reading.parties.length < 2
    ? []
    : reading.parties.flatMap(({ role, label, aliases, block }): Drift[] => {
        const { text } = reading.view;
        const head = text.slice(0, Math.max(block[1], 200));
        const use = allMatches(text.slice(block[1]), sides[role]).find(([word], _, all) => {
          const at = all.find(([other]) => other === word)?.index ?? 0;
          const before = text.slice(Math.max(0, block[1] + at - 6), block[1] + at);
          return (
            !aliases.includes(word) &&
            !head.includes(word) &&
            !/(?:其他|其它|第三|任何|同类|新|他|各|多家|原|别的|平台|云|电信|物流|接替|接任|继任|后续|后任|替代|替换|[（“《：]).{0,3}$/u.test(
              before,
            )
          );
        });
        const paragraph = use && reading.view.paragraphAt(block[1] + use.index);
        return use && paragraph?.part === "body" && !paragraph.heading
          ? [{ main: label, other: use[0], range: reading.fromView([block[1] + use.index, block[1] + use.index + use[0].length]) }]
          : [];
      });

const feeNames = /坑位费|上架费|托管金|托管费|运营服务费|技术服务费|基础服务费|代运营费|运营费(?!用)|代播费|代管费|固定费|月费|场次费/gu;

/** A fee that is to be paid and has no price, beside one that has a price and no day of payment: one fee under two names. */
function unpriced(reading: Reading): Drift[] {
  const defined = definedTerms(reading).map((one) => one.term);
  const fees = new Map<string, { readonly at: Range; priced: boolean; owed: boolean }>();
  for (const match of allMatches(reading.text, feeNames)) {
    const sentence = reading.sentenceAt(match.index);
    if (sentence.paragraph.heading || sentence.paragraph.part !== "body") continue;
    const fee = fees.get(match[0]) ?? { at: [match.index, match.index + match[0].length], priced: false, owed: false };
    fee.priced ||= factsIn(reading.facts.money, sentence.range).length > 0 || factsIn(reading.facts.percent, sentence.range).length > 0;
    fee.owed ||= /支付|付清|付款|结清|缴纳|结算|付至/u.test(sentence.text);
    fees.set(match[0], fee);
  }
  const all = [...fees];
  const main = all.filter(([, fee]) => fee.priced && !fee.owed);
  const [only] = main;
  if (!only || main.length > 1) return [];
  return all
    .filter(([name, fee]) => !fee.priced && fee.owed && !defined.includes(name))
    .map(([name, fee]) => ({ main: only[0], other: name, range: fee.at }));
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
    {
      text: "甲方：某某用品有限公司\n乙方：某某科技有限公司\n第一条 交接\n终止后10日内，乙方答复甲方或者接替服务商的书面询问，接替服务商应遵守保密约定。",
      finds: [],
    },
  ],
  *check({ reading }) {
    const named = drifts(reading);
    for (const { main, other, range } of [...named, ...sideDrifts(reading), ...(named.length > 0 ? [] : unpriced(reading))])
      yield {
        range,
        message: say(`“${other}”似与“${main}”指同一事物`, `“${other}” seems to mean the same as “${main}”`),
        fix: { mode: "replace", text: main },
      };
  },
  evidence: ({ reading }) =>
    lookedAt(
      say("可能有几种叫法的词", "words that may have several names"),
      termFamilies.flatMap(({ names }) => {
        const [match] = reading.text.matchAll(names);
        return match ? [{ range: [match.index, match.index + match[0].length] as const }] : [];
      }),
    ),
});
