import { sentencesWithAny } from "./screen/sentences-with-any.js";
import { sentencesWith } from "./screen/sentences-with.js";
import type { Reading, Sentence } from "./reading/reading.js";
import { segmentsOf } from "./reading/segments.js";
import { oncePerReading } from "./reading/once-per-reading.js";

const pays =
  /支付|付款(?!期起|期限?(?:开始|自|从)?[^，。；]{0,4}(?:计算|起算)|方式|条件|义务|凭证|账户|信息|[^，。；]{0,4}起算)|付清|付讫|结清|结付|给付|拨付|兑付|兑现|发放|清付|打款|汇款|转账|报销|付给|结给|转付|打[到给入至]|汇[到给入至]|结算(?!单|书|表|数据|明细|清单|凭证|口径|规则|页|后台|账户)|结账|算账|结一次|付(?:\d|乙方|尾款|余款|给|一次)|再[付结给](?!予)|[方后候]付(?=[，。；]|$)|(?:完|后|了|才)给(?!予|出|甲|\ue010)|(?:归还|偿还|还给)|一并[付给结]|(?<![完终了])[结给付](?=[，。；]?$)/u;
/** What is paid, or by whom: a fee of the contract. */
const fee = /[\ue010\ue011]|费|佣|提成|款|酬|钱|点数|抽|分成|奖金|奖励|账/u;
/** Other money: penalties, refunds, taxes, the platform's own settlement with the shop. */
const other =
  /违约金|工资|薪[酬资]|社保|赔偿|退还|返还|补偿|滞纳金|利息|退[回款费]|税|租金|货款|保证金|返点|差价|[见按依]第[\d.一二三四五六七八九十]+[条款]|见附件|平台(?!数据|规则|后台)[^，。；、]{0,14}(?:支付|打入|结算|划|拨)|消费者|提现|成交款|销售款|代收|收款码|实报实销|据实报销|实际发生|垫付|如数|账单后|通知后|优惠券|加赠|按[^，。；]{0,6}实际(?:直播)?(?:时长|天数|场次|数量|完成|小时|篇数|条数|工作量)[^，。；]{0,6}结|不得[^，。；]{0,6}(?:付|结)|(?:无|不)(?:需|须|必|再)[^，。；]{0,4}支付/u;
const number = "(?:\\d+|[一二三四五六七八九十两廿]+|[壹贰叁肆伍陆柒捌玖拾]+)";
const fixed = new RegExp(
  [
    `${number}个?(?:工作[日天]|上班日|办公日|营业日|自然日|日历日|日|天|小时|个月|月|周|星期)(?:之?[内前]|以内|付|支付|到账|打款|结清|为限|届满|起)`,
    `(?:起|后|次日起算)第?${number}个?(?:工作[日天]|上班日|办公日|营业日|日|天)`,
    `(?:每月|次月|当月|每季度?|每年)[^，。；]{0,6}第${number}个?(?:工作[日天]|上班日|办公日|营业日|日)`,
    `(?:每月|次月|当月|下月|每季度?|首月|每周|逢|的)[^，。；]{0,6}${number}[日号]`,
    "每周[一二三四五六日天]|每[日天](?:结|付)|日结|周[一二三四五六日]",
    `${number}月${number}日|\\d{4}年\\d{1,2}月`,
    `${number}[日号](?:前|之前|以前|付|支付|为付款日)`,
    `付款期限?(?:为|是|：)?${number}个?(?:工作[日天]|日|天)`,
    "月结\\d+[天日]|最后一个?(?:工作)?[日天]|月底|月末|季末|年末|月初",
    "(?:签约|签订|签署|签字|签协议|签合同|到账|开播|交付|交货|下单|提货|验收|收到|发票|生效|盖章)[^，。；]{0,8}(?:当日|当天|同日|时|之日|次日|翌日|的同时|即付|当场)",
    "(?:第[\\d.一二三四五六七八九十]+[条款]|附[件表]|专用条款|特别条款)[^，。；]{0,8}(?:期限|期间|时间|日期)(?:之?内|前)",
    "(?:当日|当天|次日|翌日|当场|即时|立即|同时|即行|马上)[^，。；]{0,6}(?:付|支付|结|打)",
    "(?:签约|签订|签署|生效|开播|开工|上线|发货)[^，。；]{0,6}前",
  ].join("|"),
  "u",
);

