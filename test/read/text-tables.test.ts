import { expect, test } from "vitest";
import { textSource } from "../../src/read/text/read-text.js";

/** The rows of a text as its reader finds them; a line of prose is one string. */
function rows(text: string): (string | string[])[] {
  const out: (string | string[])[] = [];
  for (const { range, cell } of textSource(text, "txt", (line) => line).lines) {
    const said = text.slice(...range);
    const last = out.at(-1);
    if (cell && cell.column > 0 && Array.isArray(last)) last.push(said);
    else out.push(cell ? [said] : said);
  }
  return out;
}

test.each([
  [
    "tabs",
    "项目\t金额\n直播\t42,400元",
    [
      ["项目", "金额"],
      ["直播", "42,400元"],
    ],
  ],
  [
    "full-width bars",
    "期限｜一年\n费用｜每月30,000元（含税）",
    [
      ["期限", "一年"],
      ["费用", "每月30,000元（含税）"],
    ],
  ],
  [
    "bars without a frame",
    "指标|目标|权重\n开播率|不低于95%|60分\n阅读率|不低于20%|40分",
    [
      ["指标", "目标", "权重"],
      ["开播率", "不低于95%", "60分"],
      ["阅读率", "不低于20%", "40分"],
    ],
  ],
  ["one bar in two lines is no table", "抖音|快手双平台直播\n甲方|乙方各执一份", ["抖音|快手双平台直播", "甲方|乙方各执一份"]],
  [
    "wide gaps behind labels",
    "客户　　北京归雁用品有限公司\n服务期　　2027年5月1日至2028年3月31日\n模块费（每月）　A　48,000元；B　21,200元",
    [
      ["客户", "北京归雁用品有限公司"],
      ["服务期", "2027年5月1日至2028年3月31日"],
      ["模块费（每月）", "A", "48,000元；B", "21,200元"],
    ],
  ],
  ["two gaps are no table", "客户　　北京归雁用品有限公司\n服务期　　一年", ["客户　　北京归雁用品有限公司", "服务期　　一年"]],
  ["headings with gaps are none", "第一条　服务\n第二条　期限\n第三条　费用", ["第一条　服务", "第二条　期限", "第三条　费用"]],
  [
    "a place to sign is none",
    "甲方（盖章）　　乙方（盖章）\n授权代表签字　　授权代表签字\n日期：　　日期：",
    ["甲方（盖章）　　乙方（盖章）", "授权代表签字　　授权代表签字", "日期：　　日期："],
  ],
])("%s", (_, text, expected) => {
  expect(rows(text)).toEqual(expected);
});
