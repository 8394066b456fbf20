import { expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { dueDays } from "../../src/report/due-days.js";
import { obligations } from "../../src/report/obligations.js";
import { contractOf } from "../check/read-text.js";

const library = await loadLibrary();

/** The duties of a contract of a year from April 2027 that has this table, with their first day. */
function dutiesOf(table: string, clause = "") {
  const text = `代运营合同
甲方：杭州云栖食品有限公司
乙方：上海逐光科技有限公司
第一条 期限
合作期限自2027年4月1日起至2028年3月31日止。
第二条 分工
${clause}
双方的分工和时间如下：
${table}
`;
  const found = obligations(check(contractOf(text), library, { asOf: "2026-11-22" }));
  return found.list.map(({ due, party, title }) => [party, title, dueDays(due, found)[0]]);
}

const raci = `| 事项 | 时间节点 | 甲方 | 乙方 |
| --- | --- | --- | --- |
| 主推商品清单 | 每月25日前 | R、A | C |
| 月报 | 每月4日前 | I | R、A |
| 内容审核 | 收到后24小时内 | R、A | C |
| 数据签认 | 终止后10日内 | R、A | R、A |`;

test("rows of a responsibility table are duties of whoever carries them out, on the days that the term gives", () => {
  expect(dutiesOf(raci)).toEqual([
    ["brand", "主推商品清单：每月25日前", "2027-04-25"],
    ["agency", "月报：每月4日前", "2027-05-04"],
    ["both", "数据签认：终止后10日内", "2028-04-10"],
  ]);
});

test("a column may name who must", () => {
  expect(dutiesOf("| 事项 | 责任方 | 完成时间 |\n| --- | --- | --- |\n| 排期表 | 乙方 | 每月20日前 |")).toEqual([
    ["agency", "排期表：每月20日前", "2027-04-20"],
  ]);
});

test("what a clause says already is no second duty, and a table of other things none", () => {
  expect(dutiesOf(raci, "甲方每月25日前书面列出下月主推商品。").filter(([, title]) => String(title).includes("主推"))).toHaveLength(1);
  expect(dutiesOf("| 商品 | 价格 | 每月销量 |\n| --- | --- | --- |\n| 礼盒 | 100元 | 30件 |")).toEqual([]);
});
