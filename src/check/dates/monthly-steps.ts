import { say } from "../../base/bilingual.js";
import { hull, type Range } from "../../base/range.js";
import { numberValue } from "../facts/number-words.js";
import type { Raised } from "../finding.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { paragraphsWith } from "../screen/paragraphs-with.js";

const day = /(?:(次月|每月|当月|下月|本月|同月)|[，；：\ue010\ue011于在])(\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?![内起])/u;
const days = new RegExp(day.source, "gu");

/** What one side makes and the other looks at. */
const matter =
  /结算单|对账单|账单|结算表|对账表|报表|月报|周报|报告|台账|清单|明细|数据|成果包?|方案|脚本|排期表?|计划|确认单|统计表|核算表|货款|款项|样品|发票|名单|资料|素材/u;
const hands =
  /(?:提交|提供|发送|发[给至到]|交[出给至]|送[给至]|报[给至]|发出|开出|推送|出具|报送|送交|送达|交付|上传|寄送|寄出|递交|呈报|报给|交给|发给|编制|制作|导出|传给|交来)/u;
const checks = /(?:核对|审核|审定|审批|确认|验收|答复|定稿|回复|反馈|复核|核验|核实|查验|审阅|提出异议|签认|签收确认|核完|看完|核)/u;

const crosses = /[。；]/u;
const ofOther = /(?:次月|下月|下期|下一期|新)(?:的)?[〇㐀-鿿]{0,4}(?:排期|计划|方案|脚本)/u;

interface Step {
  readonly act: "hands" | "checks";
  readonly base: string;
  readonly day: number;
  readonly matter: string | undefined;
  readonly range: Range;
}

/** 次月12日出具结算单；复核于次月9日前完成: what is looked at cannot be due before it is handed in, whichever is said first. */
export function* monthlySteps(reading: Reading): Iterable<Raised> {
  for (const paragraph of paragraphsWith(reading, day)) {
    const found = stepsOf(paragraph);
    for (const [at, one] of found.entries()) {
      const other = found[at + 1];
      if (!other || one.act === other.act) continue;
      const [hand, check] = one.act === "hands" ? [one, other] : [other, one];
      if (
        (hand.matter === undefined &&
          (check.matter !== undefined || hand !== one || crosses.test(reading.text.slice(hand.range[1], check.range[0])))) ||
        (hand.matter !== undefined &&
          check.matter !== undefined &&
          !check.matter.includes(hand.matter) &&
          !hand.matter.includes(check.matter))
      )
        continue;
      // 当月排期 … 次月排期: two different papers
      if (ofOther.test(reading.text.slice(...hull([one.range, other.range])))) continue;
      if (hand.base !== check.base || check.day >= hand.day) continue;
      yield {
        range: hull([one.range, other.range]),
        message: say(
          `核对日（${check.day}日）早于提交日（${hand.day}日）`,
          `The check (day ${check.day}) is due before the submission (day ${hand.day})`,
        ),
      };
    }
  }
}

/** The stretches of a paragraph that do one thing by one day of the month. */
function stepsOf({ text, range, heading }: ReadingParagraph): Step[] {
  if (heading) return [];
  const marks = [...text.matchAll(days)];
  const bases = marks.map(([, base]) => base);
  return marks.flatMap((match, at): Step[] => {
    // Its own clause: from the stop before the day (or from the day before it) to the stop behind, over a comma where the act comes later.
    const stop =
      Math.max(text.lastIndexOf("。", match.index), text.lastIndexOf("；", match.index), text.lastIndexOf("\t", match.index)) + 1;
    const previous = marks[at - 1];
    const from = Math.max(stop, previous ? clauseEnd(text, previous.index + previous[0].length) : 0);
    const to = Math.min(sentenceEnd(text, match.index), marks[at + 1]?.index ?? text.length);
    const own = text.slice(from, to);
    const [gives, looks] = [hands.test(own), checks.test(own)];
    if (gives === looks || /不视为|视为|逾期|违约|付款|支付|异议|除外/u.test(own)) return [];
    return [
      {
        act: gives ? "hands" : "checks",
        base:
          match[1] === undefined || /同月|当月|本月/u.test(match[1])
            ? (bases.slice(0, at).findLast((base) => base !== undefined) ?? match[1] ?? "")
            : match[1],
        day: numberValue(match[2] ?? "")?.toNumber() ?? 0,
        matter: matter.exec(own)?.[0].replace(/[单表包]$/u, ""),
        range: [
          range[0] + ((gives ? hands : checks).test(text.slice(match.index, to)) ? match.index : from),
          range[0] + from + own.replace(/[。；\t]$/u, "").length,
        ],
      },
    ];
  });
}

const clauseEnd = (text: string, from: number): number => {
  const at = text.slice(from).search(/[，。；]/u);
  return at === -1 ? text.length : from + at + 1;
};

const sentenceEnd = (text: string, from: number): number => {
  const at = text.slice(from).search(/[。；\t]/u);
  return at === -1 ? text.length : from + at + 1;
};
