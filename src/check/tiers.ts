import { allMatches } from "../base/all-matches.js";
import { decimal, exactly, type Decimal } from "../base/decimal.js";
import type { Range } from "../base/range.js";
import { numberValue } from "./facts/number-words.js";

/** One end of a bracket. */
export interface TierEnd {
  readonly value: Decimal;
  readonly inclusive: boolean;
  /** The text itself says whether the number belongs to it (含, 不含). */
  readonly told?: boolean;
}

/** A bracket that decides about a rate, an amount or a consequence. */
export interface Tier {
  readonly range: Range;
  readonly unit: string;
  readonly from?: TierEnd;
  readonly to?: TierEnd;
}

const number = "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[一二三四五六七八九十百千两]+)";
const scale = "(?:亿|千万|百万|万|千)?";
const unit = "(?:元|%|日|天|个月|月|年|家|店|名|人|件|单|场|条|次|期|个|篇|分)?";
const token = new RegExp(`(${number})(${scale})(${unit})`, "gu");

const scales: Readonly<Record<string, string>> = { 亿: "1e8", 千万: "1e7", 百万: "1e6", 万: "1e4", 千: "1e3" };

/** By 民法典第一千二百五十九条 以上, 以下, 以内 and 届满 include the number itself; 不满, 超过 and 以外 leave it out. */
const before: readonly (readonly [RegExp, "from" | "to", boolean])[] = [
  [/(?:达到|等于|满)(?:或者?|及|和|、)(?:超过|超出|高于|大于|多于)$/u, "from", true],
  [/(?:等于|不足|低于|少于|小于)(?:或者?|及|和|、)(?:等于|刚好)$|等于(?:或者?|及|和|、)(?:低于|少于|小于)$/u, "to", true],
  [/(?:不低于|不少于|(?<![不未])(?:达到|达|满)(?:或者?(?:超过|高于|超出)|及超过)?|大于等于|大于或等于|≥|>=|至少|不小于)$/u, "from", true],
  [/(?:不超过|不高于|不大于|不多于|小于等于|小于或等于|≤|<=|至多|最多)$/u, "to", true],
  [/(?<![不未])(?:超过|超出|超|高于|大于|多于|过了|突破|>|＞)$/u, "from", false],
  [/(?:不满|不足|未满|低于|少于|小于|未达到|未达|不到|未超过|<|＜)$/u, "to", false],
];
const after: readonly (readonly [RegExp, "from" | "to", boolean])[] = [
  [/^(?:（不含）)(?:的)?(?:及)?(?:以上|起)|^(?:以上|起)（不(?:含|包括)[^（）]{0,10}）/u, "from", false],
  [/^(?:（不含）)(?:的)?(?:及)?(?:以下|以内)|^(?:以下|以内|之内)（不(?:含|包括)[^（）]{0,10}）/u, "to", false],
  [/^(?:（含）|（含本数）|含)?(?:的)?(?:及)?(?:以上|起|或以上)(?:（含[^（）]{0,12}）)?/u, "from", true],
  [/^(?:（含）|（含本数）|含)?(?:的)?(?:及)?(?:以下|以内|之内|内|或以下)(?:（含[^（）]{0,12}）)?/u, "to", true],
];

/** The signs with which the words before a number end, and those after it begin. */
const [endsBefore, beginsAfter] = ["于到达满≥=少过≤多出超了破>＞足<＜", "（含的及以起或之内"];

/** A number right behind the first or right before the second, or that leads to another; without one there is no bracket. */
const bounded = new RegExp(
  `[${endsBefore}](?=[\\d一二三四五六七八九十百千两])|[\\d一二三四五六七八九十百千两亿万元%日天月年家店名人件单场条次期个篇分](?:[${beginsAfter}]|至|到|-|~|—|－|～|〜)`,
  "u",
);

/** What a bracket decides, in the words right after it. */
const consequence =
  /^(?:（不?(?:含|包括)[^（）]{0,10}）)?(?!的?(?:达人|博主|主播|账号|KOL|KOC|用户|粉丝)[^，。；]{0,2}\d)(?:的)?(?:部分|者|时)?[，：,:的]*(?:[^，。；]{0,10})?(?:按|付|提|系数|计|收|返|退|扣|奖|罚|不|全|每|费率|比例|佣金|抽|为?\d|加|减|可|免|给)/u;

interface Mark {
  /** 含, 含本数 or 不含 is written beside it. */
  readonly told: boolean;
  readonly range: Range;
  readonly value: Decimal;
  readonly unit: string;
  readonly side: "from" | "to" | "bare";
  readonly inclusive: boolean;
}

