import { definition, level, list, p, r } from "../../read/docx/build-docx.js";
import type { Case } from "../case.js";
import { cell, mark, page, row, ruled, tracked, wasLook } from "../pieces.js";

/** Changes of two authors: words, a whole paragraph in and out, a moved one, looks, rows and words of a table. */
export const revisions: Case = {
  name: "revisions",
  parts: {
    numbering: definition(1, level(0, "chineseCountingThousand", "第%1条")) + list(1, 1),
    body: [
      p("淘宝直播代运营合同"),
      p("甲方：", tracked("del", 11, r("苏州织里服饰有限公司")), tracked("ins", 12, r("苏州织里服饰股份有限公司"), "李律师"), "（品牌方）"),
      article(r("服务内容")),
      p(
        "乙方每月直播",
        tracked("del", 13, r("20")),
        tracked("ins", 14, r("26")),
        "场，每场不少于",
        r("四", `<w:b/>${wasLook("rPr", 15, "")}`),
        "小时。",
      ),
      article(tracked("ins", 16, r("数据归属"), "李律师"), mark("ins", 17, "李律师")),
      `<w:p><w:pPr><w:rPr>${mark("ins", 18, "李律师")}</w:rPr></w:pPr>${tracked("ins", 19, r("直播产生的用户数据归甲方所有。"), "李律师")}</w:p>`,
      article(r("费用")),
      ruled(
        2,
        row([cell(p("项目")), cell(p("金额"))]),
        row([cell(p("直播服务费")), cell(p(tracked("del", 20, r("30,000元")), tracked("ins", 21, r("26,000元"))))]),
        row(
          [
            cell(`<w:p><w:pPr><w:rPr>${mark("ins", 22)}</w:rPr></w:pPr>${tracked("ins", 23, r("短视频制作费"))}</w:p>`),
            cell(`<w:p><w:pPr><w:rPr>${mark("ins", 24)}</w:rPr></w:pPr>${tracked("ins", 25, r("6,000元"))}</w:p>`),
          ],
          mark("ins", 26),
        ),
        row(
          [
            cell(`<w:p><w:pPr><w:rPr>${mark("del", 27)}</w:rPr></w:pPr>${tracked("del", 28, r("样品管理费"))}</w:p>`),
            cell(`<w:p><w:pPr><w:rPr>${mark("del", 29)}</w:rPr></w:pPr>${tracked("del", 30, r("2,000元"))}</w:p>`),
          ],
          mark("del", 31),
        ),
      ),
      `<w:p><w:pPr><w:rPr>${mark("del", 32)}</w:rPr></w:pPr>${tracked("del", 33, r("乙方可以自行更换主播。"))}</w:p>`,
      article(r("违约责任")),
      `<w:p><w:pPr><w:jc w:val="both"/>${wasLook("pPr", 34, '<w:jc w:val="left"/>')}</w:pPr>${r("逾期付款的，每日按万分之三支付违约金。")}</w:p>`,
      `<w:p><w:pPr><w:rPr>${mark("del", 35)}</w:rPr></w:pPr>${r("因不可抗力不能履行的，")}</w:p>`,
      p("不承担违约责任。"),
      article(r("争议解决")),
      p("争议提交", tracked("del", 36, r("乙方")), tracked("ins", 37, r("甲方"), "李律师"), "所在地人民法院解决。"),
      page,
    ].join(""),
  },
  lines: [
    "淘宝直播代运营合同",
    "甲方：苏州织里服饰股份有限公司（品牌方）",
    "第一条 服务内容",
    "乙方每月直播26场，每场不少于四小时。",
    "第二条 数据归属",
    "直播产生的用户数据归甲方所有。",
    "第三条 费用",
    ...["项目", "金额", "直播服务费", "26,000元", "短视频制作费", "6,000元"],
    "第四条 违约责任",
    "逾期付款的，每日按万分之三支付违约金。",
    "因不可抗力不能履行的，不承担违约责任。",
    "第五条 争议解决",
    "争议提交甲方所在地人民法院解决。",
  ],
  original: [
    "淘宝直播代运营合同",
    "甲方：苏州织里服饰有限公司（品牌方）",
    "第一条 服务内容",
    "乙方每月直播20场，每场不少于四小时。",
    "第二条 费用",
    ...["项目", "金额", "直播服务费", "30,000元", "样品管理费", "2,000元"],
    "乙方可以自行更换主播。",
    "第三条 违约责任",
    "逾期付款的，每日按万分之三支付违约金。",
    "因不可抗力不能履行的，",
    "不承担违约责任。",
    "第四条 争议解决",
    "争议提交乙方所在地人民法院解决。",
  ],
};

/** A numbered heading; `end` says how its end was changed. */
function article(content: string, end = ""): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${end && `<w:rPr>${end}</w:rPr>`}</w:pPr>${content}</w:p>`;
}

const moveRange = (kind: "From" | "To", id: number, content: string): string =>
  `<w:move${kind}RangeStart w:id="${id}" w:name="move1" w:author="张三" w:date="2026-10-08T09:30:00Z"/>${content}<w:move${kind}RangeEnd w:id="${id}"/>`;

/** A clause that was moved with its end, words that were moved within a paragraph, and one's insertion that the other takes out again. */
export const moves: Case = {
  name: "moves",
  parts: {
    body: [
      p("代运营合同之修订稿"),
      p("第一条 服务期限为一年。"),
      moveRange(
        "From",
        51,
        `<w:p><w:pPr><w:rPr>${mark("moveFrom", 52)}</w:rPr></w:pPr>${tracked("moveFrom", 53, r("第二条 双方应当保守商业秘密。"))}</w:p>`,
      ),
      p("第三条 服务费为每月人民币18,000元。"),
      moveRange(
        "To",
        54,
        `<w:p><w:pPr><w:rPr>${mark("moveTo", 55)}</w:rPr></w:pPr>${tracked("moveTo", 56, r("第二条 双方应当保守商业秘密。"))}</w:p>`,
      ),
      p(
        "第四条 ",
        tracked("ins", 57, r("除另有约定外，") + tracked("del", 58, r("经协商一致，"), "李律师")),
        "本合同可以提前三十日通知解除。",
      ),
      page,
    ].join(""),
  },
  lines: [
    "代运营合同之修订稿",
    "第一条 服务期限为一年。",
    "第三条 服务费为每月人民币18,000元。",
    "第二条 双方应当保守商业秘密。",
    "第四条 除另有约定外，本合同可以提前三十日通知解除。",
  ],
  original: [
    "代运营合同之修订稿",
    "第一条 服务期限为一年。",
    "第二条 双方应当保守商业秘密。",
    "第三条 服务费为每月人民币18,000元。",
    "第四条 本合同可以提前三十日通知解除。",
  ],
};
