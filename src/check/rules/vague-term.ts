import { sentencesWithAny } from "../screen/sentences-with-any.js";
import { sentencesWith } from "../screen/sentences-with.js";
import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import { definedTerms } from "../defined-terms.js";
import { vagueWords } from "../vague-words.js";
import { datedElsewhere, openPayments } from "../payments.js";
import type { Raised } from "../finding.js";
import { segmentAround, type Reading, type Sentence } from "../reading/reading.js";
import { speaksOf } from "../topics/speaks-of.js";
import { titleNames } from "../topics/title-names.js";
import type { TopicReport } from "../topics/topic-report.js";
import { defineRule, lookedAt } from "./rule.js";

const duty = /应|须|需|负责|要|由|有义务|保证|(?<![聘申邀报恳])请(?![求假示款客])|[\ue010\ue011\ue012]/u;
const preamble = /经友好协商|本着|平等互利|为了?(?:更好|发展|拓展|明确|把)/u;

const counted = /\d|[一二三四五六七八九十百两]+(?:名|个(?!别)|场|次|条|款|件|人|家|倍|成)|附件|清单|附表/u;

/** The word is followed by what it means: （…）, ：…, 具体为三条. */
const toldBehind =
  /^[^，。；]{0,12}(?:（|：)|^[^。；]{0,12}，(?:具体|其中|即|分别|不少于|不低于|至少)[^。；]{0,12}(?:\d|[一二三四五六七八九十两])/u;

/** “尽快处理”: the word is spoken of, not used; 并非所有: it is denied. */
const mentioned = (text: string, at: number): boolean => {
  const open = text.lastIndexOf("“", at);
  return open !== -1 && !text.slice(open, at).includes("”");
};

const timed =
  /\d+(?:个)?(?:工作日|自然日|日|天|小时|分钟|秒|周|个月)|[一二三四五六七八九十]+(?:个)?(?:工作日|日|天|小时|个月)(?:内|前|后)?|次日|当日|当天|\d{1,2}(?::\d{2}|时|点)|(?:每月|次月)?\d{1,2}日前/u;

const interval = /\d|每(?:日|天|周|月|季度?|个工作日|场|年)|[一二三四五六七八九十]+(?:日|天|周|个月)|次日/u;

function* vaguePlaces(reading: Reading, topics: readonly TopicReport[]): Iterable<Raised> {
  const defined = [...new Set(definedTerms(reading).map((one) => one.term))];
  const open = new Set(openPayments(reading).map((sentence) => sentence.index));
  const expressions = vagueWords.map(({ words }) => words);
  const saying = expressions.map((words) => new Set(sentencesWith(reading, words)));
  for (const sentence of sentencesWithAny(reading, expressions)) {
    const { text, paragraph } = sentence;
    if (paragraph.heading || paragraph.part === "signature" || open.has(sentence.index)) continue;
    if (paragraph.part === "cover" || preamble.test(text)) continue;
    const owes = duty.test(text);
    for (const [at, one] of vagueWords.entries()) {
      if ((!one.anywhere && !owes) || !saying[at]?.has(sentence)) continue;
      const match = one.words.exec(text);
      if (!match || (one.only && !one.only.test(text)) || one.never?.test(text)) continue;
      if (
        defined.some((term) => match[0].includes(term) || (term.includes(match[0]) && text.includes(term))) ||
        mentioned(text, match.index)
      )
        continue;
      const stretch = segmentAround(reading, [sentence.range[0] + match.index, sentence.range[0] + match.index + match[0].length]);
      if (
        one.clearedByNumber &&
        (counted.test(reading.text.slice(...stretch).replace(/^(?:[\d.]+[、.]|（?[\d一二三四五六七八九十]{1,3}）)/u, "")) ||
          toldBehind.test(text.slice(match.index + match[0].length)))
      )
        continue;
      if (one.clearedByTime && paysOnly.test(text) && datedElsewhere(reading, sentence)) continue;
      const clock = match[0] === "定期" ? interval : timed;
      if (one.clearedByTime && (clock.test(text) || clearedNear(reading, sentence))) continue;
      yield {
        range: stretch,
        message: say(`“${match[0]}”：${one.zh}`, `“${match[0]}”: ${one.en}`),
        topic: topicNear(sentence, topics, reading),
        fix: { mode: "comment", text: say("写明天数、周期、数量或者公式", "State days, a period, a quantity or a formula") },
      };
      break;
    }
  }
}

