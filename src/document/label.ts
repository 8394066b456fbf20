import { withPlainDigits } from "../base/plain-digits.js";
import { fromNumerals } from "../base/rmb-words.js";

/** The shapes of numbers before a clause; clauses of one shape are siblings unless another shape stands between. A1, A2 count as decimals. */
export type LabelStyle =
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "capital"
  | "han"
  | "han-paren"
  | "arabic"
  | "arabic-paren"
  | "circled"
  | "decimal"
  | "letter"
  | "none";

export interface Label {
  readonly style: LabelStyle;
  /** As written but in plain digits, without the separator after it, such as 第三条, 3.1, （一）, 1. */
  readonly text: string;
  /** The numbers it says: [3], or [3, 1] for 3.1. */
  readonly numbers: readonly number[];
  /** How many code units of the line belong to the label and the separator after it. */
  readonly length: number;
}

const han = "[零〇一二三四五六七八九十百廿卅壹贰貳叁參叄肆伍陆陸柒捌玖拾佰]{1,6}";
const plainHan = "[零〇一二三四五六七八九十百廿卅]{1,6}";
const capitalHan = "[壹贰貳叁參叄肆伍陆陸柒捌玖拾佰]{1,6}";
const numeral = `(?:\\d{1,3}|${han})`;
const space = "[ \\t\\u00a0\\u3000]";

/** What is counted, and no word that begins with the same character: 二 期 is the second stage, 二　期限 a heading. */
const counted =
  "(?:个(?!人)|名(?![称誉义])|次(?![年月日序品])|年(?![度费])|月(?![度费])|日(?![常程期])|天(?!猫)|方(?![案式法面])|份(?!额)|项(?!目)|款(?!项)|期(?![限间满]))";

interface Shape {
  readonly style: LabelStyle;
  readonly pattern: RegExp;
}

/** Tried in order at the start of a line; group 1 is the label as shown, group 2 its number(s). */
const shapes: readonly Shape[] = [
  { style: "part", pattern: new RegExp(`^(第${space}*(${numeral})${space}*[编編篇部]分?)[:：、.．]?${space}*`, "u") },
  { style: "chapter", pattern: new RegExp(`^(第${space}*(${numeral})${space}*章)[:：、.．]?${space}*`, "u") },
  { style: "section", pattern: new RegExp(`^(第${space}*(${numeral})${space}*[节節])[:：、.．]?${space}*`, "u") },
  { style: "article", pattern: new RegExp(`^(第${space}*(${numeral})${space}*[条條])(?![款项之第、和及至的])[:：、.．]?${space}*`, "u") },
  { style: "article", pattern: /^(Article[ \u00a0](\d{1,3}))(?![.．]\d)[.:：]?[ \t\u00a0\u3000]*/iu },
  { style: "decimal", pattern: /^((\d{1,3}(?:[.．]\d{1,3}){1,4}))(?![\d%％])[.．、:：]?[ \t\u00a0\u3000]*/u },
  // 一.1: what Word computes below 第一条 where nobody asked for Arabic numbers.
  { style: "decimal", pattern: new RegExp(`^((${plainHan}(?:[.．]\\d{1,3}){1,4}))(?![\\d%％])[.．、:：]?${space}*`, "u") },
  // 1-1　…: a part and a place in it.
  { style: "decimal", pattern: /^((\d{1,2}[-－–]\d{1,2}))[\u3000 ]+(?=[〇㐀-鿿“「《【])/u },
  { style: "capital", pattern: new RegExp(`^((${capitalHan}))${space}*[、.．]${space}*`, "u") },
  {
    style: "capital",
    pattern: new RegExp(`^((${capitalHan}))(?:\u3000+| {1,4})(?=[〇㐀-鿿“「《【])(?!${counted})`, "u"),
  },
  { style: "han", pattern: new RegExp(`^((${plainHan}))${space}*[、.．,，]${space}*`, "u") },
  {
    style: "han",
    pattern: new RegExp(`^((${plainHan}))(?:\u3000+| {1,4})(?=[〇㐀-鿿“「《【])(?!${counted})`, "u"),
  },
  { style: "han-paren", pattern: new RegExp(`^([（(]${space}*(${han})${space}*[）)])[、.．]?${space}*`, "u") },
  { style: "arabic-paren", pattern: /^([（(][ \u3000]*(\d{1,3})[ \u3000]*[）)])[、.．]?[ \t\u00a0\u3000]*/u },
  { style: "arabic-paren", pattern: /^((\d{1,3})[）)])[ \t\u00a0\u3000]*/u },
  { style: "circled", pattern: /^(([①-⑳⑴-⒇㉑-㉟㊱-㊿]))[ \t\u00a0\u3000]*/u },
  { style: "arabic", pattern: /^((\d{1,3})[.．、])(?!\d)[ \t\u00a0\u3000]*/u },
  { style: "arabic", pattern: /^((\d{1,2}))[ \t\u00a0\u3000]+(?=[〇㐀-鿿“「《【])/u },
  {
    style: "decimal",
    pattern:
      /^((\p{Lu}\d{1,2}(?:\.\d{1,2})?))(?:[.．、](?=[〇㐀-鿿“「《【])|[ \t\u00a0\u3000]+(?=[〇㐀-鿿“「《【])|\u3000+(?=[\d〇㐀-鿿“「《【]))[ \t\u00a0\u3000]*/u,
  },
  { style: "letter", pattern: /^((\p{Lu}))(?:\u3000+| {2,4})(?=[〇㐀-鿿“「])/u },
  { style: "letter", pattern: /^([（(]?([A-Za-z])[）).、])[ \t\u00a0\u3000]*(?=[〇㐀-鿿“「])/u },
];

