import type { Range } from "../../../base/range.js";
import { openPayments } from "../../payments.js";
import type { Reading, ReadingParagraph, Sentence } from "../../reading/reading.js";
import type { Recogniser } from "./recogniser.js";
import { factsIn } from "../../facts/facts-in.js";

const pays =
  /支付|付款|付清|结清|付给|结给|转付|结算|付\d|汇|划转|划付|转给|转到|付至|汇至|付到|给付|拨付|给付|首款|尾款|余款|进度款|预付款|首期款|打钱|打款|打过来|寄来|打到|转账|代扣|清偿|补付|分账|请款|偿付|到账|付[^，。；]{0,10}费/u;
const moment =
  /\d+(?:个)?(?:工作日|自然日|日|天|小时|个月)(?:内|前|以内|之内)|[一二三四五六七八九十]+(?:个)?(?:工作日|日|天)(?:内|前|以内)|(?:每月|次月|当月|下月|这个月|下个月|每季度|月底|月末)[^，。；]{0,6}(?:\d+|[一二三四五六七八九十]+)(?:日|号)|\d{4}年\d{1,2}月|(?:签约|签订|签署|签协议|到账|开播)[^，。；]{0,6}(?:当日|当天|时)|(?:\d+|[一二三四五六七八九十]+)(?:日|号)前|最后一[日天]|[TtDd]\+\d|每周[一二三四五六日]|后(?:的)?第?\d+(?:个)?(?:工作日|自然日|日|天)|(?:翌日|次日)起/u;
const other = /违约金|赔偿金|退还|返还|滞纳金|工资|先行赔付|货款退|解除|逾期/u;

/** Wages, and when a term of payment begins, are no payment of the contract. */
const nobodysFee = /工资|薪|付款期限?(?:开始|起)/u;

/** Where a payment gets its date or trigger, if every payment of the contract has one. */
export const paymentTrigger: Recogniser = (reading, paragraphs) => {
  if (openPayments(reading).some(({ text }) => !nobodysFee.test(text))) return undefined;
  const fits = ({ text, paragraph }: Sentence): boolean =>
    !paragraph.heading && pays.test(text) && moment.test(text) && !other.test(text) && /[\ue010\ue011]|费|款|佣金|提成|报酬|钱/u.test(text);
  return (
    reading.sentences.find(fits)?.range ??
    paragraphs.find(
      (one) => one.part === "body" && hasMoment(reading, one) && pays.test(textOf(reading, one)) && !other.test(textOf(reading, one)),
    )?.range
  );
};

const textOf = (reading: Reading, { range }: ReadingParagraph): string => reading.text.slice(...range);

/** A duration, a date, or a day of the week or month anywhere in a paragraph that deals with payment. */
const hasMoment = (reading: Reading, paragraph: ReadingParagraph): boolean =>
  moment.test(textOf(reading, paragraph)) ||
  factsIn(reading.facts.duration, paragraph.range).length > 0 ||
  factsIn(reading.facts.date, paragraph.range).length > 0;

/** The account to pay into: a number of at least eight digits beside 账号, 账户 or a bank. */
export const paymentAccount: Recogniser = (reading): Range | undefined => {
  for (const match of reading.text.matchAll(
    /(?:账号|账户|帐户|帐号|账戶|卡号|卡：|卡，|开户行|开户银行|银行|分行|支行|分理处|户名|商户号|对公户|公户)[^。；\n]{0,60}?(\d(?:[ -]?\d){7,24})/gu,
  ))
    return [match.index, match.index + match[0].length];
  return undefined;
};