const eventually = new RegExp(
  [
    // 待…后支付, 收到发票后安排付款
    "(?:后|之后|以后|完毕|(?<=[核批收检审程定])通过|无误|到位|到账|期满|成熟|允许|为止|确认|合格|满意|时)(?:，?(?:由[\ue010\ue011])?(?:再|方|才|即|应|可|予以|统一|安排|向[\ue010\ue011]|一并|一次性?|陆续|逐步|给|将)*[^，。；]{0,8}?)?(?:支付|付款|付清|结清|结付|给付|拨付|兑付|发放|打款|汇款|转账|报销|结算|结账|再[付结给]|付给|才[付结给]|付(?=[，。；]|$))",
    "(?:待|等|俟|视|看|根据|按照?|依)[^，。；]{0,16}(?:情况|安排|排期|进度|进展|状况|效果|流程|表现|实际|心情|资金|需要|行情)[^，。；]{0,8}(?:支付|付|结|定|报销|拨)?",
    "(?:时间|日期|期限|时点|时候)[^，。；]{0,6}(?:看|视|由|以|待|另|再|双方|届时|未定|不定|灵活|根据)",
    "(?:后|之后|以后|完毕|(?<=[核批收检审程定])通过|无误)$|(?:待|等|俟)[^，。；]{1,16}(?:后|再|了|才)|(?:什么时候|几时|何时)[付给结]|不定期|原则上",
    "另行(?:协商|商定|确定|约定|通知|商议)|届时|再(?:行)?(?:定|商|议|说|谈)|容后|商量(?:着)?(?:定|办|来|付)|面议",
    "(?:周期|账期|节点|进度|批次)[^，。；]{0,8}(?:以|按|由|依|随|根据|视)[^，。；]{0,10}(?:制度|规定|安排|惯例|通知|为准|流程|决定|确定)|完给|事后|过后|回头",
    "适时|尽快|尽早|尽速|及时|从速|择期|择日|择机|早日|陆续|酌情|随后|稍后|不日|近期|日后|有空|方便(?:时|的时候)|有钱|宽裕|充裕|宽松|周转|回款|手头|合理(?:时间|期限|期间)",
  ].join("|"),
  "u",
);
/** 按月结算 alone says how often, not when. */
const periodic =
  /(?:按|每|逐)(?:个?月|季度?|周|年|期|场|单|自然月)(?!费)[^，。；系数单价标准比例公式方案]{0,6}(?:结算?|支付|付款?|清算?|给)(?:一[次回])?(?:账)?(?=[，。；]|$)|(?:月|季|年|一月一|批)结(?=[，。；]|$)|一个?(?:月|季度?|周|星期|礼拜)一[结付清给](?=[，。；]|$)|[月季]月[结付清](?=[，。；]|$)/u;

/** Sentences that promise a payment without saying when; a date for the same fee in the sentence or its article clears it. */
export const openPayments = oncePerReading((reading): readonly Sentence[] => {
  return sentencesWithAny(reading, [pays, refund]).filter((sentence) => {
    const { text, paragraph } = sentence;
    if (paragraph.heading || paragraph.part === "signature" || paragraph.part === "cover") return false;
    if (openRefund(text)) return !fixed.test(text);
    if (!pays.test(text) || other.test(text) || !fee.test(text) || /终止|解除|期满|提前结束|退出|解约|不构成|理由|不得以/u.test(text))
      return false;
    if (notPromised.test(text) || (sometimes.test(text) && datedElsewhere(reading, sentence))) return false;
    if (merelyDuty.test(text) && datedElsewhere(reading, sentence)) return false;
    const segments = segmentsOf(sentence).filter(({ text: said }) => !paidFirst.test(said) && !whatever.test(said));
    if (!segments.some((segment) => pays.test(segment.text))) return false;
    const at = segments.findIndex((segment) => eventually.test(segment.text));
    if (at === -1)
      return (
        !paragraph.row &&
        periodic.test(text) &&
        !fixed.test(text) &&
        !clearedElsewhere(reading, sentence, true) &&
        !datedElsewhere(reading, sentence)
      );
    const left = /(?:日期|时间|期限)[^，。；]{0,8}(?:另行|届时|再定|商定|双方|看|视)/u.test(text);
    const said = segments.filter((segment, index) => index >= at || pays.test(segment.text));
    if (said.some((segment, index) => fixed.test(segment.text) && (!left || index > at))) return false;
    return said.some((segment) => pays.test(segment.text) || fee.test(segment.text)) && !clearedElsewhere(reading, sentence, false);
  });
});

