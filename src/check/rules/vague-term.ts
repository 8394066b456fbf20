import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import { definedTerms } from "../defined-terms.js";
import { openPayments } from "../payments.js";
import type { Raised } from "../finding.js";
import { segmentAround, type Reading, type Sentence } from "../reading/reading.js";
import { defineRule } from "./rule.js";

/** A vague word, what it leaves open, and where it does harm. */
interface Vague {
  readonly words: RegExp;
  readonly zh: string;
  readonly en: string;
  /** Only in sentences that match. */
  readonly only?: RegExp;
  /** Never in sentences that match. */
  readonly never?: RegExp;
  /** Looked for in list items too, which name no party and no duty. */
  readonly anywhere?: boolean;
  /** A time in the sentence or its numbered paragraph makes it clear. */
  readonly clearedByTime?: boolean;
}

const duty = /应|须|需|负责|要|由|有义务|保证|[\ue010\ue011\ue012]/u;
const preamble = /经友好协商|本着|平等互利|为了?(?:更好|发展|拓展|明确|把)/u;

const vague: readonly Vague[] = [
  {
    words:
      /(?<!不)及时|尽快|尽早|适时|(?:在)?合理(?:的)?(?:期限|时间|期间)(?:内)?|(?:在)?一定(?:的)?(?:期限|时间)(?:内)?|快速(?=响应|处理|反应|解决)|迅速|第一时间|按时|按期/u,
    zh: "没有写明时限",
    en: "No time limit",
    only: /供货|发货|提供|提交|反馈|回复|答复|响应|处理|结算|支付|移交|交接|补货|开具|充值|审核|确认|更新|汇报|办理|返还|退还|完成|告知数据|交付|上架|解决|归还|给予|发送/u,
    never:
      /逾期|未(?:能)?(?:及时|按时|按期|在)|不(?:能)?(?:及时|按时)|纠正|更正|制止|补救|防止损失|违规提示|泄露|告知并|不可抗力|发现[^，。；]{0,16}(?:及时|立即)|(?:变更|变动)[^，。；]{0,10}(?:及时|尽快)(?:书面)?(?:通知|告知)/u,
    clearedByTime: true,
  },
  {
    words: /(?<!不)定期/u,
    zh: "没有写明周期",
    en: "No interval",
    only: /提供|提交|反馈|汇报|报告|沟通|召开|发送|更新|培训|检查|对账|维护|通报/u,
    never: /不定期|存款/u,
    clearedByTime: true,
  },
  {
    anywhere: true,
    words:
      /其他[^，。；、]{0,8}(?:相关|有关)的?(?:服务|工作|事项|内容|事宜)|以及[^，。；]{0,8}要求的其他|其他(?:与|跟)[^，。；]{1,16}(?:相关|有关)的/u,
    zh: "兜底项没有内容和数量",
    en: "An open-ended item without content or quantity",
    only: /服务|工作|事项|运营|任务/u,
    never: /保密|信息|费用|除外|法律|证明|不得|范围外|文件|资料|权利/u,
  },
  {
    anywhere: true,
    words:
      /(?:服务|委托|工作|合作)(?:内容|范围|项目|事项)[^。；]{0,10}包括但不限于|包括但不限于[^。；]{2,60}(?:运营|服务|维护|推广|客服)[^。；]{0,8}等/u,
    zh: "开放式列举，范围没有边界",
    en: "An open list",
    never: /保密|信息|损失|费用|不可抗力|证据|违约|素材|知识产权|平台规则/u,
  },
  {
    words: /(?:做什么|服务内容|工作内容|服务项目|具体内容|服务数量)[^，。；]{0,4}由[\ue010\ue011][^，。；]{0,12}(?:安排|决定|确定|掌握)/u,
    zh: "内容由一方自定",
    en: "One side decides what is done",
    never: /同意|确认|审核|价格|售价|协商/u,
  },
  {
    anywhere: true,
    words:
      /(?:另行|届时|再行|双方)(?:另行)?(?:协商|商定|商议|约定|确定|议定)(?:处理|解决|确定|办法|处理办法|决定)?|(?:具体)?[^，。；]{0,6}(?:再定|另定|待定|另议)|商量(?:解决|着办|决定)/u,
    zh: "留待以后协商，等于没有约定",
    en: "Left to a later talk: nothing is agreed",
    only: /费|佣金|提成|目标|处理|时间|期限|金额|比例|数量|价格|标准|结算|补偿|赔偿|奖励|未达|低于|预算|做得不好/u,
    never:
      /协商不成|书面|变更单|补充协议|续约|续签|续期|未尽事宜|争议|纠纷|\d(?:个)?(?:工作)?日内|不可抗力|平台(?:规则|政策)|以前|订立|友好|调整(?:目标|方案|服务)/u,
  },
  {
    anywhere: true,
    words:
      /视(?:具体|实际)?情况(?:而定|结算|处理|确定|支付|调整|安排)?|根据实际情况(?:确定|调整|决定|安排|结算|处理)?|酌情|适当(?:调整|减免|补偿|延长|增加|奖励)|一定比例|一定数额/u,
    zh: "没有标准或者公式",
    en: "No standard or formula",
    never: /书面|同意|确认|\d+%|脚本|话术|直播节奏|不可抗力|排班/u,
  },
  {
    words: /(?:经|以|使|达到|令)[\ue010\ue011](?:感到)?满意|[\ue010\ue011]满意(?:为准|后)/u,
    zh: "“满意”不是可以检验的标准",
    en: "“Satisfaction” cannot be tested",
    never: /满意度/u,
  },
];

