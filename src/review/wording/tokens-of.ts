import type { Token, TokenKind } from "./token.js";

const number = "[\\d０-９]{1,20}(?:[,，][\\d０-９]{3}(?![\\d０-９])){0,6}(?:[.．][\\d０-９]{1,10})?";
const small = "[零〇一二两三四五六七八九十百千万亿]{1,12}";
const capital = "[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,24}";
const either = `(?:${number}|${small})`;
const scale = "[ ]?[十百千万亿]{0,2}";
const currency = "(?:元|圆|美元|港元|港币|欧元|日元|英镑)";
const day = "(?:个?(?:工作日|自然日|日历日|交易日|营业日|小时|钟头|月|星期|季度)|日|天|周岁|岁|周|年|月|分钟|秒)";
const counter = "[个名人次场件条份台家套期倍项笔单篇支页]";

/** Tried at every place from the left, the first that fits wins; none of them repeats without a bound. */
const shapes: readonly (readonly [TokenKind, string])[] = [
  [
    "date",
    `(?:\\d{4}|[〇零一二三四五六七八九]{4})[ ]?年(?:[ ]?${either}[ ]?月(?:[ ]?${either}[ ]?[日号])?)?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|${either}月${either}[日号]`,
  ],
  [
    "money",
    `(?:人民币|RMB|CNY|USD|US\\$|[￥¥$])[ ]?(?:${number}${scale}|${capital})(?:${currency}[整正]?)?|(?:${either}|${capital})${scale}${currency}[整正]?|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{3,40}`,
  ],
  ["percent", `${number}[ ]?(?:[%％‰]|个百分点)|[百千万]分之${either}`],
  ["reference", `第[ ]?${either}[ ]?[条款项章节编](?:之${small})?|附件[一二三四五六七八九十\\d]{1,3}`],
  ["duration", `${either}[ ]?${day}`],
  ["quantity", `${number}[ ]?${counter}`],
  ["number", number],
  // Letters with the digits behind them, but not with those of an amount: GMV100,000元 is a word and an amount.
  ["word", "[甲乙丙丁]方|[A-Za-z](?:[A-Za-z_.@/-]|\\d(?!\\d{0,19}(?:[,，]\\d{3}|[.．]\\d|[ ]?[%％‰元万亿千百]))){0,60}"],
];

const fact = new RegExp(shapes.map(([, source]) => `(${source})`).join("|"), "gu");

/** A sequence of Han characters, cut short so that one word list look-up never sees a whole book. */
const han = /\p{Script=Han}{1,400}|[^\p{Script=Han}\s]|\s{1,40}/gu;

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** The tokens of a text, which join to the text again. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(fact)) {
    plain(text, at, match.index, tokens);
    const groups: readonly (string | undefined)[] = match.slice(1);
    const kind = shapes[groups.findIndex((group) => group !== undefined)]?.[0] ?? "word";
    at = match.index + match[0].length;
    tokens.push({ kind, text: match[0], range: [match.index, at] });
  }
  plain(text, at, text.length, tokens);
  return tokens;
}

/** Words between facts: Han by dictionary, everything else sign by sign. */
function plain(text: string, from: number, to: number, tokens: Token[]): void {
  if (from === to) return;
  for (const { 0: piece, index } of text.slice(from, to).matchAll(han)) {
    const start = from + index;
    if (!/^\p{Script=Han}/u.test(piece)) tokens.push({ kind: "sign", text: piece, range: [start, start + piece.length] });
    else
      for (const { segment, index: inside } of words.segment(piece))
        tokens.push({ kind: "word", text: segment, range: [start + inside, start + inside + segment.length] });
  }
}
