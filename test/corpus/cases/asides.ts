import { p, part, r } from "../../read/docx/build-docx.js";
import type { Case } from "../case.js";
import { page } from "../pieces.js";

const begins = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const ends = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: number, author: string, ...paragraphs: readonly string[]): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-10-09T10:00:00Z" w:initials="${author.slice(0, 1)}">${paragraphs.map((words) => p(words)).join("")}</w:comment>`;

/** Comments on words, over two paragraphs, on a point, and one inside another. */
export const comments: Case = {
  name: "comments",
  parts: {
    parts: {
      "word/comments.xml": {
        type: "comments",
        xml: part(
          "comments",
          comment(0, "王经理", "金额请财务复核。") +
            comment(1, "赵律师", "建议改为万分之三。", "另见第五条。") +
            comment(2, "王经理", "同意。") +
            comment(3, "赵律师", "此处缺少验收标准。"),
        ),
      },
    },
    body: [
      p("抖音小店代运营合同"),
      p("第一条 服务费为", begins(0), "人民币", r("22,000", "<w:b/>"), "元", ends(0), "／月。"),
      p("第二条 ", begins(1), "逾期付款的，", begins(2), "每日按千分之一", ends(2), "支付违约金。"),
      p("逾期超过三十日的", ends(1), "，乙方可以暂停服务。"),
      p("第三条 成果经甲方验收后付款。", begins(3), ends(3)),
      page,
    ].join(""),
  },
  lines: [
    "抖音小店代运营合同",
    "第一条 服务费为人民币22,000元／月。",
    "第二条 逾期付款的，每日按千分之一支付违约金。",
    "逾期超过三十日的，乙方可以暂停服务。",
    "第三条 成果经甲方验收后付款。",
  ],
  comments: [
    ["人民币22,000元", "金额请财务复核。"],
    ["逾期付款的，每日按千分之一支付违约金。\n逾期超过三十日的", "建议改为万分之三。\n另见第五条。"],
    ["每日按千分之一", "同意。"],
    ["", "此处缺少验收标准。"],
  ],
};

const noteMark = (kind: "footnote" | "endnote", id: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
const note = (kind: "footnote" | "endnote", id: number, words: string): string =>
  `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(words)}</w:p></w:${kind}>`;
const rule = (kind: "footnote" | "endnote"): string =>
  `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}><w:${kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>`;

/** Terms that a footnote narrows and an endnote explains. */
export const notes: Case = {
  name: "notes",
  parts: {
    parts: {
      "word/footnotes.xml": {
        type: "footnotes",
        xml: part(
          "footnotes",
          rule("footnote") + note("footnote", 1, "不含刷单、虚假交易产生的金额。") + note("footnote", 2, "以平台结算单所载日期为准。"),
        ),
      },
      "word/endnotes.xml": {
        type: "endnotes",
        xml: part("endnotes", rule("endnote") + note("endnote", 1, "平台规则以订立合同时公布的版本为准。")),
      },
    },
    body: [
      p("品牌代运营框架协议"),
      p("一、佣金按净成交额", noteMark("footnote", 1), "的5%计算。"),
      p("二、甲方在结算日", noteMark("footnote", 2), "后七日内付款。"),
      p("三、双方遵守平台规则", noteMark("endnote", 1), "。"),
      page,
    ].join(""),
  },
  lines: [
    "品牌代运营框架协议",
    "一、佣金按净成交额的5%计算。",
    "二、甲方在结算日后七日内付款。",
    "三、双方遵守平台规则。",
    "不含刷单、虚假交易产生的金额。",
    "以平台结算单所载日期为准。",
    "平台规则以订立合同时公布的版本为准。",
  ],
};