/** What is said of a payment without promising it: what it rests on, that it is late, refused, or goes to another account. */
const notPromised =
  /(?:付款|支付|结算)(?:的)?(?:依据|前提|凭据|凭证|条件|基础)|作为(?:付款|支付|结算)|多退少补|(?:付款|支付|结算)(?:的)?(?:时间|期间|期限|日期|期)[^，。；]{0,8}(?:起算|开始|计算)|结算[^，。；]{0,6}(?:往下|继续|照常)(?:走|进行|推进)|(?:条款?|附件|附表|合同|协议|附录)[^，。；]{0,10}(?:规定|约定|所定|列明|载明|写明)的?(?:付款)?(?:期限|时间|日期)|(?:走|进入|开始|启动|推进)(?:了)?(?:结算|付款|支付)|(?:拒绝|暂缓|暂停|中止)(?:付款|支付)|付款(?:的)?延迟|(?:仍|还|尚|拒|拖延)(?:不|未)?(?:支付|付款|付清)|(?:计入|列入|并入|纳入)[^，。；]{0,8}结算单|按[^，。；]{0,12}(?:进度表|付款表|付款计划|时间表|节点表|排期表)|(?:新|变更后的)账[户号][^，。；]{0,4}(?:付款|支付)|争议部分|(?:与|和|跟)[^，。；]{0,12}(?:回款|到账)[^，。；]{0,4}无关|(?:减去|扣除|抵扣)已付款|[÷×=][^，。；]{0,20}(?:支付|结算)|(?:付款|支付|结算)(?:的)?(?:期限|期间|时间|期|日期|程序|流程)[^，。；]{0,14}(?:起算|开始|往下走|计算|顺延)|(?:往下走|进入|继续走?|推进|照走)[^，。；]{0,4}(?:付款|结算)|(?:付款|结算)[^，。；]{0,6}(?:往下走|照走|继续走)/u;

/** What does not matter to the payment: 平台有没有回款都照付. */
const whatever =
  /(?:有没有|无论|不论|不管|是否|何时|到没到)[^。；]{0,20}(?:都|均|也|照|无关|不影响)|不(?:影响|妨碍|改变)[^，。；]{0,8}(?:付款|支付|结算)|都照[付给]/u;

/** The payment comes first and something else follows: 付清欠款后，恢复服务. */
const paidFirst = /(?:付清|付讫|支付|付款|结清)[^，。；|\t]{0,16}(?:后|之后|以后|时|之前|前)(?:，)?$/u;

/** An exception to what is agreed, or a way of reckoning. */
const sometimes =
  /^(?:[\d.、（）]{0,6})(?:如|若|因|遇|倘|但|万一|一旦)|按[^，。；]{0,12}(?:附件|附表|报价单|约定的?时间)|先开(?:具)?发票|收到发票后付款/u;

/** The duty to pay as agreed, said once more. */
const merelyDuty = /(?:按时|按期|如期|及时|足额|按照?(?:本)?(?:合同|协议)?(?:的)?约定)[^，。；]{0,14}(?:支付|付款|结算|付清)/u;

const feeName =
  /抽成|抽点|抽(?=\d)|分成|启动(?:服务)?费|佣金|提成|服务费|托管费|运营费|代运营费|坑位费|设计费|拍摄费|场次费|推广费|报酬|固定费|基础费|点数/gu;

