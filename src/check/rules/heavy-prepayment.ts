import { oncePerReading } from "../reading/once-per-reading.js";
import { sentencesWith } from "../screen/sentences-with.js";
import { say, type Bilingual } from "../../base/bilingual.js";
import { grouped } from "../../base/decimal.js";
import type { Range } from "../../base/range.js";
import { termMonths, totalFee } from "../fees.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { segmentsOf } from "../reading/segments.js";
import { defineRule, lookedAt } from "./rule.js";
import type { MoneyFact } from "../facts/fact.js";
import { factsIn } from "../facts/facts-in.js";

/** Before anything is delivered. */
const early =
  /预[付缴交存收支]|首付|首期|首款|启动[款金费]|签[字约订署](?:之|的|完)?(?:当|那|同)?[日天时]|预先|签(?:约|订|署|协议|合同|字|完|函|了|好)|合同签订|成立(?:之)?[日时]|订立[^，。；]{0,4}(?:日|时|后)|生效(?:当?日|当天|时|后|之日)|(?:开工|开播|开始|进场|启动|上线|服务|合作)(?:之)?前|先(?:付|收|交|缴|行支付|款|给钱)|(?:付清|到账|收款|付齐|缴足|付款)后(?:方|才|再)?(?:可)?(?:开工|启动|开始|进场|安排|提供|上线|服务)|(?:方|才|再)(?:可)?(?:安排|开工|启动|开始|进场|提供服务)|合同期初|年初|(?:上|前|首)半年|前[三四五六七八九十\d]{1,2}个月/u;
/** After something is delivered, or spread over the term. */
const late =
  /验收|考核|播完|完成后|完工|交付后|次月|月末|月底|季末|年底|年末|期末|后付|达标|对账|结算单|上线后|终验|每(?:个)?(?:月|季|周)|按(?:月|季|场)|逐月|分期|达到|完成率/u;
/** Money that is no fee of the agency, or that stays within reach. */
const other =
  /保证金|定金|订金|押金|诚意金|违约金|每违反|赔偿|退还|返还|结清|解除|终止|推广|投流|广告|充值|充入|货款|样品费|差旅|共管|监管账户|托管账户|第三方监管|随时[^，。；]{0,4}退|不设预付|不预付|无需预付|无预付|不收取?预付|保函/u;
const pays = /付|缴|交|款|收钱|给钱|打款|[打转汇][给到]|打清|打齐|打足|转账|收取|汇|结清/u;
const whole =
  /全(?:部|数|额)?(?:交|付|缴|打|汇|转)(?:齐|清|足|完|给|到|至)|全(?:部|数|额)(?:一次性?)?支付(?:给|到|至)|全部(?:酬金|报酬|价款)[^，。；]{0,4}一次|全款|全额|全部(?:的)?(?:费用|服务费|款项|价款|合同款)|(?:合同)?(?:总价|总额|总费用|总金额)(?:款)?(?!的|\d|为|人民币)|一(?:次性?|把|笔|口气)(?:付|缴|交|支付|结|收|汇|给|打)(?:清|足|齐|完|全|讫|至|到)?|(?:转账|现金|打款|汇款)?(?:结清|付讫)(?=[，。；]|$)|(?:付|缴|交|支付)(?:清|足|齐|讫)(?:全年|全部|一年|半年|全期|年度|整年)/u;

interface Stretch {
  readonly range: Range;
  readonly text: string;
}

/** The sentences in which the brand pays before anything is delivered, each with the stretches that say so. */
const prepaying = oncePerReading((reading): readonly { readonly sentence: Sentence; readonly stretches: readonly Stretch[] }[] =>
  sentencesWith(reading, early)
    .map((sentence) => ({ sentence, stretches: prepayments(reading, sentence) }))
    .filter(({ stretches }) => stretches.length > 0),
);