const timed =
  /\d+(?:个)?(?:工作日|自然日|日|天|小时|分钟|秒|周|个月)|[一二三四五六七八九十]+(?:个)?(?:工作日|日|天|小时|个月)(?:内|前|后)?|次日|当日|当天|\d{1,2}(?::\d{2}|时|点)|(?:每月|次月)?\d{1,2}日前/u;

const interval = /\d|每(?:日|天|周|月|季度?|个工作日|场|年)|[一二三四五六七八九十]+(?:日|天|周|个月)|次日/u;

function* vagueWords(reading: Reading): Iterable<Raised> {
  const defined = new Set(definedTerms(reading).map((one) => one.term));
  const open = new Set(openPayments(reading).map((sentence) => sentence.index));
  for (const sentence of reading.sentences) {
    const { text, paragraph } = sentence;
    if (paragraph.heading || paragraph.part === "signature" || open.has(sentence.index)) continue;
    if (paragraph.part === "cover" || preamble.test(text)) continue;
    for (const one of vague) {
      const match = one.words.exec(text);
      if (!match || (!one.anywhere && !duty.test(text)) || (one.only && !one.only.test(text)) || one.never?.test(text)) continue;
      if ([...defined].some((term) => match[0].includes(term))) continue;
      const clock = match[0] === "定期" ? interval : timed;
      if (one.clearedByTime && (clock.test(text) || clearedNear(reading, sentence))) continue;
      yield {
        range: segmentAround(reading, [sentence.range[0] + match.index, sentence.range[0] + match.index + match[0].length]),
        message: say(`“${match[0]}”：${one.zh}`, `“${match[0]}”: ${one.en}`),
        topic: topicNear(reading, sentence),
        fix: { mode: "comment", text: "写明天数、周期、数量或者公式" },
      };
      break;
    }
  }
}

/** A time in the sentence before or after, within the same numbered paragraph, says what the word means. */
const clearedNear = (reading: Reading, sentence: Sentence): boolean => {
  const near: Range = sentence.paragraph.range;
  const others = sentence.paragraph.sentences.filter((other) => other !== sentence && Math.abs(other.index - sentence.index) <= 1);
  return others.some(
    (other) => timed.test(other.text) && /时限|期限|以|为准|：/u.test(reading.text.slice(...near)) && /即|以内|时限/u.test(other.text),
  );
};

const topicNear = (reading: Reading, sentence: Sentence): string =>
  Object.values(reading.library.topics).find((topic) =>
    sentence.paragraph.titles.some((title) => topic.names.some((name) => title.includes(name))),
  )?.id ?? "scope";

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
  check: ({ reading }) => vagueWords(reading),
  evidence: ({ reading }) => ({ evidence: reading.sentences.length }),
});