/** The brackets of a stretch of text in its order; numbers that grade nothing are left out. */
export function tiersIn(text: string, offset: number): Tier[] {
  if (!bounded.test(text)) return [];
  const marks = marksOf(text);
  const tiers: (Tier & { readonly end: number })[] = [];
  for (let at = 0; at < marks.length; at++) {
    const first = marks[at];
    if (first === undefined) continue;
    const second = marks[at + 1];
    const between = second ? text.slice(first.range[1], second.range[0]) : "";
    const joined = second && (second.unit === first.unit || first.unit === "") ? joint(first, second, between) : undefined;
    if (second && joined) {
      const span: Range = [offset + first.range[0], offset + second.range[1]];
      tiers.push({
        range: span,
        unit: second.unit,
        from: { value: rescaled(first, second), inclusive: joined.from, told: first.told },
        to: { value: second.value, inclusive: joined.to, told: second.told },
        end: second.range[1],
      });
      at++;
    } else if (first.side !== "bare") {
      const end = { value: first.value, inclusive: first.inclusive, told: first.told };
      tiers.push({
        range: [offset + first.range[0], offset + first.range[1]],
        unit: first.unit,
        ...(first.side === "from" ? { from: end } : { to: end }),
        end: first.range[1],
      });
    }
  }
  return tiers
    .filter(
      ({ end, unit: one }) => (one !== "" || graded(text)) && consequence.test(text.slice(end, end + 30).replace(/^（[^（）]{1,4}）/u, "")),
    )
    .map(({ end: _, ...tier }) => tier);
}

const graded = (text: string): boolean => /系数|提成|佣金|费率|ROI|档|减|奖/u.test(text);

/** 1至3家: the first number takes the scale and unit of the second. */
const rescaled = (first: Mark, second: Mark): Decimal =>
  first.unit === "" && second.value.gte(1e4) && first.value.lt(1e4) ? first.value.times(1e4) : first.value;

/** Whether two numbers are the ends of one bracket, and which ends belong to it. */
function joint(first: Mark, second: Mark, between: string): { readonly from: boolean; readonly to: boolean } | undefined {
  if (!second.value.gt(first.value) && first.unit !== "") return undefined;
  if (/^(?:（含）|（不含）|以上|起|含)?(?:至|到|-|~|—|－|～|〜)(?:不满|不足|未满|小于|不到)?$/u.test(between)) {
    const from = !/不含/u.test(between) && !(first.side === "from" && !first.inclusive);
    return { from, to: !/不满|不足|未满|小于|不到/u.test(between) && !(second.side !== "from" && !second.inclusive) };
  }
  if (first.side !== "from" || second.side !== "to") return undefined;
  return /^(?:（含）|（不含）|（含本数）)?(?:以上|起)?(?:（不含）|（含）)?[，、]?(?:但|且|并|而|同时)?(?:不满|不足|未满|低于|少于|小于|未达到|未达|不到|不超过|不高于|<|≤|＜)?$/u.test(
    between,
  )
    ? { from: first.inclusive, to: second.inclusive }
    : undefined;
}

/** 催告后15日内仍未付清, 并在15日内交付; but 逾期在15日内的 grades. */
const isDeadline = (left: string, right: string): boolean =>
  /[后起前]$/u.test(left)
    ? /^(?:以内|之内|内)/u.test(right)
    : (left.endsWith("在") && /^(?:以内|之内|内)(?![的者，、])/u.test(right)) ||
      (!/(?:逾期|迟延|延迟|超期|晚|在)$/u.test(left) &&
        /^(?:以内|之内|内)(?:书面|无偿|免费|向|将|应|提供|通知|答复|告知|完成|提交|补)/u.test(right));

/** Units of which a number may be a time limit. */
const calendar = new Set(["日", "天", "个月", "月", "年"]);

function marksOf(text: string): Mark[] {
  return allMatches(text, token).flatMap((match): Mark[] => {
    const [all, digits = "", factor = "", name = ""] = match;
    const inFigures = /^\d/u.test(digits);
    if (name === "" && factor === "" && !inFigures) return [];
    const left = text.slice(Math.max(0, match.index - 8), match.index);
    const right = text.slice(match.index + all.length, match.index + all.length + 12);
    // 75%以上（含75%）: said once more
    if (/第$|[（(]不?(?:含|包括)$/u.test(left)) return [];
    // 2027年1月15日起 is a day, not a bracket.
    if ((name === "日" && left.endsWith("月")) || (name === "月" && /\d年$/u.test(left))) return [];
    // 催告后15日内 is a time limit, not a bracket.
    if (calendar.has(name) && right.includes("内") && isDeadline(left, right)) return [];
    const value = inFigures ? decimal(digits) : numberValue(digits);
    if (value === undefined) return [];
    const lead = endsBefore.includes(left.slice(-1)) ? before.find(([words]) => words.test(left)) : undefined;
    const known = (beginsAfter.includes(right.slice(0, 1)) ? after.find(([words]) => words.test(right)) : undefined) ?? lead;
    const length = known && after.includes(known) ? (known[0].exec(right)?.[0].length ?? 0) : 0;
    const start = match.index - (known && lead === known ? (lead[0].exec(left)?.[0].length ?? 0) : 0);
    const named = name === "" && factor !== "" ? "元" : name;
    const holds = right.includes("含");
    return [
      {
        range: [start, match.index + all.length + length],
        value: factor === "" ? value : value.times(exactly(scales[factor] ?? "1")),
        unit: named,
        side: known?.[1] ?? "bare",
        inclusive: known?.[2] ?? !(holds && /^[（(]不含/u.test(right)),
        told: holds && /^(?:以上|以下|以内|起)?(?:的)?[（(]?不?含/u.test(right),
      },
    ];
  });
}
