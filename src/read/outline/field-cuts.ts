import type { Range } from "../../base/range.js";

const of = [
  ...[
    "合作",
    "服务",
    "推广",
    "投放",
    "运营",
    "直播",
    "收款",
    "开票",
    "结算",
    "付款",
    "支付",
    "考核",
    "样品",
    "履约",
    "出镜",
    "效果",
    "互动",
  ],
  ...[
    "基础",
    "固定",
    "试用",
    "履行",
    "交付",
    "签约",
    "签订",
    "签署",
    "项目",
    "产品",
    "商品",
    "店铺",
    "账号",
    "品牌",
    "平台",
    "达人",
    "主播",
  ],
  ...[
    "内容",
    "合同",
    "协议",
    "订单",
    "违约",
    "验收",
    "争议",
    "业务",
    "商务",
    "财务",
    "数据",
    "广告",
    "笔记",
    "视频",
    "坑位",
    "线上",
    "委托",
    "订购",
    "核销",
    "探店",
    "餐品",
  ],
];
const names = [
  ...["平台", "产品", "商品", "期限", "期间", "起止", "方式", "形式", "费用", "费率", "费", "总额", "总价", "单价", "价格", "金额", "内容"],
  ...[
    "范围",
    "区域",
    "店铺",
    "账号",
    "账户",
    "目标",
    "指标",
    "周期",
    "标准",
    "时间",
    "日期",
    "押金",
    "保证金",
    "定金",
    "奖励",
    "主播",
    "直播间",
  ],
  ...[
    "人员",
    "团队",
    "渠道",
    "品类",
    "品牌",
    "地点",
    "比例",
    "提成",
    "佣金",
    "首付",
    "首款",
    "尾款",
    "余款",
    "发票",
    "税率",
    "户名",
    "开户行",
  ],
  ...["预算", "限额", "版本", "场次", "档期", "频次", "数量", "明细", "规则", "解决", "管辖", "备注", "价目", "付款"],
];
const one = `(?:${[...of, ...names].join("|")}){0,3}(?:${names.join("|")})`;

/** The names that the fields of a sheet of terms go by, 合作平台与账号：, 出镜形式（勾选）：. */
const field = new RegExp(`(?<![，；、：:;,（(代])${one}(?:[与及和、]${one})?(?:[（(][^（）()：:]{1,8}[）)])?[:：]`, "gu");

/** Where the fields of a sheet of terms begin that ran together between two cuts, as offsets of the paragraph: `fewest` or more without the end of a sentence among them. */
export function fieldCuts(paragraph: string, [start, end]: Range, fewest: number): number[] {
  const found = [...paragraph.slice(start, end).matchAll(field)].map(({ index }) => start + index);
  const cuts: number[] = [];
  let run: number[] = [];
  for (const at of [...found, undefined]) {
    const last = run.at(-1);
    if (at !== undefined && (last === undefined || !paragraph.slice(last, at).includes("。"))) {
      run.push(at);
      continue;
    }
    if (run.length >= fewest) cuts.push(...run);
    run = at === undefined ? [] : [at];
  }
  return cuts;
}