function prepayments(reading: Reading, sentence: Sentence): Stretch[] {
  const { text, paragraph } = sentence;
  if (paragraph.heading || paragraph.part === "signature") return [];
  if (!pays.test(text) && !(paragraph.row && /第?[一1]期|首[期付款]|预付|签约|签订|签字|生效/u.test(text))) return [];
  if (
    /\ue011(?:应|须|在|于|先)?[^，。；\ue010]{0,12}(?:交纳|支付|缴纳|缴|付|退)/u.test(text) &&
    !/\ue010[^，。；]{0,16}(?:付|缴|交)/u.test(text)
  )
    return [];
  const segments = segmentsOf(sentence);
  return segments.flatMap((segment, at) => {
    if (!early.test(segment.text) || late.test(segment.text.replace(/除[^，]*外/u, "")) || other.test(segment.text)) return [];
    const [before, after] = [segments[at - 1], segments[at + 1]];
    const withNext = !told(reading, segment.range) && after && !late.test(after.text) && !other.test(after.text);
    const withLast = !told(reading, segment.range) && !withNext && before && !late.test(before.text) && !other.test(before.text);
    const range: Range = [withLast ? before.range[0] : segment.range[0], withNext ? after.range[1] : segment.range[1]];
    return [{ range, text: reading.text.slice(...range) }];
  });
}

/** Whether a stretch says how much. */
const told = (reading: Reading, range: Range): boolean =>
  whole.test(reading.text.slice(...range)) ||
  factsIn(reading.facts.percent, range).length > 0 ||
  factsIn(reading.facts.money, range).length > 0 ||
  monthsIn(reading, range) !== undefined;

/** 9个月服务费, 一年服务费, 半年费用. */
function monthsIn(reading: Reading, range: Range): number | undefined {
  const fact = factsIn(reading.facts.duration, range).find(
    (one) =>
      (one.unit === "month" || one.unit === "year") &&
      /^(?:的)?(?:全部)?(?:固定|基础|运营|代运营|技术|的)*(?:服务费|费用|月费|租金|托管费|坑位费|款|费)/u.test(
        reading.text.slice(one.range[1], one.range[1] + 10),
      ),
  );
  if (fact) return fact.unit === "year" ? fact.count * 12 : fact.count;
  if (/(?:上|前|首)半年[^，。；]{0,8}(?:费|款)/u.test(reading.text.slice(...range))) return 6;
  return /(?:全年|整年|全期|全程|整个合同期)(?:的)?[^，。；]{0,6}(?:费|款)/u.test(reading.text.slice(...range)) &&
    !/的\d|%|成/u.test(reading.text.slice(...range))
    ? 12
    : undefined;
}

/** 服务费168,000元及启动款33,600元: two sums that are due together. */
const joined = (reading: Reading, a: MoneyFact, b: MoneyFact): boolean =>
  /^(?:元)?(?:及|和|与|以及|、)[〇㐀-鿿]{0,10}(?:人民币)?$/u.test(reading.text.slice(a.range[1], b.range[0]));