/** 按时足额支付服务费: the payment's own clause says when. */
const paysOnly = /(?:按时|按期|如期|及时)[^，。；]{0,8}(?:支付|付款|付清|结清|结算|缴纳|充值)/u;

/** A time in the sentence before or after, within the same numbered paragraph, says what the word means. */
const clearedNear = (reading: Reading, sentence: Sentence): boolean => {
  const near: Range = sentence.paragraph.range;
  const others = sentence.paragraph.sentences.filter((other) => other !== sentence && Math.abs(other.index - sentence.index) <= 1);
  return others.some(
    (other) => timed.test(other.text) && /时限|期限|以|为准|：/u.test(reading.text.slice(...near)) && /即|以内|时限/u.test(other.text),
  );
};

/** The topic that the sentence speaks of, else the one of its heading, the innermost first. */
function topicNear(sentence: Sentence, topics: readonly TopicReport[], reading: Reading): string {
  const titles = sentence.paragraph.titles.toReversed();
  const named = (report: TopicReport): boolean => titles.some((title) => titleNames(title, report.topic.names));
  const spoken = topics.filter((report) => speaksOf(report, sentence.range[0], reading));
  const title = titles.find((one) => topics.some(({ topic }) => titleNames(one, topic.names)));
  const found = spoken.find(named) ?? spoken[0] ?? topics.find(({ topic }) => title !== undefined && titleNames(title, topic.names));
  return found?.topic.id ?? "scope";
}

/** Words without a time, a number or a standard, looked up first: what a sentence, a definition or an annex makes clear is no finding. */
export const vagueTerm = defineRule({
  id: "vague-term",
  kind: "vague-term",
  why: say(
    "这个词没有可以核对的时限、数量或标准，履行和违约都无从认定。",
    "Nothing that can be checked: neither performance nor breach can be shown.",
  ),
  law: ["民法典/510", "民法典/511"],
  examples: [
    { text: "优惠价格由甲方决定，播后7日内不低于该价格对外销售。", finds: [] },
    { text: "甲方应及时提供商品资质和样品。", finds: ["甲方应及时提供商品资质和样品。"] },
    { text: "甲方应及时提供商品资质，最迟在首播7日前送达。", finds: [] },
    { text: "“及时”指2小时以内。甲方应及时回复乙方的询问。", finds: [] },
    { text: "乙方应定期向甲方提供运营数据。", finds: ["乙方应定期向甲方提供运营数据。"] },
    { text: "乙方定期提供运营数据，每周一12:00前提交周报。", finds: [] },
    { text: "本合同终止后，乙方应在合理期限内办理移交。", finds: ["乙方应在合理期限内办理移交。"] },
    { text: "双方经友好协商，订立本合同。", finds: [] },
    { text: "未达目标的，双方另行协商处理。", finds: ["双方另行协商处理。"] },
    { text: "保密信息包括但不限于价格、成本、客户名单等。", finds: [] },
    { text: "服务内容包括但不限于店铺装修、短视频制作、粉丝维护等。", finds: ["服务内容包括但不限于店铺装修、短视频制作、粉丝维护等。"] },
    { text: "发现违规口误的，场控应及时纠正。", finds: [] },
    { text: "甲方逾期未及时提供资料的，工期顺延。", finds: [] },
  ],
  check: ({ reading, topics }) => vaguePlaces(reading, topics),
  evidence: ({ reading }) => lookedAt(say("句子", "sentences"), reading.sentences),
});
