import type { Range } from "../base/range.js";
import type { Reading, Sentence } from "./reading/reading.js";

const pays = /支付|付款|付清|结清|付给|结给|转付|结算给|结一次|付\d/u;
const fixed =
  /\d+(?:个)?(?:工作日|自然日|日|天|小时|个月)(?:内|前|以内|之内)|[一二三四五六七八九十]+(?:个)?(?:工作日|日|天)(?:内|前|以内)|(?:每月|次月|当月|下月|每季度|月底|月末)[^，。；]{0,6}(?:\d+|[一二三四五六七八九十]+)(?:日|号)|\d{4}年\d{1,2}月|(?:签约|签订|签署|签协议|到账|开播)[^，。；]{0,6}(?:当日|当天|时)|(?:\d+|[一二三四五六七八九十]+)日前|最后一[日天]/u;
const open =
  /另行(?:协商|商定|确定|约定)|届时|待[^，。；]{1,12}后(?:支付|付款|结算|再)|(?:核对|审核|确认|验收)(?:完毕|无误|合格|通过)后(?:支付|付款|结算)(?!.{0,12}\d)|视情况|适时|尽快(?:支付|付款|结算)|及时(?:支付|付款|结算)|条件(?:成熟|允许)|每月结一次|按月结算$/u;
const payer = /违约金|赔偿|退还|返还|补偿|滞纳金|利息|退回|税|奖金|租金|货款|保证金/u;

/** Sentences that promise a payment without saying when; a date elsewhere in the same clause for the same fee clears it. */
export function openPayments(reading: Reading): Sentence[] {
  return reading.sentences.filter((sentence) => {
    if (sentence.paragraph.heading || sentence.paragraph.part === "signature" || sentence.paragraph.part === "cover") return false;
    const { text } = sentence;
    if (!open.test(text) || payer.test(text)) return false;
    if (!pays.test(text)) return false;
    if (/终止|解除|期满/u.test(text) || !/[\ue010\ue011]|费|佣金|提成|款/u.test(text)) return false;
    return !fixed.test(text.slice(Math.max(0, open.exec(text)?.index ?? 0))) && !clearedElsewhere(reading, sentence);
  });
}

/** 按第9.3款支付 or a payment term for all fees in a neighbouring paragraph of the same article. */
function clearedElsewhere(reading: Reading, sentence: Sentence): boolean {
  const article = sentence.paragraph.path[0];
  const siblings = reading.sentences.filter(
    (other) => other !== sentence && other.paragraph.path[0] === article && other.paragraph.annex === sentence.paragraph.annex,
  );
  return siblings.some(
    ({ text }) =>
      pays.test(text) &&
      fixed.test(text) &&
      /(?:结算单|发票|上述|前款|各项|全部|前述|签认)/u.test(text) &&
      !/另行|届时/u.test(sentence.text),
  );
}

/** Where a payment gets its date or trigger, if every payment of the contract has one. */
export function paymentTrigger(reading: Reading): Range | undefined {
  if (openPayments(reading).length > 0) return undefined;
  const dated = reading.sentences.find(
    ({ text, paragraph }) =>
      !paragraph.heading &&
      pays.test(text) &&
      fixed.test(text) &&
      !/违约金|赔偿金|退还|返还/u.test(text) &&
      /[\ue010\ue011]|费|款|佣金|提成/u.test(text),
  );
  return dated?.range;
}

/** The account to pay into: a number of at least eight digits beside 账号, 账户 or a bank. */
export function paymentAccount(reading: Reading): Range | undefined {
  for (const match of reading.text.matchAll(/(?:账号|账户|卡号|开户行|开户银行|银行|分行|支行|户名)[^。；\n]{0,60}?(\d[\d ]{7,30})/gu))
    return [match.index, match.index + match[0].length];
  return undefined;
}
