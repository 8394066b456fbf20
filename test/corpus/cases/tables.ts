import { definition, level, list, numbered, p } from "../../read/docx/build-docx.js";
import type { Case } from "../case.js";
import { cell, page, row, ruled } from "../pieces.js";

/** A fee table with a repeated header row and cells joined both ways, and a table in a cell. */
export const tables: Case = {
  name: "tables",
  parts: {
    numbering: definition(1, level(0, "chineseCountingThousand", "%1、")) + list(1, 1),
    body:
      p("快手小店代运营合同") +
      numbered("服务费", 1) +
      p("各阶段服务费如下：") +
      ruled(
        4,
        row([cell(p("阶段"), ""), cell(p("期间")), cell(p("费用"), '<w:gridSpan w:val="2"/>')], "<w:cantSplit/><w:tblHeader/>"),
        row([cell(p("筹备期"), '<w:vMerge w:val="restart"/>'), cell(p("第1个月")), cell(p("固定")), cell(p("20,000元"))]),
        row([cell(p(), "<w:vMerge/>"), cell(p("第2个月")), cell(p("固定")), cell(p("20,000元"))]),
        row([cell(p("运营期")), cell(p("第3至12个月")), cell(p("固定加佣金")), cell(p("15,000元") + p("净成交额的6%"))]),
        row([cell(p("合计不超过人民币叁拾万元整（¥300,000）"), '<w:gridSpan w:val="4"/>')]),
      ) +
      p() +
      numbered("考核", 1) +
      ruled(
        2,
        row([cell(p("指标")), cell(p("目标"))]),
        row([
          cell(p("月成交额")),
          cell(
            p("分月如下：") +
              ruled(2, row([cell(p("前三个月")), cell(p("50万元"))]), row([cell(p("其后每月")), cell(p("80万元"))])) +
              p("以平台后台数据为准。"),
          ),
        ]),
      ) +
      p() +
      numbered("其他", 1) +
      p("本合同一式两份。") +
      page,
  },
  lines: [
    "快手小店代运营合同",
    "一、 服务费",
    "各阶段服务费如下：",
    ...["阶段", "期间", "费用"],
    ...["筹备期", "第1个月", "固定", "20,000元"],
    ...["", "第2个月", "固定", "20,000元"],
    ...["运营期", "第3至12个月", "固定加佣金", "15,000元", "净成交额的6%"],
    "合计不超过人民币叁拾万元整（¥300,000）",
    "",
    "二、 考核",
    ...["指标", "目标"],
    ...["月成交额", "分月如下：", "前三个月", "50万元", "其后每月", "80万元", "以平台后台数据为准。"],
    "",
    "三、 其他",
    "本合同一式两份。",
  ],
};

/** The signature page as most contracts have it: a table without lines, with full-width blanks. */
export const signatures: Case = {
  name: "signatures",
  parts: {
    body:
      p("视频号直播代运营合作协议") +
      p("甲方（品牌方）：佛山南顺食品有限公司") +
      p("统一社会信用代码：914406007811111115") +
      p("乙方（代运营方）：广州启帆电子商务有限公司") +
      p("1. 服务期限自2027年3月1日起至2028年2月29日止。") +
      p("2. 甲方每月十日前支付上月服务费人民币28,000元。") +
      p("（以下无正文，为签署页）") +
      `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${[
        ["甲方（盖章）：", "乙方（盖章）："],
        ["法定代表人或授权代表：　　　　　", "法定代表人或授权代表：　　　　　"],
        ["日期：　　年　　月　　日", "日期：　　年　　月　　日"],
      ]
        .map((cells) =>
          row(
            cells.map((words) => cell(p(words))),
            "<w:cantSplit/>",
          ),
        )
        .join("")}</w:tbl>` +
      p() +
      page,
  },
  lines: [
    "视频号直播代运营合作协议",
    "甲方（品牌方）：佛山南顺食品有限公司",
    "统一社会信用代码：914406007811111115",
    "乙方（代运营方）：广州启帆电子商务有限公司",
    "1. 服务期限自2027年3月1日起至2028年2月29日止。",
    "2. 甲方每月十日前支付上月服务费人民币28,000元。",
    "（以下无正文，为签署页）",
    ...["甲方（盖章）：", "乙方（盖章）："],
    ...["法定代表人或授权代表：　　　　　", "法定代表人或授权代表：　　　　　"],
    ...["日期：　　年　　月　　日", "日期：　　年　　月　　日"],
    "",
  ],
};
