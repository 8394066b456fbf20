import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import { attachedAnnexes } from "../clause-index.js";
import { numberValue } from "../facts/number-words.js";
import type { ReferenceFact } from "../facts/fact.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";
import { oncePerReading } from "../reading/once-per-reading.js";

/** Annexes that the text cites by number or by name. */
const cited = oncePerReading((reading): readonly ReferenceFact[] => {
  const headings = headingLines(reading);
  return [...reading.facts.reference, ...namedAnnexes(reading), ...ownRules(reading)]
    .filter(
      (fact) =>
        fact.target === "annex" &&
        (fact.numbers.length > 0 || fact.name !== undefined) &&
        !reading.paragraphAt(fact.range[0]).heading &&
        !headings.some(({ range }) => range[0] === fact.range[0] || range[0] + 1 === fact.range[0]) &&
        !elsewhere.test(reading.text.slice(Math.max(0, fact.range[0] - 14), fact.range[0])) &&
        !later.test(reading.text.slice(fact.range[1], fact.range[1] + 14)),
    )
    .sort((a, b) => a.range[0] - b.range[0]);
});

/** The annex of something else: 印花税法所附《税目表》, 电子邮件附件一, 原合同附件二. */
const elsewhere = /》[^，。；]{0,4}$|(?:邮件|原合同|原协议|框架协议|主合同|平台规则|规则|规定|办法|国家标准)(?:的|之|所附)?$/u;
/** 附件一略, an annex that will be signed later. */
const later = /^(?:》)?(?:，)?(?:略|另行签署|另签|日后|届时另附)/u;

/** 需方《供应商行为准则》 that the other side is bound by: a document of one side, named and not shown. */
const ownRules = (reading: Reading): ReferenceFact[] =>
  [
    ...reading.text.matchAll(
      /[\ue010\ue011](?:公司|集团)?(?:的|现行的?|制定的|颁布的|发布的|内部的?)?《([^》\n]{2,30}(?:准则|手册|制度|规范|细则|办法|标准|守则|政策|规定|规程|SOP))》/gu,
    ),
  ].flatMap((match): ReferenceFact[] => {
    const sentence = reading.sentenceAt(match.index);
    const bound = /遵守|阅读|理解|执行|遵循|接受|知悉|适用|受[^，。；]{0,8}约束|[按依]/u.test(sentence.text);
    if (!bound || /附件|后附|提供|抄送|交付|网址|公示|已收|另发/u.test(sentence.text) || sentence.paragraph.heading) return [];
    const start = match.index + match[0].indexOf("《");
    return [{ type: "reference", target: "annex", numbers: [], name: match[1] ?? "", range: [start, match.index + match[0].length] }];
  });

/** 本协议所附《…》, 附《…》于后: annexes cited by their name alone. */
const namedAnnexes = (reading: Reading): ReferenceFact[] =>
  [
    ...reading.text.matchAll(
      /(?<!《[^》\n]{0,30}》)(?:所附|后附|另附|附后|附上|随附|附有)(?:的)?《([^》\n]{2,40})》|《([^》\n]{2,40})》(?=(?:附后|附于(?:本合同|本协议|文末|后)|作为附件|为本合同附件|为附件|系本(?:合同|协议)附件))/gu,
    ),
  ].map((match): ReferenceFact => ({
    type: "reference",
    target: "annex",
    numbers: [],
    name: match[1] ?? match[2] ?? "",
    range: [match.index, match.index + match[0].length],
  }));

const headingLine =
  /^[（【\[]?(?:附件|附录|附表|附图|Annex|Appendix|Schedule|Exhibit) ?([一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}|\d{1,2}|[A-H](?![a-z]))?[）】\]：:、.。\s]*([^。；]{0,60})/iu;
const opens = /[附aseſ]/iu;

/** Lines that begin an annex, however the outline reads them: （附件二）客服话术：…, 附件壹　色卡. */
function headingLines(reading: Reading): { readonly number: number; readonly title: string; readonly range: Range }[] {
  return reading.paragraphs.flatMap((paragraph) => {
    const match = opens.test(paragraph.text.slice(0, 2)) ? headingLine.exec(paragraph.text) : null;
    if (!match || /^(?:的|所|中|与|和|及|、|，|是|为|为本|载明|列明|约定|规定)/u.test(match[2] ?? "")) return [];
    const said = match[1] ?? "";
    const number = said === "" ? 0 : /^[A-H]$/iu.test(said) ? said.toUpperCase().charCodeAt(0) - 64 : (numberValue(said)?.toNumber() ?? 0);
    return [{ number, title: match[2] ?? "", range: paragraph.range }];
  });
}

/** An annex that is cited must be attached; one finding an annex, at its first citation. */
export const missingAnnex = defineRule({
  id: "missing-annex",
  kind: "missing-annex",
  why: say(
    "正文把内容交给附件约定，而附件没有附上，这部分就没有约定。",
    "The text leaves the matter to an annex that is not there: nothing is agreed on it.",
  ),
  law: ["民法典/510"],
  examples: [
    {
      text: "第一条 名单\n人员名单见附件一。\n第二条 其他\n一式两份。\n甲方（盖章）：　乙方（盖章）：\n附件一：人员名单\n主播：张三。",
      finds: [],
    },
    {
      text: "第一条 名单\n人员名单见附件二。\n第二条 其他\n一式两份。\n甲方（盖章）：　乙方（盖章）：\n附件一：人员名单\n主播：张三。",
      finds: ["附件二"],
    },
    { text: "第一条 名单\n细则见附件《运营细则》。\n第二条 其他\n一式两份。", finds: ["附件《运营细则》"] },
    { text: "第一条 名单\n本合同附件与正文具有同等效力。\n第二条 其他\n一式两份。", finds: [] },
    { text: "第一条 价格\n详见附件一《价格清单》，调整后更新附件一。\n第二条 其他\n一式两份。", finds: ["附件一《价格清单》"] },
  ],
  *check({ reading }) {
    const attached = [...attachedAnnexes(reading), ...headingLines(reading)];
    const told = new Set<string>();
    for (const fact of cited(reading)) {
      const [number] = fact.numbers;
      const key = number === undefined ? (fact.name ?? "") : String(number);
      const there = attached.some((annex) =>
        number === undefined
          ? fact.name !== undefined && (annex.title.includes(fact.name) || (annex.title.length > 1 && fact.name.includes(annex.title)))
          : annex.number === number || (annex.number === 0 && fact.name !== undefined && annex.title.includes(fact.name)),
      );
      if (there || told.has(key)) continue;
      told.add(key);
      const text = reading.text.slice(...fact.range);
      yield {
        range: fact.range,
        message: say(`${text}没有附上`, `${text} is not attached`),
        fix: { mode: "comment", text: say(`补附${text}，或把内容写进正文`, `Attach ${text} or write its content into the body`) },
      };
    }
  },
  evidence: ({ reading }) => lookedAt(say("对附件的引用", "references to annexes"), cited(reading)),
});
