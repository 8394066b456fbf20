import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import { definedTerms } from "../defined-terms.js";
import type { Reading } from "../reading/reading.js";
import { defineRule } from "./rule.js";

/** Words that count or protect something only when the contract says what they mean. */
const countable =
  /(?:有效|合格|达标|优质|精准)(?:直播场次|直播|场次|订单|粉丝|用户|客户|线索|视频|笔记|会员|播放|互动|咨询)|(?:核心|重点|主推|主力|爆款)(?:SKU|商品|产品|单品|品类|款式|款)|(?:保护|过渡|观察|冷静|锁定|缓冲|磨合)期(?!限)|(?:严重|重大|根本|实质性)违约/gu;

interface Use {
  readonly term: string;
  readonly range: Range;
}

/** First use of each such word that is defined nowhere. */
function undefinedUses(reading: Reading): Use[] {
  const defined = new Set(definedTerms(reading).map((one) => one.term));
  const told = new Set<string>();
  return [...reading.text.matchAll(countable)].flatMap((match): Use[] => {
    const [term] = match;
    const range: Range = [match.index, match.index + term.length];
    const sentence = reading.sentenceAt(match.index).text;
    const after = reading.text.slice(range[1], range[1] + 14);
    const known = [...defined].some((one) => one.includes(term) || term.includes(one));
    const clearedHere =
      /^(?:名单|清单)?(?:见|详见|（|：|指|即|为附件|是指)/u.test(after) ||
      /(?:期|违约)(?:为|自|是|，?(?:指|包括|即|下列))|\d+(?:日|天|个月)的?$/u.test(after);
    const chosen =
      /书面(?:确定|列明|指定|确认)|每月[^，。；]{0,8}(?:确定|列明|指定)/u.test(sentence) || /[”](?:，|：)?(?:是)?指/u.test(sentence);
    const listed = /下列|以下|之一|包括|即/u.test(sentence) && /违约/u.test(term);
    if (known || chosen || clearedHere || listed || told.has(term) || (/^(?:过渡|观察|磨合)期$/u.test(term) && /\d/u.test(sentence)))
      return [];
    told.add(term);
    return [{ term, range }];
  });
}

/** A word on which money or an exit depends must be defined. */
export const undefinedTerm = defineRule({
  id: "undefined-term",
  kind: "undefined-term",
  why: say(
    "计数、保护或者解除取决于这个词，而合同没有说明它的含义，履行时只能各说各话。",
    "A count, a protection or an exit hangs on this word, and the contract does not say what it means.",
  ),
  law: ["民法典/510", "民法典/562"],
  examples: [
    { text: "乙方每月完成有效直播15场。", finds: ["有效直播"] },
    { text: "“有效直播”指连续开播不少于120分钟的直播。乙方每月完成有效直播15场。", finds: [] },
    { text: "一方严重违约的，另一方可以解除本合同。", finds: ["严重违约"] },
    { text: "有下列严重违约情形之一的，另一方可以解除：（一）逾期付款超过30日。", finds: [] },
    { text: "核心SKU的可售库存不得低于500件。", finds: ["核心SKU"] },
    { text: "主推商品，指甲方每月25日前书面列明的商品。主推商品库存不少于100件。", finds: [] },
    { text: "保护期内，乙方不得与达人直接合作。", finds: ["保护期"] },
  ],
  *check({ reading }) {
    for (const { term, range } of undefinedUses(reading)) {
      yield {
        range,
        message: say(`“${term}”没有定义`, `“${term}” is not defined`),
        fix: { mode: "comment", text: `在定义条款中写明“${term}”的含义` },
      };
    }
  },
  evidence: ({ reading }) => ({ evidence: definedTerms(reading).length }),
});
