import { allMatches } from "../../base/all-matches.js";
import { paragraphsWith } from "../screen/paragraphs-with.js";
import { matchesOf } from "../screen/matches-of.js";
import { say } from "../../base/bilingual.js";
import { hull, type Range } from "../../base/range.js";
import { numberValue } from "../facts/number-words.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";

const number = "(\\d{1,3}|[一二三四五六七八九十]{1,3})";
const hands = "(?:提交|提供|发送|发出|开出|推送|出(?=[^，。；]{0,4}(?:账单|结算单|报表|报告))|出具|报送|送交|交付|上传|寄|递交|报|给|送)";
const checks = "(?:复核|查核|核对|审核|审定|审批|确认|验收|支付|付款|付清|结清|打款|批准|答复|定稿|回复|审|核|反馈)";

/** 开播前48小时提交, 开播前72小时审核: hours and days before one event. */
const before = new RegExp(`([〇㐀-鿿]{2,4})前(?:的)?${number}个?(小时|日|天|工作日)[^。\\n\\d]{0,16}?(?:(${hands})|(${checks}))`, "gu");

const anyBefore = new RegExp(before.source, "u");

/** 下播后24小时内提交, 下播后12小时复盘. */
const afterEvent = new RegExp(
  `([〇㐀-鿿]{2})后${number}个?(小时|日|天)(?:内|以内)?[^。；\\n\\d]{0,14}?${hands}[^。\\n\\d]{0,24}?([〇㐀-鿿]{2})后${number}个?(小时|日|天)(?:内|以内)?[^。；\\n\\d]{0,14}?(?:${checks}|复盘|召开|讨论)`,
  "gu",
);

interface Step {
  readonly anchor: string;
  readonly hours: number;
  readonly hands: boolean;
  readonly range: Range;
}

/** What is handed in must be due before what is checked. */
export function* steps(reading: Reading): Iterable<Raised> {
  for (const match of matchesOf(reading, afterEvent)) {
    const [all, first, hand = "", handUnit, second = first, check = "", checkUnit] = match.groups;
    if (second !== first && second !== "同") continue;
    const hours = (count: string, unit: string | undefined): number => (numberValue(count)?.toNumber() ?? 0) * (unit === "小时" ? 1 : 24);
    if (hours(check, checkUnit) >= hours(hand, handUnit)) continue;
    yield {
      range: [match.index, match.index + all.length],
      message: say("核对或复盘早于数据提交", "The review is due before what it needs is handed in"),
    };
  }
  for (const paragraph of paragraphsWith(reading, anyBefore)) {
    const found = stepsOf(paragraph.text, paragraph.range[0]);
    for (const [at, one] of found.entries()) {
      const check = found.slice(at + 1).find((other) => other.anchor === one.anchor && !other.hands && other.hours > one.hours);
      if (!one.hands || !check) continue;
      yield {
        range: hull([one.range, check.range]),
        message: say(`${check.anchor}前的审核期限早于提交期限`, `The check is due before what is checked is handed in`),
      };
    }
  }
}

const stepsOf = (text: string, offset: number): Step[] =>
  allMatches(text, before).map((match): Step => {
    const [all, anchor = "", count = "0", unit] = match;
    const hours = (numberValue(count)?.toNumber() ?? 0) * (unit === "小时" ? 1 : 24);
    return {
      anchor: anchor.slice(-2),
      hours,
      hands: match[4] !== undefined,
      range: [offset + match.index, offset + match.index + all.length],
    };
  });