/** How much is prepaid, where it is half of the price or more. */
function heavy(reading: Reading, sentence: Sentence, { range, text }: Stretch): Bilingual | undefined {
  const stated = factsIn(reading.facts.percent, sentence.range).find((fact) =>
    /占[^，。；]{0,10}(?:总|合计|小计|全部|合同)[^，。；]{0,10}$/u.test(
      reading.text.slice(Math.max(sentence.range[0], fact.range[0] - 20), fact.range[0]),
    ),
  );
  if (stated?.percent.lt(50) || /当笔|该笔|当期|该期|本期|当次/u.test(text)) return undefined;
  const percents = factsIn(reading.facts.percent, range).filter(
    (fact) => !/(?:税率|税|折扣|占[^，。；]{0,12})$/u.test(reading.text.slice(Math.max(range[0], fact.range[0] - 14), fact.range[0])),
  );
  const rest = /除[^，。；]{0,8}(?:尾款|质保金|余款)/u.test(sentence.text) ? factsIn(reading.facts.percent, sentence.range)[0] : undefined;
  const left = rest && /其余|剩余|余下/u.test(text) ? 100 - rest.percent.toNumber() : undefined;
  const share = left ?? percents[0]?.percent.toNumber();
  if (share !== undefined) return share >= 50 && share <= 100 ? say(`签约时即预付${share}%`, `${share} % is due at signing`) : undefined;
  const term =
    termMonths(reading) ??
    factsIn(reading.facts.duration, sentence.range).find(
      (fact) =>
        fact.unit === "month" && /合同期|合作期|期限|服务期/u.test(reading.text.slice(Math.max(0, fact.range[0] - 8), fact.range[0])),
    )?.count;
  const months = monthsIn(reading, range);
  if (months !== undefined)
    return months >= Math.max(1, (term ?? 10) / 2) && months > 1
      ? say(`签约时即付${months}个月的费用`, `Fees for ${months} months are due at signing`)
      : undefined;
  const amount = factsIn(reading.facts.money, range)
    .filter(
      (fact) =>
        fact.written === "figures" &&
        !/(?:总价|总额|合计|总费用)(?:款)?(?:为|是|：|人民币)*$/u.test(
          reading.text.slice(Math.max(range[0], fact.range[0] - 8), fact.range[0]),
        ),
    )
    .reduce<MoneyFact | undefined>(
      (sum, fact) => (sum && joined(reading, sum, fact) ? { ...fact, amount: sum.amount.plus(fact.amount) } : fact),
      undefined,
    );
  const total = totalFee(reading);
  if (amount && total?.gt(0) && amount.amount.lt(total))
    return amount.amount.div(total).gte(0.5)
      ? say(
          `预付${grouped(amount.amount)}元，占合同价款${grouped(total)}元的${amount.amount.div(total).times(100).round(0).toFixed()}%`,
          `${grouped(amount.amount)} of ${grouped(total)} is prepaid`,
        )
      : undefined;
  if (!whole.test(text)) return undefined;
  return /(?:首月|首期|当月|当期|单场|每场|该场|首笔)[^，。；]{0,8}(?:费|款)/u.test(text)
    ? undefined
    : say("签约时即付清全部费用", "The whole fee is due at signing");
}

/** Half of the price or more before delivery leaves the brand without a lever. */
export const heavyPrepayment = defineRule({
  id: "heavy-prepayment",
  kind: "heavy-prepayment",
  topic: "payment",
  why: say(
    "大额预付与交付脱钩，服务缩水时难以追回；宜按交付和考核节点支付，预付比例控制在可承受范围（五成是实务经验值）。",
    "A large prepayment is hard to get back; tie payments to delivery. The threshold of one half is practice, not law.",
  ),
  examples: [
    { text: "第一条 服务费\n服务费合计720,000元。甲方签约后5日内一次性预付360,000元。", finds: ["甲方签约后5日内一次性预付360,000元。"] },
    { text: "第一条 服务费\n服务费合计720,000元。甲方签约后5日内预付60,000元。", finds: [] },
    { text: "甲方应于签约当日支付全年服务费的80%。", finds: ["甲方应于签约当日支付全年服务费的80%。"] },
    { text: "托管费29,800元，甲方签协议当天一次付清。", finds: ["托管费29,800元，甲方签协议当天一次付清。"] },
    { text: "甲方于次月10日前支付上月服务费。", finds: [] },
  ],
  *check({ reading }) {
    for (const { sentence, stretches } of prepaying(reading))
      for (const one of stretches) {
        const message = heavy(reading, sentence, one);
        if (!message) continue;
        yield {
          range: sentence.range,
          message,
          fix: {
            mode: "comment",
            text: say("按交付和验收分期支付，预付款不超过三成", "Pay by delivery and acceptance, at most 30 % in advance"),
          },
        };
        break;
      }
  },
  evidence: ({ reading }) =>
    lookedAt(
      say("预付的约定", "prepayments"),
      prepaying(reading).map(({ sentence }) => sentence),
    ),
});
