import { namedParties } from "./party-nouns.js";
import { isAnnexHeading, signatureLine } from "./parts.js";

/** 甲方（品牌方）：, 受托人（下称“乙方”）：, 名称：, 统一社会信用代码：, 鉴于：: the lines of the parties' particulars. */
const particulars = new RegExp(
  `^[\\s\\u3000]*(?:(?:${namedParties})(?:[（(][^（）()\\n]{1,14}[）)])?|[〇㐀-鿿]{2,6}[（(](?:以下简称|下称|简称)[^（）()\\n]{1,14}[）)]|(?:公司|单位|企业)?名称|统一社会信用代码|法定代表人|住所地?|(?:通讯|联系|注册|办公)?地址|联系人|(?:联系)?电话|(?:电子)?邮箱|鉴于|客户|公司|(?:采购|供应|服务|机构|品牌)[方商]|[〇㐀-鿿]{2,4}(?:联系人|负责人|经办人?))[:：]`,
  "u",
);

/** 附件一　项目负责人…: an annex of one sentence. */
const annexSentence = /^[\s\u3000]*附[件表录](?:[一二三四五六七八九十]{1,3}|\d{1,2})[:：\s\u3000]/u;

/** 【账号和数据】: a heading in brackets. */
const bracketed = /^[\s\u3000]*【[^】\n]{2,20}】/u;

/** Whether a line of wrapped text is a paragraph of its own however full the line before it is; in plain signs. */
export const opensLine = (line: string): boolean =>
  particulars.test(line) || annexSentence.test(line) || bracketed.test(line) || signatureLine.test(line) || isAnnexHeading(line);

/** Two places to sign beside each other, a label and its value: a line that is laid out with gaps goes on in no other. */
export const isLaidOut = (line: string): boolean => /\S(?:\u3000{2,}| {4,}|\t)\S/u.test(line);