const parts =
  /(?<!\d)\d{1,2}月(?=、|的|份|服务|费|$)|首[付期]款?|尾款|余款|其余|剩余|剩下|预付款|定金|第[一二三四五\d]期|[末最]后?一期|基础服务费|固定(?:服务)?费|佣金|提成|奖金|奖励|绩效|月费|坑位费|(?:设计|拍摄|关怀|直播|客服|培训|咨询|策划|装修|代播|短视频|会员|达人|剪辑|翻译|加场)[〇㐀-鿿]{0,2}费/gu;

/** Each names a part of the price, and not the same: the last instalment is not due with the first. */
function otherPart(a: string, b: string): boolean {
  const [own, theirs] = [a.match(parts) ?? [], b.match(parts) ?? []];
  return own.length > 0 && theirs.length > 0 && !own.some((one) => theirs.some((other) => other.includes(one) || one.includes(other)));
}

/** Both speak of the same fee, or one of them of none in particular. */
const sameFee = (a: string, b: string): boolean => {
  const [first, second] = [a.match(feeName) ?? [], b.match(feeName) ?? []];
  return (
    first.length === 0 || second.length === 0 || first.some((name) => second.some((other) => other.includes(name) || name.includes(other)))
  );
};

const refund = /(?:保证金|押金|质保金)[^。；]{0,40}(?:退还|返还|退回|退给|归还)/u;

/** A deposit that goes back some day. */
const openRefund = (text: string): boolean =>
  refund.test(text) &&
  /(?:后|之后|以后|时|完毕)(?:，)?(?:再|方|才|予以|由[\ue010\ue011]|向[\ue010\ue011]|无息|一并|全额|原路|如数|据实)*(?:退|返|归)|尽快|及时|另行|商|视/u.test(
    text,
  ) &&
  !/不予|不退|不再|概不|不得|违约|平台|扣[除减]|抵/u.test(text);

/** A payment term for all fees in the same article, or one that refers to this (前条所称支付) right behind it. */
function clearedElsewhere(reading: Reading, sentence: Sentence, periodicOnly: boolean): boolean {
  if (/另行|届时|再定|商定|择[期日机]|酌情|适时|有空|[宽充]裕/u.test(sentence.text)) return false;
  const { general, byArticle } = termsOf(reading);
  if (general.some((other) => other !== sentence)) return true;
  return (byArticle.get(articleOf(sentence)) ?? []).some(
    (other) =>
      other !== sentence &&
      !otherPart(sentence.text, other.text) &&
      ((periodicOnly && sameFee(sentence.text, other.text)) ||
        /结算单|发票|上述|前款|各项|全部|前述|签认|对账|付款日|次月/u.test(other.text)),
  );
}

/** Whether the contract gives a date to a payment of the same fee. */
export const datedElsewhere = (reading: Reading, sentence: Sentence): boolean =>
  [...termsOf(reading).byArticle.values()].some((dated) => dated.some((other) => other !== sentence && sameFee(sentence.text, other.text)));

interface PaymentTerms {
  /** They say when all fees of the contract are paid. */
  readonly general: readonly Sentence[];
  readonly byArticle: ReadonlyMap<string, readonly Sentence[]>;
}

const articleOf = ({ paragraph }: Sentence): string => `${paragraph.annex ?? ""}|${paragraph.path[0] ?? ""}`;

/** The sentences that say when something is paid. */
const termsOf = oncePerReading((reading): PaymentTerms => {
  const all = sentencesWith(reading, pays).filter(
    ({ text, paragraph }) => !paragraph.heading && fixed.test(text) && !/违约金|赔偿|退还|返还|[给向]\ue010/u.test(text),
  );
  const byArticle = new Map<string, Sentence[]>();
  for (const sentence of all) {
    const list = byArticle.get(articleOf(sentence));
    if (list) list.push(sentence);
    else byArticle.set(articleOf(sentence), [sentence]);
  }
  const general = all.filter(({ text }) =>
    /(?:前条|前款|上条|上述|前述|各项|各期|所有|本条|本合同项下|前列)[^，。；]{0,10}(?:支付|付款|费用|款项|服务费)|付款期限?(?:为|是|：)?\d/u.test(
      text,
    ),
  );
  return { general, byArticle };
});
