import { matchesOf } from "./screen/matches-of.js";
import type { Range } from "../base/range.js";
import { oncePerReading } from "./reading/once-per-reading.js";
import type { Reading } from "./reading/reading.js";

/** A measure of result that means nothing without a definition: gross or net, paid or signed for, from which source. */
export interface Metric {
  readonly name: string;
  /** A sum of sales, which needs a rule on refunds; else a count or a rate. */
  readonly sum: boolean;
  readonly range: Range;
  /** Where the contract says how it is computed or from where it is taken; absent when it does not. */
  readonly defined?: Range;
}

/** Sums of sales: nothing without a rule on refunds, so a source alone defines none. */
const sums = [
  "净GMV",
  "净销售额",
  "净成交额",
  "净成交金额",
  "有效销售额",
  "有效成交额",
  "实际成交额",
  "实销额",
  "GMV",
  "成交总额",
  "成交金额",
  "成交额",
  "销售总额",
  "销售总值",
  "成交总值",
  "成交净值",
  "销售净额",
  "营业总额",
  "交易总额",
  "销货额",
  "卖货额",
  "出货额",
  "销售收入",
  "销售金额",
  "销售业绩",
  "销售额",
  "营业收入",
  "营业额",
  "营收",
  "交易额",
  "销售规模",
  "成交规模",
  "交易规模",
  "销售体量",
  "成交体量",
  "销售总量",
  "带货总额",
  "带货额",
  "出货额",
  "支付金额",
  "支付额",
  "卖出的钱",
  "卖货的钱",
  "回款额",
  "毛利润",
  "毛利",
  "净利润",
  "利润",
  "流水",
  "销售目标",
  "销售任务",
  "业绩",
];
/** Counts and rates: clear where a formula, a source or the platform's own metric of that name is given. */
const rates = [
  "引流人数",
  "加粉",
  "涨粉",
  "GPM",
  "CPM",
  "千次成交",
  "有效粉丝",
  "活跃粉丝",
  "精准粉丝",
  "私域用户",
  "用户资产",
  "有效会员",
  "有效线索",
  "有效客资",
  "ROAS",
  "ACOS",
  "ROI",
  "投产比",
  "投入产出比",
  "推广产出比",
  "投流产出",
  "回报率",
  "转化率",
  "成交转化",
  "复购率",
  "退货率",
  "退款率",
  "点击率",
  "完播率",
  "互动率",
  "好评率",
  "动销率",
  "加购率",
  "留存率",
  "转粉率",
  "客单价",
  "停留时长",
  "在线人数",
  "场观",
  "访客数",
  "曝光量",
  "播放量",
  "UV",
  "PV",
  "DAU",
  "互动量",
  "阅读量",
  "收藏量",
  "曝光次数",
  "有效互动",
  "爆文率",
  "爆款率",
  "回购率",
  "连带率",
  "打开率",
  "入会率",
  "活跃率",
  "进粉率",
  "赞藏",
  "CPE",
  "CPC",
  "CTR",
  "CVR",
  "销量",
  "日销",
];
const names = [...sums, ...rates];
const pattern = new RegExp(
  `(?:(?:月度?|季度|年度?|日均?|当月|当季|直播间|店铺|总|含税)?)(?<![A-Za-z])(?:${names.join("|")})(?![A-Za-z])`,
  "gu",
);

/** Every mention of a result metric, with the definition that the contract gives for it anywhere. */
export const metricsOf = oncePerReading((reading): readonly Metric[] => {
  const definitions = new Map<string, Range | undefined>();
  const sources = new Map<string, Range | undefined>();
  return matchesOf(reading, pattern).map(({ index, groups: [all] }): Metric => {
    const range: Range = [index, index + all.length];
    const core = names.find((name) => all.includes(name)) ?? all;
    const paragraph = reading.paragraphAt(range[0]);
    const sum = sums.includes(core);
    const place = `${paragraph.index} ${sum ? "sum" : "rate"}`;
    if (!definitions.has(core)) definitions.set(core, definitionOf(reading, core));
    if (!sources.has(place)) sources.set(place, sourceIn(reading, paragraph.range, sum));
    const defined = definitions.get(core) ?? sources.get(place);
    return { name: core, sum, range, ...(defined ? { defined } : {}) };
  });
});

/** What a definition speaks of: what counts, what is taken off, how it is divided, where it is taken from. */
const substance =
  /实付|签收|退款|退货|扣除|剔除|除以|÷|减去|之比|结算|确认收货|取自|后台|导出|同名指标|指标口径|数据来源|去重|在册|未删除|期末|只计|计一[人次]|人数|占[^，。；]{1,16}(?:比|%)/u;

/** A count or a rate is clear where the contract says whose figure it is. */
const sourced =
  /(?:以|按|取自|取|采用|来源于|来自|从|依)[^。；，]{0,24}(?:后台|平台|罗盘|参谋|商智|中心|报表|统计页|导出|系统|工作台|名单|清单|台账)|同名(?:指标|栏目|数据|口径|字段|项)|数据(?:取自|来源|来自|以)/u;
const netting = /退款|退货|虚假|刷单|签收|确认收货|实付|净额|未退/u;

/** What stands right behind a term that is defined there, tried at one place. */
const [saysWhat, inRow, inBrackets, computed] = [
  /[”]?(?:，|：|系|是)?(?:指|是指|系指|即|谓|意指|意为|意思是|定义为|＝|=|等于)[^。\n]{6,}/uy,
  // A row or a field that begins with the name.
  /[”]?(?:（[^）]{1,30}）)?[：\t][^。\n]{6,}/uy,
  /（[^）]{4,80}）/uy,
  /(?:按|以|为)[^。；\n]{0,40}(?:除以|减去|扣除|计算)[^。\n]{2,}/uy,
] as const;

/**
 * The sentence that defines a term: “X”指…, X，指…, X是指…, X：…, X＝…, X为…除以…, or X（…除以…），anywhere.
 */
function definitionOf(reading: Reading, name: string): Range | undefined {
  const { text } = reading;
  const places: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) places.push(at);
  for (const form of [saysWhat, inRow, inBrackets, computed])
    for (const at of places) {
      form.lastIndex = at + name.length;
      const behind = form.exec(text)?.[0];
      if (behind === undefined) continue;
      const start = form === inRow ? rowStart(text, at) : form === saysWhat && text.charAt(at - 1) === "“" ? at - 1 : at;
      if (start !== undefined && substance.test(sentencesFrom(reading, start))) return [start, at + name.length + behind.length];
    }
  return undefined;
}

/** Where the field begins whose name ends with a term: at most six characters before it, behind a line end, a stop or a number. */
function rowStart(text: string, at: number): number | undefined {
  let start: number | undefined;
  for (let here = at; here >= Math.max(0, at - 6); here--) {
    if (here < at && !/[〇㐀-鿿]/u.test(text.charAt(here))) break;
    if (here === 0 || /[\n）)。；.、\d“]/u.test(text.charAt(here - 1))) start = here;
  }
  return start;
}

/** A statement of the source in a numbered paragraph (以抖店后台…为准, 采用…同名指标); for a sum it says as well what is taken off. */
function sourceIn(reading: Reading, range: Range, sum: boolean): Range | undefined {
  const own = reading.text.slice(...range);
  const source = sourced.exec(own);
  return source && (!sum || netting.test(own)) ? [range[0] + source.index, range[0] + source.index + source[0].length] : undefined;
}

/** The paragraph that holds an offset, from there on: a definition may need two sentences. */
const sentencesFrom = (reading: Reading, offset: number): string => reading.text.slice(offset, reading.paragraphAt(offset).range[1]);
