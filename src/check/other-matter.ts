import { say, type Bilingual } from "../base/bilingual.js";
import type { Reading } from "./reading/reading.js";
import type { TopicReport } from "./topics/topic-report.js";

/**
 * Why a text is not asked for all that an agency-operation agreement must settle: it is in another language, no contract, a supplement
 * to one, or a contract on another matter. Undefined for an agency-operation agreement, and in doubt: a lease that is asked for its
 * platform account is a nuisance, an agreement whose gaps go unsaid is a harm.
 */
export function otherMatter(reading: Reading, topics: readonly TopicReport[]): Bilingual | undefined {
  const { text } = reading;
  const regulated = topics.filter(({ status }) => status === "present" || status === "vague");
  if (text.length < 300 || regulated.length > topics.length / 2) return undefined;
  const opening = text.slice(0, 4000);
  if (count(opening, /\p{Script=Han}/gu) < opening.length / 20) return foreign;
  if (isNoContract(reading)) return noContract;
  const title = titleOf(text);
  if (supplement.test(title) && leavesTheRest.test(text)) return supplementary;
  if (title.search(field) >= 0) return undefined;
  const words = count(text, field);
  return (text.length >= 600 && words < 4) || (otherTitle.test(title) && words < text.length / 120) ? other : undefined;
}

/** Nobody's label, no articles and no place to sign. */
const isNoContract = ({ text, parties }: Reading): boolean =>
  parties.length === 0 &&
  count(text, /[\ue010\ue011]/gu) < text.length / 125 &&
  count(text, /^\s*第[一二三四五六七八九十百\d]+[条章]/gmu) < 3 &&
  !/[（(](?:签字|盖章|签章|公章)[^）)]{0,8}[）)]|签署日期|签订日期/u.test(text);

/** What the work of an agency is done with and on. */
const field =
  /运营|店铺|网店|旗舰店|专卖店|专营店|小店|直播|主播|带货|短视频|电商|电子商务|天猫|淘宝|京东|拼多多|抖音|快手|小红书|视频号|投放|达人|粉丝|橱窗|跨境|引流|GMV|转化率|详情页|坑位|种草|推广|私域|笔记|红人|艺人|MCN|账号|平台|客服/giu;

const otherTitle =
  /租赁|租房|劳动(?:合同|协议)|劳务|用工|聘用|买卖|购销|采购|供货|销售合同|借款|贷款|借条|欠条|抵押|质押|担保|保证合同|保密(?:协议|合同|承诺)|竞业|施工|装修|装饰|工程|物业|股权|增资|投资|合伙|运输|物流|仓储|承揽|加工|保险|赠与|居间|中介|经销|特许|加盟|许可|技术开发|软件|专利|离婚|遗[产嘱]|和解|解除(?:协议|合同)|终止(?:协议|合同)/u;

const supplement = /补充(?:协议|合同)|(?:变更|修订|修改)(?:协议|合同)/u;

const leavesTheRest =
  /(?:(?:未|没有)(?:作|做)?(?:变更|修改|约定|涉及|尽|提及|列明)|其他|其余|其它)[^。；\n]{0,24}(?:仍|继续|按|依|以|适用|有效|不变)[^。；\n]{0,20}|(?:原|主)(?:合同|协议)[^。；\n]{0,16}(?:其他|其余|其它)(?:条款|内容|约定)/u;

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/** The first line that is not empty, with the second where the title runs over it. */
const titleOf = (text: string): string =>
  text
    .slice(0, 400)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 2)
    .map((line) => line.slice(0, 40))
    .join(" ");

const foreign = say(
  "文件里几乎没有中文。检查只认中文合同，其他语言的内容没有检查，缺少的条款也没有逐条列出。",
  "The file has hardly any Chinese. Only Chinese contracts are checked: the rest was not read, and missing clauses are not listed.",
);
const noContract = say(
  "文件里没有认出合同的双方、条款和签署处，看起来不是合同；只检查了用词，缺少的条款没有逐条列出。",
  "No parties, articles or place to sign were recognised: this seems to be no contract. Only the wording was checked; missing clauses are not listed.",
);
const supplementary = say(
  "这是补充协议：没有改动的内容仍在原合同里，本文件没有逐条列出缺少的条款。请把原合同和它一起检查。",
  "This is a supplement: what it does not change stands in the main contract, so missing clauses are not listed. Please check the main contract as well.",
);
const other = say(
  "文件几乎没有谈到店铺、直播、账号等运营事项，看起来不是代运营合同；只检查了通用的文字和条款问题，代运营合同应有的条款没有逐条列出。",
  "The file hardly speaks of shops, livestreams or accounts: this seems to be no agency-operation agreement. Only general faults were looked for; the clauses such an agreement needs are not listed.",
);
