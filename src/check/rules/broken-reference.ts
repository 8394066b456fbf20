import { say } from "../../base/bilingual.js";
import type { ReferenceFact } from "../facts/fact.js";
import { bareDecimals, exists, targetsOf } from "../references.js";
import { defineRule, lookedAt } from "./rule.js";
import { oncePerReading } from "../reading/once-per-reading.js";

/** Words before a number that make it one of another document. */
const foreign =
  /(?:法|典|条例|办法|规定|解释|规则|准则|规范|指引|政策|》|》的|(?:主|原|旧|前|另|上述|该|采购|框架|补充|销售|劳动|租赁|总|母)(?:合同|协议)|(?:通用|专用|特别|一般|特殊)(?:合同)?(?:条款|条件|部分)的?|协议书的?|(?:招标|投标|采购|比选|磋商|谈判|应答|响应|报价|询价)(?:文件|书)?|标书|通知书|手册|制度|章程|说明书|须知)(?:第[^，。；]{1,10}(?:[、和及或至]|[册卷章编节]|部分))*$/u;

/** References to articles of this contract; those of laws and other documents are left out. */
const own = oncePerReading((reading): readonly ReferenceFact[] => {
  return [...reading.facts.reference, ...bareDecimals(reading)].filter((fact) => {
    if (fact.target === "annex") return false;
    const before = reading.text.slice(Math.max(0, fact.range[0] - 16), fact.range[0]);
    const cited =
      foreign.test(before) ||
      /《[^》]{2,30}》[^，。；]{0,12}第?[^，。；]{0,8}[、和至及]?$/u.test(
        reading.text.slice(Math.max(0, fact.range[0] - 40), fact.range[0]),
      );
    return !cited && !reading.paragraphAt(fact.range[0]).heading;
  });
});

/** 第X条 that the text cites must exist. */
export const brokenReference = defineRule({
  id: "broken-reference",
  kind: "broken-reference",
  why: say(
    "引用的条款不存在，程序或责任就落空；多半是删改后没有更新编号。",
    "The clause that is cited does not exist; most often numbers were not updated after an edit.",
  ),
  law: ["民法典/142"],
  examples: [
    { text: "第一条 范围\n甲方委托乙方运营。\n第二条 责任\n违约责任按第三条执行。\n第三条 其他\n一式两份。", finds: [] },
    { text: "第一条 范围\n甲方委托乙方运营。\n第二条 责任\n违约责任按第八条执行。\n第三条 其他\n一式两份。", finds: ["第八条"] },
    { text: "第一条 依据\n依照《中华人民共和国民法典》第五百八十五条处理。\n第二条 其他\n一式两份。", finds: [] },
    { text: "第一条 范围\n1.1 乙方运营店铺。\n1.2 数量见第1.1款。\n第二条 其他\n2.1 按第1.5款处理。", finds: ["第1.5款"] },
    { text: "一、范围\n甲方委托乙方运营。\n二、责任\n按第一条约定的数量扣减。\n三、其他\n一式两份。", finds: [] },
    { text: "一、范围\n甲方委托乙方运营。\n二、责任\n按第九条约定的数量扣减。\n三、其他\n一式两份。", finds: ["第九条"] },
    { text: "第一章 总则\n第一条 甲方委托乙方。\n第二条 按第三章执行。", finds: ["第三章"] },
    { text: "第一条 范围\n甲方委托乙方。\n第二条 本条第二款不适用。\n第三条 其他\n一式两份。", finds: [] },
    { text: "第一条 甲方委托乙方。\n第二条 民法典第五百八十五条适用。\n第三条 一式两份。", finds: [] },
    {
      text: "第一部分 协议书\n第一条 范围见专用条款第3条。\n第二条 一式两份。\n第二部分 通用条款\n1. 验收\n2. 付款按专用条款第4条。\n第三部分 专用条款\n3 范围：直播20场。\n4 付款：每月5日。",
      finds: [],
    },
    { text: "第一条 甲方委托乙方。\n第二条 按第四条至第六条结算。\n第三条 一式两份。", finds: ["第四条", "第六条"] },
  ],
  *check({ reading }) {
    const targets = targetsOf(reading);
    for (const fact of own(reading)) {
      const text = reading.text.slice(...fact.range);
      const before = reading.text.slice(Math.max(0, fact.range[0] - 34), fact.range[0]);
      if (exists(fact, text, before, reading.paragraphAt(fact.range[0]), targets) !== false) continue;
      yield {
        range: fact.range,
        message: say(
          fact.target === "article" && fact.numbers.length === 1 ? `${text}不存在，全文到第${targets.lastArticle}条为止` : `${text}不存在`,
          `${text} does not exist; the last article is ${targets.lastArticle}`,
        ),
        fix: { mode: "comment", text: say("改为实际的条款号", "Cite the clause that exists") },
      };
    }
  },
  evidence: ({ reading }) => lookedAt(say("对条款的引用", "references to clauses"), own(reading)),
});
