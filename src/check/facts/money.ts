import { allMatches } from "../../base/all-matches.js";
import { decimal, exactly, type Decimal } from "../../base/decimal.js";
import { fromWords } from "../../base/rmb-words.js";
import { byStart } from "../../base/range.js";
import type { MoneyFact } from "./fact.js";
import { amountPattern, numberValue } from "./number-words.js";

const scales: Readonly<Record<string, string>> = {
  十: "1e1",
  百: "1e2",
  千: "1e3",
  万: "1e4",
  十万: "1e5",
  百万: "1e6",
  千万: "1e7",
  亿: "1e8",
  万亿: "1e12",
};

const currencies: Readonly<Record<string, MoneyFact["currency"]>> = {
  美元: "USD",
  美金: "USD",
  港元: "HKD",
  港币: "HKD",
  欧元: "EUR",
  USD: "USD",
  $: "USD",
  HKD: "HKD",
  EUR: "EUR",
};

const scale = "(万亿|千万|百万|十万|亿|万|千|百)?";
const figures = new RegExp(
  `(人民币|¥|RMB|CNY)?(${amountPattern})${scale}(元人民币|元|块钱|块|美元|美金|港元|港币|欧元)(?:([一二三四五六七八九])角)?(?:([一二三四五六七八九])分)?`,
  "giu",
);
const marked = new RegExp(
  `(?:(?:人民币|¥|RMB|CNY)|(USD|HKD|EUR|\\$)) ?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)${scale}(?![\\d%]|元|块)`,
  "giu",
);
const words =
  /(?:人民币)?(?:[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+(?:元|(?=整))(?:零?[壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?|(?<=大写[：为]?(?:人民币)?)[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,})/gu;

/** 罚三千, 押金五千, 月费3万: an amount whose 元 is left out, told by the word before it and by nothing that counts after it. */
const bare = new RegExp(
  `(?<=(?:付|罚|赔|扣|交|退|返|补|收|给|奖|缴|费|金|款|价|钱|报酬|提成)(?:偿|款|还|给|[\\ue010-\\ue013])?(?:为|是|：|共|了)?)(?:(\\d{1,3}(?:,\\d{3})+|\\d{3,}(?:\\.\\d+)?)|(\\d+(?:\\.\\d+)?)(万|千)|([两一二三四五六七八九十][一二两三四五六七八九十百千万零]*[百千万][一二三四五六七八九]?))(?=[，。；、）（\\s的违订定押诚做作整正]|后|起|$)`,
  "gu",
);

/**
 * Amounts of money in figures (120,000元, 30万元, ¥5,000, 五万元), in capital words (壹拾贰万元整), and colloquially without 元
 * after a word of paying (罚三千).
 */
export function money(text: string): MoneyFact[] {
  const found: MoneyFact[] = [];
  const taken = new Uint8Array(text.length);
  const add = (
    start: number,
    length: number,
    amount: Decimal | undefined,
    written: MoneyFact["written"],
    currency: MoneyFact["currency"] = "CNY",
  ): void => {
    if (amount === undefined || taken[start] === 1 || taken[start + length - 1] === 1) return;
    taken.fill(1, start, start + length);
    found.push({ type: "money", range: [start, start + length], amount, currency, written });
  };
  for (const match of allMatches(text, figures)) {
    const [all, , number = "", factor, unit = "", jiao, fen] = match;
    const amount = scaled(numberValue(number), factor);
    const cents = digit(jiao) * 10 + digit(fen);
    add(match.index, all.length, cents === 0 ? amount : amount?.plus(exactly(cents).div(100)), "figures", currencies[unit] ?? "CNY");
  }
  for (const match of allMatches(text, marked)) {
    const [all, foreign, number = "", factor] = match;
    add(
      match.index,
      all.length,
      scaled(decimal(number), factor),
      "figures",
      foreign === undefined ? "CNY" : (currencies[foreign.toUpperCase()] ?? "CNY"),
    );
  }
  for (const match of allMatches(text, words)) {
    const fen = fromWords(match[0]);
    if (fen !== undefined) add(match.index, match[0].length, exactly(fen).div(100), "words");
  }
  for (const match of allMatches(text, bare)) {
    const [all, plain, number, factor, numerals] = match;
    add(
      match.index,
      all.length,
      plain === undefined ? (numerals === undefined ? scaled(decimal(number ?? ""), factor) : numberValue(numerals)) : decimal(plain),
      "figures",
    );
  }
  return found.sort((a, b) => byStart(a.range, b.range));
}

const digit = (numeral: string | undefined): number => (numeral === undefined ? 0 : "零一二三四五六七八九".indexOf(numeral));

const scaled = (value: Decimal | undefined, factor: string | undefined): Decimal | undefined =>
  factor === undefined ? value : value?.times(exactly(scales[factor] ?? "1"));
