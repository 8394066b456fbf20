import { allMatches } from "../base/all-matches.js";
import { sentencesWith } from "./screen/sentences-with.js";
import type { Range } from "../base/range.js";
import type { PercentFact } from "./facts/fact.js";
import { numberValue } from "./facts/number-words.js";
import type { Reading, Sentence } from "./reading/reading.js";
import { oncePerReading } from "./reading/once-per-reading.js";
import { factsIn } from "./facts/facts-in.js";

/** How a penalty is measured: percent of what is owed for each period, percent of the whole price, or a number of times of a base. */
export type PenaltyRate =
  | {
      readonly by: "period";
      readonly percent: number;
      readonly period: "hour" | "day" | "week" | "month";
      readonly growing: boolean;
      readonly capped: boolean;
    }
  | { readonly by: "share"; readonly percent: number }
  | { readonly by: "times"; readonly times: number; readonly whole: boolean }
  | { readonly by: "rest" };

const penal =
  /违约金|滞纳金|罚金|罚息|罚款|(?<!处|受|被|免)罚(?!单|则|没|球|项)|赔偿金|赔(?!率|付率)|(?:逾期|迟延|拖欠|迟付|晚)[^，。；]{0,6}[日天]，[^，。；]{0,6}[付赔]|倍(?:的)?(?:赔偿|支付|返还|补偿|返|退|付|罚)|日息|月息|周息|利息|加付|加收|加计|补偿金|补偿|惩罚|付清剩|剩[余下]|余下|未到期|倍半|抵作违约|[日天](?:千分|百分|万分)/u;
/** Other people's money, faked figures, and what is no penalty at all. */
const aside =
  /虚假|刷单|虚构|刷量|补单|造假|假的?金额|假一[赔罚]|(?:向|对|由|赔付?|承诺)(?:消费者|买家|顾客)|消费者(?:可|有权|的)|消费者[^，。；]{0,2}[三3十10]{1,2}倍|平台(?:对|按|规定|依|的?处罚|扣)|调价幅度|旧约定|(?:废止|失效)[^，。；]{0,6}。?$|所得税/u;

/** Sentences that set a penalty for a breach; penalties on faked amounts are measured by the fake and left out. */
export const penaltySentences = oncePerReading((reading): readonly Sentence[] =>
  sentencesWith(reading, penal).filter(({ text, paragraph }) => !paragraph.heading && paragraph.part !== "signature" && !aside.test(text)),
);

const per: readonly (readonly [Extract<PenaltyRate, { by: "period" }>["period"], RegExp])[] = [
  ["hour", /(?:每|一|按)(?:个)?小?时/u],
  [
    "day",
    /每日|每(?:逾期|迟延|延迟|晚|延误|拖延|拖|延期|超期?)?(?:过|满)?一?个?(?:自然|工作)?[日天]|按(?:日|天)|(?:逾期|迟延|延迟|晚|拖|误|超|迟|延)[^，。；\d]{0,3}(?:一|1)(?:个)?[日天]|(?<!假|工作|节|[\d一二三四五六七八九十])[日天](?:息|[千百万]分|罚|\d)|逐日|一[日天][^，。；]{0,6}[千百万]分|(?<![\d一二三四五六七八九十第])一[日天](?:罚|赔)/u,
  ],
  ["week", /每日|每(?:逾期|迟延)?(?:满|过)?一?(?:周|星期|个星期)|(?:逾期|迟延|晚|拖)[^，。；]{0,3}一(?:周|个?星期)|周息|每七[日天]/u],
  [
    "month",
    /每日|每(?:逾期|迟延)?(?:满|过)?一?个?月(?!费|服务|[^，。；]{0,3}日)|月息|按月(?:加|计|罚|息)|(?:逾期|迟延|晚|拖)[^，。；]{0,3}一个月/u,
  ],
];

/** A cap is no rate: 累计不超过…20%, 以…20%为限. */
const capBefore =
  /(?:累计|合计|总计|总额|总数)?(?:不(?:得|应|可)?(?:超过|高于|超出|多于|大于)|上限|最高|至多|最多|封顶|为限)[^，。；]{0,16}$|(?:累计|封顶|上限|顶格)[^，。；]{0,12}$/u;
const capAfter = /^(?:的)?(?:为(?:上)?限|封顶|为止|以内|以下|范围内|作为上限|为上限|即停|止)/u;
const whole =
  /(?:合同|协议|项目|服务费?|费用|全部|全额|整个|全年|年度|全期)?(?:总额|总价款?|总金额|总费用|总服务费|价款总额|标的额|标的|合同额|合同金额|合同价款?|合同款|协议金额|全款|全价|年费|全年服务费|全部[^，。；]{0,8}(?:服务费|费用|款|价款|报酬)|(?:剩[余下]|余下|未履行|未执行|未到期|其余)[^，。；]{0,14}(?:费用?|服务费|款|总和|总额))(?:总和|总额|之和|合计|总计)?(?:的|之)?(?:百分之)?$/u;

