import { decimal, exactly, type Decimal } from "../../base/decimal.js";
import { fromWords } from "../../base/rmb-words.js";
import type { MoneyFact } from "./fact.js";
import { numberPattern, numberValue } from "./number-words.js";

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

const currencies: Readonly<Record<string, MoneyFact["currency"]>> = { 美元: "USD", 美金: "USD", 港元: "HKD", 港币: "HKD", 欧元: "EUR" };

const figures = new RegExp(
  `(人民币|¥|RMB|CNY)?(${numberPattern})(万亿|千万|百万|十万|亿|万|千|百)?(元人民币|元|块|美元|美金|港元|港币|欧元)`,
  "gu",
);
const marked = /(?:人民币|¥|RMB|CNY)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(万亿|千万|百万|十万|亿|万)?(?!\d|元|块)/gu;
const words = /(?:人民币)?([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+元(?:零?[壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?)/gu;

/** Amounts of money in figures (120,000元, 30万元, ¥5,000, 五万元) and in capital words (壹拾贰万元整). */
export function money(text: string): MoneyFact[] {
  const found: MoneyFact[] = [];
  for (const match of text.matchAll(figures)) {
    const [all, , number = "", scale, unit = ""] = match;
    const value = numberValue(number);
    if (value !== undefined)
      found.push({
        type: "money",
        range: [match.index, match.index + all.length],
        amount: value.times(scaleOf(scale)),
        currency: currencies[unit] ?? "CNY",
        written: "figures",
      });
  }
  for (const match of text.matchAll(marked)) {
    const [all, number = "", scale] = match;
    const value = decimal(number);
    const start = match.index;
    if (value !== undefined && !found.some((fact) => fact.range[0] <= start && start < fact.range[1]))
      found.push({
        type: "money",
        range: [start, start + all.length],
        amount: value.times(scaleOf(scale)),
        currency: "CNY",
        written: "figures",
      });
  }
  for (const match of text.matchAll(words)) {
    const fen = fromWords(match[1] ?? "");
    if (fen !== undefined)
      found.push({
        type: "money",
        range: [match.index, match.index + match[0].length],
        amount: exactly(fen).div(100),
        currency: "CNY",
        written: "words",
      });
  }
  return found;
}

const scaleOf = (scale: string | undefined): Decimal => exactly(scale === undefined ? "1" : (scales[scale] ?? "1"));