/** What any of them begins with; most lines do not. */
const opens = /^[第\d０-９零〇一二三四五六七八九十百廿卅壹贰貳叁參叄肆伍陆陸柒捌玖拾佰（(①-⑳⑴-⒇㉑-㉟㊱-㊿\p{Lu}A-Za-z]/u;

/** What cannot follow a decimal that is a label, unless it begins a word: 3.5万元, 2.5小时, but 3.5 项目. */
const unit =
  /^(?:%|％|‰|万|萬|亿|億|元(?!旦)|日(?![常程期])|天(?!猫)|[个個](?![人体別别])|小时|小時|分钟|分鐘|月(?![度费費])|年(?![度费費])|折(?![扣算旧舊])|倍|米|[项項](?![目下])|款(?![项項])|[页頁](?![面])|[场場](?![次地景馆館控])|条(?![款件])|次(?![年月日序品]))/u;

/** The label at the start of a line, if there is one. */
export function labelOf(line: string): Label | undefined {
  const indent = /^[ \t\u00a0\u3000]*/u.exec(line)?.[0].length ?? 0;
  const written = line.slice(indent);
  if (!opens.test(written)) return undefined;
  const body = withPlainDigits(written);
  for (const { style, pattern } of shapes) {
    const match = pattern.exec(body);
    if (!match) continue;
    const [all = "", text = "", numbers = ""] = match;
    const rest = body.slice(all.length);
    if (style === "decimal" && all === text && unit.test(rest)) continue;
    const parsed = numbersOf(numbers, style);
    if (parsed === undefined) continue;
    return {
      style,
      text: body
        .slice(0, text.length)
        .replaceAll(/[ \t\u00a0\u3000]/gu, "")
        .replace(/[、]$/u, "")
        .replaceAll("．", "."),
      numbers: parsed,
      length: indent + all.length,
    };
  }
  return undefined;
}

/** The label that Word computed, such as 第三条 or 1.1; the whole string is the label. */
export const automaticLabel = (label: string): Label => {
  const parsed = labelOf(`${label.trim()}　文`);
  return parsed ? { ...parsed, text: label.trim(), length: 0 } : { style: "letter", text: label.trim(), numbers: [], length: 0 };
};

/** Where the runs of circled numbers begin, and with which number: ㊱, ㉑, ⑴, ①. */
const circledRuns: readonly (readonly [number, number])[] = [
  [0x32b1, 36],
  [0x3251, 21],
  [0x2474, 1],
  [0x2460, 1],
];

function numbersOf(text: string, style: LabelStyle): readonly number[] | undefined {
  if (style === "circled") {
    const code = text.codePointAt(0) ?? 0;
    const [first, number] = circledRuns.find(([start]) => code >= start) ?? [code, 0];
    return [code - first + number];
  }
  if (style === "letter") return [(text.toUpperCase().codePointAt(0) ?? 64) - 64];
  const lettered = /^(\p{Lu})(\d+)(?:\.(\d+))?$/u.exec(text);
  if (lettered?.[1] !== undefined)
    return [(lettered[1].codePointAt(0) ?? 64) - 64, Number(lettered[2]), ...(lettered[3] === undefined ? [] : [Number(lettered[3])])];
  const numbers = text.split(/[.．\-－–]/u).map((part) => {
    const plain = part.normalize("NFKC");
    return /^\d+$/u.test(plain) ? Number(plain) : Number(fromNumerals(traditionalNumerals(plain)) ?? Number.NaN);
  });
  return numbers.some((number) => Number.isNaN(number)) ? undefined : numbers;
}

const traditionalNumerals = (text: string): string => text.replaceAll("廿", "二十").replaceAll("卅", "三十");
