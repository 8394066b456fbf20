import { overlaps } from "../../base/range.js";
import { metricsOf } from "../metrics.js";
import type { Edit } from "../finding.js";
import type { Case } from "../rules/rule.js";
import { insertAfter, replaceSentence, sentencesAround, type Ill } from "./mend.js";
import { roleMarks } from "../view/role-view.js";
import { named } from "./print.js";
import type { Setting } from "./setting.js";

const source = "数据以平台后台导出为准，双方在考核期结束后5个工作日内书面签认";

/** What a metric means, by its kind: a quotient, a count of people or views, or money. */
const meaning = (name: string): string =>
  /ROI|投产|投入产出|回报/u.test(name)
    ? `${name}指投放期内推广带来的实付金额减去同期退款，除以同期推广消耗，${source}。`
    : /粉丝|播放|关注|互动/u.test(name)
      ? `${name}指考核期末平台后台显示的数值，虚假数据应予剔除，${source}。`
      : `${name}指考核期内合作店铺交易完成订单的实付金额减去同期退款，取消的订单、赠品和虚假交易不计入，${source}。`;

/** A definition that defines nothing: 本文“GMV”按行业通行理解。 */
const empties = /按(?:照)?(?:行业|惯例|通常|一般|通行)[^，。；]{0,6}(?:理解|解释|口径|标准)/u;

/** The agency counts what it is measured by. */
const ownCount = new RegExp(`(?<=，)由?${roleMarks.agency}(?:自行)?统计[^，。；]{0,8}`, "u");

/** A metric that is used gets its definition right behind the sentence. */
export function defineMetric({ raised }: Ill, { reading }: Case): Edit | undefined {
  const sentence = sentencesAround(reading, raised.range);
  const name = metricsOf(reading).find(({ range }) => overlaps(range, sentence))?.name;
  if (name === undefined) return undefined;
  const empty = reading.sentences.find(({ text }) => text.includes(name) && empties.test(text));
  if (empty) return replaceSentence(empty.range, meaning(name), reading);
  const own = ownCount.exec(reading.text.slice(...sentence));
  if (!own) return insertAfter(sentence, meaning(name), reading);
  const at = sentence[0] + own.index;
  return { mode: "replace", text: `虚假数据应予剔除，${source}`, range: [at, at + own[0].length] };
}

/** A promise of results becomes a target that can be redeemed: what is measured, what follows, and what the brand must do first. */
export function redeemable(ill: Ill, one: Case, setting: Setting): Edit | undefined {
  const definition = defineMetric(ill, one);
  if (!definition) return undefined;
  const remedy =
    "未达到目标值的，当期服务费按完成比例结算，结算额＝当期服务费×（实际值÷目标值），多付的部分从下一期应付款中扣减；因甲方断货、提价或者逾期提供资料受影响的日数，从目标值中按比例剔除。";
  return { ...definition, text: definition.text + named(remedy, setting) };
}
