import { definition, level, list, numbered, p, r, table } from "../../read/docx/build-docx.js";
import type { Case } from "../case.js";
import { page, style, styled } from "../pieces.js";

/**
 * Articles counted through a chain of styles, legal numbers below them, a second count for the annex, a paragraph that cancels
 * its number. LibreOffice 7 does not know legal numbers.
 */
export const articles: Case = {
  name: "articles",
  parts: {
    styles:
      style("Normal", "Normal", "") +
      style("Article", "条", '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>', "Normal") +
      style("ArticleTight", "条（紧凑）", '<w:spacing w:after="0"/>', "Article") +
      style("Item", "款", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>', "Normal") +
      style("SubItem", "项", '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>', "Item"),
    numbering:
      definition(
        1,
        level(0, "chineseCountingThousand", "第%1条", '<w:pStyle w:val="Article"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="Item"/><w:isLgl/>'),
        level(2, "chineseCountingThousand", "（%3）", '<w:pStyle w:val="SubItem"/>'),
        level(3, "decimalEnclosedCircleChinese", "%4"),
      ) +
      list(1, 1) +
      list(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    body:
      p("抖音直播间代运营合同") +
      p("委托方（甲方）：绍兴柯岩黄酒有限公司") +
      p("受托方（乙方）：杭州青屿文化传媒有限公司") +
      styled("Article", "合作内容") +
      styled("Item", "甲方委托乙方运营其抖音直播间“柯岩酒坊”，每月开播不少于二十六场。") +
      styled("Item", "乙方提供下列服务：") +
      styled("SubItem", "主播与场控的招募、培训和排班；") +
      styled("SubItem", "直播脚本、短视频的策划与拍摄，包括：") +
      numbered("每月预热短视频不少于十条；", 1, 3) +
      numbered("每场直播切片不少于三条。", 1, 3) +
      styled("SubItem", "投流方案的制定与执行。") +
      styled("ArticleTight", "服务费与结算") +
      styled("Item", "基础服务费为每月人民币45,000元（大写：肆万伍仟元整）。") +
      styled("Item", "佣金按当月净成交额的8%计算，退货退款的部分予以扣除。") +
      '<w:p><w:pPr><w:pStyle w:val="Item"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>' +
      r("净成交额指扣除退款、运费和平台优惠后的实收金额。") +
      "</w:p>" +
      styled("Item", "甲方应在收到发票之日起十个工作日内付款。") +
      styled("Article", "违约责任") +
      styled("Item", "甲方逾期付款的，每日按逾期金额的万分之五支付违约金。") +
      p("附件一　考核办法") +
      numbered("考核指标", 2) +
      numbered("月度净成交额不低于人民币600,000元。", 2, 1) +
      numbered("考核结果", 2) +
      numbered("连续两个月不达标的，甲方可以解除合同。", 2, 1) +
      page,
  },
  lines: [
    "抖音直播间代运营合同",
    "委托方（甲方）：绍兴柯岩黄酒有限公司",
    "受托方（乙方）：杭州青屿文化传媒有限公司",
    "第一条 合作内容",
    "1.1 甲方委托乙方运营其抖音直播间“柯岩酒坊”，每月开播不少于二十六场。",
    "1.2 乙方提供下列服务：",
    "（一） 主播与场控的招募、培训和排班；",
    "（二） 直播脚本、短视频的策划与拍摄，包括：",
    "① 每月预热短视频不少于十条；",
    "② 每场直播切片不少于三条。",
    "（三） 投流方案的制定与执行。",
    "第二条 服务费与结算",
    "2.1 基础服务费为每月人民币45,000元（大写：肆万伍仟元整）。",
    "2.2 佣金按当月净成交额的8%计算，退货退款的部分予以扣除。",
    "净成交额指扣除退款、运费和平台优惠后的实收金额。",
    "2.3 甲方应在收到发票之日起十个工作日内付款。",
    "第三条 违约责任",
    "3.1 甲方逾期付款的，每日按逾期金额的万分之五支付违约金。",
    "附件一　考核办法",
    "第一条 考核指标",
    "1.1 月度净成交额不低于人民币600,000元。",
    "第二条 考核结果",
    "2.1 连续两个月不达标的，甲方可以解除合同。",
  ],
  office: [
    [/^1(?=\.\d )/u, "一"],
    [/^2(?=\.\d )/u, "二"],
    [/^3(?=\.\d )/u, "三"],
  ],
};

/** Chapters over articles that count on across them, which LibreOffice 7 lets begin anew, and four kinds of numbers below. */
export const chapters: Case = {
  name: "chapters",
  parts: {
    numbering:
      definition(
        7,
        level(0, "chineseCountingThousand", "第%1章"),
        level(1, "chineseCountingThousand", "第%2条", '<w:lvlRestart w:val="0"/>'),
        level(2, "chineseCountingThousand", "（%3）"),
        level(3, "decimal", "%4."),
        level(4, "decimal", "（%5）"),
        level(5, "lowerLetter", "%6)"),
      ) + list(7, 7),
    body:
      p("天猫旗舰店整店托管协议") +
      numbered("总则", 7) +
      numbered("本协议由双方在平等自愿的基础上订立。", 7, 1) +
      numbered("本协议所称旗舰店指甲方在天猫平台开设的“岚途户外旗舰店”。", 7, 1) +
      numbered("服务范围", 7) +
      numbered("乙方负责下列事项：", 7, 1) +
      numbered("店铺装修；", 7, 2) +
      numbered("商品上架与维护：", 7, 2) +
      numbered("标题、主图与详情页；", 7, 3) +
      numbered("库存与价格：", 7, 3) +
      numbered("每日核对库存；", 7, 4) +
      numbered("价格调整须经甲方书面确认：", 7, 4) +
      numbered("日常价；", 7, 5) +
      numbered("活动价。", 7, 5) +
      numbered("客户服务。", 7, 2) +
      numbered("乙方的客服团队不少于六人。", 7, 1) +
      numbered("费用", 7) +
      numbered("托管费为每季度人民币180,000元。", 7, 1) +
      page,
  },
  lines: [
    "天猫旗舰店整店托管协议",
    "第一章 总则",
    "第一条 本协议由双方在平等自愿的基础上订立。",
    "第二条 本协议所称旗舰店指甲方在天猫平台开设的“岚途户外旗舰店”。",
    "第二章 服务范围",
    "第三条 乙方负责下列事项：",
    "（一） 店铺装修；",
    "（二） 商品上架与维护：",
    "1. 标题、主图与详情页；",
    "2. 库存与价格：",
    "（1） 每日核对库存；",
    "（2） 价格调整须经甲方书面确认：",
    "a) 日常价；",
    "b) 活动价。",
    "（三） 客户服务。",
    "第四条 乙方的客服团队不少于六人。",
    "第三章 费用",
    "第五条 托管费为每季度人民币180,000元。",
  ],
  office: [
    [/^第[三五]条/u, "第一条"],
    [/^第四条/u, "第二条"],
  ],
};

/** As WPS writes them: every run of 一、（一）1. is a list of its own; some start again, one starts at three, one goes on after a pause. */
export const separateLists: Case = {
  name: "separate-lists",
  parts: {
    numbering:
      definition(1, level(0, "japaneseCounting", "%1、")) +
      definition(2, level(0, "chineseCounting", "（%1）")) +
      definition(3, level(0, "decimal", "%1．")) +
      definition(4, level(0, "decimal", "（%1）", "", 3)) +
      list(1, 1) +
      list(2, 2) +
      list(3, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      list(4, 3) +
      list(5, 4) +
      list(6, 3, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>${level(0, "decimalFullWidth", "%1、")}</w:lvlOverride>`),
    body:
      p("小红书账号运营服务合同") +
      numbered("服务内容", 1) +
      numbered("笔记策划与发布；", 2) +
      numbered("评论与私信维护。", 2) +
      numbered("双方权利义务", 1) +
      numbered("甲方的权利义务", 3) +
      numbered("按期提供产品资料；", 4) +
      numbered("按期支付服务费。", 4) +
      numbered("乙方的权利义务", 3) +
      p("乙方应遵守平台规则，并接续履行下列义务：") +
      numbered("每月发布笔记不少于二十篇；", 4) +
      numbered("费用", 1) +
      numbered("服务费人民币12,800元。", 5) +
      numbered("服务费按月支付。", 5) +
      ["合同期限", "保密", "知识产权", "违约责任", "解除", "争议解决", "通知", "其他"].map((title) => numbered(title, 1)).join("") +
      numbered("本合同一式两份。", 6) +
      numbered("自盖章之日起生效。", 6) +
      page,
  },
  lines: [
    "小红书账号运营服务合同",
    "一、 服务内容",
    "（一） 笔记策划与发布；",
    "（二） 评论与私信维护。",
    "二、 双方权利义务",
    "（一） 甲方的权利义务",
    "1． 按期提供产品资料；",
    "2． 按期支付服务费。",
    "（二） 乙方的权利义务",
    "乙方应遵守平台规则，并接续履行下列义务：",
    "3． 每月发布笔记不少于二十篇；",
    "三、 费用",
    "（3） 服务费人民币12,800元。",
    "（4） 服务费按月支付。",
    "四、 合同期限",
    "五、 保密",
    "六、 知识产权",
    "七、 违约责任",
    "八、 解除",
    "九、 争议解决",
    "十、 通知",
    "十一、 其他",
    "１、 本合同一式两份。",
    "２、 自盖章之日起生效。",
  ],
};

/** Formats that Chinese contracts use beside the usual ones, and a list in the cells of a table. */
export const rareFormats: Case = {
  name: "rare-formats",
  parts: {
    numbering: (
      [
        ["chineseLegalSimplified", "%1、"],
        ["ideographTraditional", "%1、"],
        ["decimalZero", "%1"],
        ["upperLetter", "%1."],
        ["lowerRoman", "(%1)"],
        ["decimalEnclosedCircle", "%1"],
        ["upperRoman", "%1、"],
        ["decimal", "附件%1："],
      ] as const
    )
      .map(([format, text], at) => definition(at + 1, level(0, format, text)))
      .concat(Array.from({ length: 8 }, (_, at) => list(at + 1, at + 1)))
      .join(""),
    body:
      p("拼多多店铺代运营补充协议") +
      numbered("合同主体变更", 1) +
      numbered("费用调整", 1) +
      numbered("甲方承担推广费；", 2) +
      numbered("乙方承担拍摄费。", 2) +
      table(
        ["序号", "项目", "金额"],
        [numbered("", 3), "店铺基础托管", "8,000元"],
        [numbered("", 3), "活动报名", "2,000元"],
        [numbered("", 3), `${numbered("主图", 4)}${numbered("详情页", 4)}`, "3,500元"],
      ) +
      p("考核分为：") +
      numbered("成交额；", 5) +
      numbered("评分；", 5) +
      numbered("投诉率。", 5) +
      numbered("补充协议与原合同不一致的，以补充协议为准。", 6) +
      numbered("补充协议自签署之日起生效。", 6) +
      numbered("总纲", 7) +
      numbered("分则", 7) +
      numbered("报价单", 8) +
      numbered("人员名单", 8) +
      page,
  },
  lines: [
    "拼多多店铺代运营补充协议",
    "壹、 合同主体变更",
    "贰、 费用调整",
    "甲、 甲方承担推广费；",
    "乙、 乙方承担拍摄费。",
    ...["序号", "项目", "金额"],
    ...["01 ", "店铺基础托管", "8,000元"],
    ...["02 ", "活动报名", "2,000元"],
    ...["03 ", "A. 主图", "B. 详情页", "3,500元"],
    "考核分为：",
    "(i) 成交额；",
    "(ii) 评分；",
    "(iii) 投诉率。",
    "① 补充协议与原合同不一致的，以补充协议为准。",
    "② 补充协议自签署之日起生效。",
    "I、 总纲",
    "II、 分则",
    "附件1： 报价单",
    "附件2： 人员名单",
  ],
};