/** The rates that a sentence sets for a breach, caps left out. */
export function penaltyRates(reading: Reading, sentence: Sentence): PenaltyRate[] {
  const { text, range } = sentence;
  const found: PenaltyRate[] = [];
  for (const fact of factsIn(reading.facts.percent, range)) {
    const before = reading.text.slice(Math.max(range[0], fact.range[0] - 24), fact.range[0]);
    const after = reading.text.slice(fact.range[1], fact.range[1] + 8);
    if (
      capBefore.test(before) ||
      capAfter.test(after) ||
      /(?:税率?|税款|增值税|佣金(?:比例|率)?|提成(?:比例)?)(?:为|按|：|是)?$|折$|(?:利率|LPR)[^，。；]{0,8}$/u.test(before)
    )
      continue;
    const period = periodOf(text, [fact.range[0] - range[0], fact.range[1] - range[0]]);
    if (period)
      found.push({
        by: "period",
        percent: fact.percent.toNumber(),
        period,
        growing: /递增|累进|逐[日周月]增|翻倍|加倍/u.test(text),
        capped: ofFee.test(before) && cap.test(text),
      });
    else if (whole.test(before) || wholeIs(text, fact, range)) found.push({ by: "share", percent: fact.percent.toNumber() });
  }
  found.push(...timesOf(text));
  if (
    /(?:剩[余下]|余下|其余|尚余|未届满|(?:尚)?未到期|(?:尚)?未履行|后面)(?:的)?(?:全部)?(?:合作|合同|服务|履行|委托)?(?:的)?(?:期限|期间|月数|月份|几个月|[^，。；]{0,4}个月|各期|各月|各?账期)/u.test(
      text,
    ) &&
    /费|款|\d元|报酬/u.test(text) &&
    found.length === 0 &&
    /付清|照付|照给|照交|支付|赔偿|一次(?:性)?|全付|付完|补[足齐交缴付]|缴足|缴清|给付|悉数|如数/u.test(text) &&
    !/(?:退|返)[还回]/u.test(text)
  )
    found.push({ by: "rest" });
  return found;
}

/** A share of one month's or one session's fee that ends at a cap is no interest on what is owed. */
const ofFee =
  /(?:月(?:度)?(?:服务|托管|运营|固定|基础)?费|单[场条件篇][^，。；]{0,4}费|场次费|当月[^，。；]{0,6}费)(?:的)?(?:百分之|千分之)?$/u;
const cap = /不(?:得)?超过|封顶|上限|为限|至多|最多/u;

/** 违约金按百分之五十计，基数为合同总额: the base stands behind the rate. */
const wholeIs = (text: string, fact: PercentFact, range: Range): boolean =>
  /^[^，。；]{0,4}(?:的)?违约金/u.test(text.slice(fact.range[1] - range[0])) &&
  /(?:合同|协议|服务费|费用)?总(?:额|价|金额|费用|价款)[^，。；]{0,4}$/u.test(text.slice(0, fact.range[0] - range[0]));

/** The period a rate runs by: the words of its own stretch between commas, else of the stretch before. */
function periodOf(text: string, [start, end]: Range): "hour" | "day" | "week" | "month" | undefined {
  const from = Math.max(text.lastIndexOf("，", start - 1), text.lastIndexOf("\t", start - 1)) + 1;
  const to = text.indexOf("，", end) === -1 ? text.length : text.indexOf("，", end);
  // A cell of its own (未付金额的18%) is a cap, not the rate of the cell before.
  const earlier = text.charAt(from - 1) === "\t" ? "" : text.slice(Math.max(0, text.lastIndexOf("，", Math.max(0, from - 2)) + 1), from);
  for (const stretch of [text.slice(from, to), earlier]) for (const [period, words] of per) if (words.test(stretch)) return period;
  return undefined;
}

const number = "(\\d+(?:\\.\\d+)?|[一两二三四五六七八九十百]+)";
const times = new RegExp(
  `${number}倍(?!数|率)|(双|加)倍(?=返还|赔偿|支付|赔|的?违约金|的?罚|付|补偿|承担)|(?:罚|赔|退)(?:一)?(?:赔|罚)?([二三四五六七八九十])(?=[，。；]|$)`,
  "gu",
);

function timesOf(text: string): PenaltyRate[] {
  return allMatches(text, times).flatMap((match): PenaltyRate[] => {
    const half = text.charAt(match.index + match[0].length) === "半" ? 0.5 : 0;
    const value = half + (match[2] === undefined ? (numberValue(match[1] ?? match[3] ?? "")?.toNumber() ?? 0) : 2);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (/定金|LPR|利率|利息|市场|提成|佣金|增长|提升|翻|单价|面积/u.test(before.slice(-10)) || capBefore.test(before)) return [];
    if (capAfter.test(text.slice(match.index + match[0].length, match.index + match[0].length + 8))) return [];
    // twice what one false post or session cost is no multiple of the price
    if (value < 3 && /(?:对应|该[篇场条次]?|涉及|所涉)[^，。；]{0,6}(?:费用?|款项?|报酬)(?:金额)?的?$/u.test(before)) return [];
    return [
      {
        by: "times",
        times: value,
        whole:
          (value >= 2 && /违约金|罚|赔/u.test(text)) ||
          whole.test(before) ||
          /(?:月费|月服务费|全部费用|全月|年|总)[^，。；]{0,6}$/u.test(before),
      },
    ];
  });
}
