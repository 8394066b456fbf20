import type { Range } from "../base/range.js";
import type { Reading } from "./reading/reading.js";

/** A measure of result that means nothing without a definition: gross or net, paid or signed for, from which source. */
export interface Metric {
  readonly name: string;
  readonly range: Range;
  /** Where the contract says how it is computed or from where it is taken; absent when it does not. */
  readonly defined?: Range;
}

const names = [
  "净GMV",
  "净销售额",
  "净成交额",
  "净成交金额",
  "有效销售额",
  "有效成交额",
  "实际成交额",
  "GMV",
  "成交总额",
  "成交额",
  "成交金额",
  "销售额",
  "销售金额",
  "销售业绩",
  "营业额",
  "流水",
  "销量",
  "日销",
  "ROI",
  "投产比",
  "投入产出比",
  "回报率",
  "业绩",
];
const pattern = new RegExp(`(?:(?:月度?|季度|年度?|日均?|当月|直播间|店铺|总|含税)?)(?:${names.join("|")})`, "gu");

const known = new WeakMap<Reading, readonly Metric[]>();

/** Every mention of a result metric, with the definition that the contract gives for it anywhere; looked for once a contract. */
export function metricsOf(reading: Reading): readonly Metric[] {
  const made = known.get(reading) ?? mentions(reading);
  known.set(reading, made);
  return made;
}

function mentions(reading: Reading): Metric[] {
  const definitions = new Map<string, Range | undefined>();
  const sources = new Map<number, Range | undefined>();
  return [...reading.text.matchAll(pattern)].map((match): Metric => {
    const range: Range = [match.index, match.index + match[0].length];
    const core = names.find((name) => match[0].includes(name)) ?? match[0];
    const paragraph = reading.paragraphAt(range[0]);
    if (!definitions.has(core)) definitions.set(core, definitionOf(reading, core));
    if (!sources.has(paragraph.index)) sources.set(paragraph.index, sourceIn(reading, paragraph.range));
    const defined = definitions.get(core) ?? sources.get(paragraph.index);
    return { name: core, range, ...(defined ? { defined } : {}) };
  });
}

/** What a definition speaks of: what counts, what is taken off, how it is divided, where it is taken from. */
const substance = /实付|签收|退款|退货|扣除|剔除|除以|÷|减去|之比|结算|确认收货|取自|后台|导出|同名指标|指标口径|数据来源/u;

/**
 * The sentence that defines a term: “X”指…, X，指…, X是指…, X：…, X＝…, X为…除以…, or X（…除以…），anywhere.
 */
function definitionOf(reading: Reading, name: string): Range | undefined {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const forms = [
    new RegExp(`[“]?${escaped}[”]?(?:，|：|系|是)?(?:指|是指|系指|即|定义为|＝|=|等于)[^。\\n]{6,}`, "gu"),
    new RegExp(`(?<=^|\\n|[）)。；])[“]?${escaped}[”]?：[^。\\n]{6,}`, "gu"),
    new RegExp(`${escaped}（[^）]{4,80}）`, "gu"),
    new RegExp(`${escaped}(?:按|以|为)[^。；\\n]{0,40}(?:除以|减去|扣除|计算)[^。\\n]{2,}`, "gu"),
  ];
  for (const form of forms)
    for (const match of reading.text.matchAll(form))
      if (substance.test(sentencesFrom(reading, match.index))) return [match.index, match.index + match[0].length];
  return undefined;
}

/** A statement of the source in a numbered paragraph, which says as well what is taken off: 以抖店后台…为准, 采用…同名指标. */
function sourceIn(reading: Reading, range: Range): Range | undefined {
  const own = reading.text.slice(...range);
  if (!/退款|退货|虚假|刷单/u.test(own)) return undefined;
  const sourced =
    /(?:以|按|采用|取自|来源于)[^。；，]{0,24}(?:后台|平台|罗盘|参谋|商智|导出)[^。；，]{0,16}(?:为准|同名指标|数据|导出|统计)/u.exec(own);
  return sourced ? [range[0] + sourced.index, range[0] + sourced.index + sourced[0].length] : undefined;
}

/** The paragraph that holds an offset, from there on: a definition may need two sentences. */
const sentencesFrom = (reading: Reading, offset: number): string => reading.text.slice(offset, reading.paragraphAt(offset).range[1]);
