import { allMatches } from "../../base/all-matches.js";
import { namedParties, partyNouns } from "./party-nouns.js";

/** Where the particulars of each party begin, and each of them: at the first mention with a colon, up to the next clause. */
export function partyStarts(paragraph: string, clauses: readonly number[], seen: Set<string>): number[] {
  const parties = allMatches(paragraph, party).filter(({ 1: written = "" }) => {
    const name = written.replaceAll(/\s/gu, "");
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst;
  });
  return parties.flatMap(({ index }, at) => {
    const end = Math.min(
      parties[at + 1]?.index ?? paragraph.length,
      clauses.find((cut) => cut > index) ?? paragraph.length,
      index + furthest,
    );
    return [index, ...particulars(paragraph.slice(index, end)).map((at) => index + at)];
  });
}

/** The particulars of one party are no longer than this. */
const furthest = 400;

const party = new RegExp(
  `(?<!尊敬的)(${namedParties}|(?:店家|代管方?|托管方?|品牌方?|运营方?|委托人?|受托人?)(?=[（(][甲乙]方[）)][:：]))(?:[（(][^（）()]{1,14}[）)])?(?:[:：]|(?=(?:公司|单位|企业)?名称[:：]))`,
  "gu",
);

/**
 * Where the lines of a head begin, in what stands before the first clause: whoever signs, under any of the names that parties go by, the
 * fields, and what is said behind the last of them.
 */
export const headStarts = (head: string): number[] => [
  ...[signer, behind].flatMap((pattern) => allMatches(head, pattern).map(({ index }) => index)),
  ...particulars(head),
];

/** What stands apart from the field before it, or goes on with it, shares its line. */
const particulars = (text: string): number[] =>
  allMatches(text, particular).flatMap(({ index, 0: field }) => (/^[\s,，、(（]/u.test(field) ? [] : [index]));

/** Where the head ends: at the first clause behind the second of those who sign. */
export function headEnd(paragraph: string, clauses: readonly number[]): number {
  const second = allMatches(paragraph, signer)[1]?.index ?? -1;
  return clauses.find((cut) => cut > second) ?? paragraph.length;
}

const signer = new RegExp(
  `(?:${partyNouns}|服务公司|MCN机构|机构|客户名称|贵司|我司|致|发自)(?:[（(][^（）()]{1,24}[）)])?[:：](?=[^:：。；]{2,40}(?:公司|工作室|经营部|运营部|商行|店|中心|厂|合作社|Limited|Ltd|AB|Inc))`,
  "gu",
);

/** An address of mail, a number of a telephone or a blank, and then a sentence. */
const behind = /(?<=@[\w-]{1,30}(?:\.[a-z]{2,8}){1,3}|_{4})(?=[〇㐀-鿿“]{4})/gu;

/** The fields of a head, glued to what stands before them; their characters may stand apart: 住　　所. */
const fields = [
  ...["公司名称", "单位名称", "企业名称", "名称", "统一社会信用代码", "信用代码", "法定代表人", "住所", "住所地", "地址", "联系地址"],
  ...["通讯地址", "注册地址", "办公地址", "实际经营地", "实际经营地址", "住所及实际经营地址", "授权代表", "联系人", "联络人", "电话"],
  ...[
    "联系电话",
    "邮箱",
    "电子邮箱",
    "合同编号",
    "协议编号",
    "编号",
    "合同编码",
    "合同号",
    "协议号",
    "协议编码",
    "模板编号",
    "订单编号",
    "文件编号",
    "项目编号",
    "签订地",
    "签订地点",
  ],
  ...[
    "签订日期",
    "签署地",
    "签约地",
    "签约地点",
    "对接人",
    "经办人",
    "收件人",
    "身份证号",
    "项目对接",
    "商务联系",
    "商务负责人",
    "项目负责人",
    "业务负责人",
    "项目经理",
  ],
  ...["采购经办", "业务经办", "商务对接", "采购负责人", "老板", "负责人"],
];
const particular = new RegExp(
  `[ \\u3000,，、(（]?(?:(?<!有限|责任|股份|集团)(?:${partyNouns})|项目|业务|商务|采购|财务|日常|法务)?(?:${fields.map((field) => [...field].join("[ \\u3000]*")).join("|")})[:：]`,
  "gu",
);
