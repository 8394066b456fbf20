import type { NumberWords } from "./number-words.js";

const small =
  "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".split(
    " ",
  );
const tens = "- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" ");
const hundreds = "- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ");
const ordinals: ReadonlyMap<string, string> = new Map([
  ["один", "первый"],
  ["два", "второй"],
  ["три", "третий"],
  ["четыре", "четвертый"],
  ["шесть", "шестой"],
  ["семь", "седьмой"],
  ["восемь", "восьмой"],
  ["сорок", "сороковой"],
  ["пятьдесят", "пятидесятый"],
  ["шестьдесят", "шестидесятый"],
  ["семьдесят", "семидесятый"],
  ["восемьдесят", "восьмидесятый"],
  ["девяносто", "девяностый"],
  ["сто", "сотый"],
  ["двести", "двухсотый"],
  ["триста", "трехсотый"],
  ["четыреста", "четырехсотый"],
  ["пятьсот", "пятисотый"],
  ["шестьсот", "шестисотый"],
  ["семьсот", "семисотый"],
  ["восемьсот", "восьмисотый"],
  ["девятьсот", "девятисотый"],
]);
const thousandth = "- одно двух трех четырех пяти шести семи восьми девяти".split(" ");

function cardinalText(value: number): string {
  if (value > 9999) return String(value);
  return [...thousands(Math.floor(value / 1000)), ...belowThousand(value % 1000)].join(" ");
}

function ordinalText(value: number): string {
  if (value > 9999) return ordinal(value);
  if (value % 1000 === 0) return value === 1000 ? "тысячный" : `${thousandth[value / 1000] ?? ""}тысячный`;
  const words = cardinalText(value).split(" ");
  const last = words.at(-1) ?? "";
  return [...words.slice(0, -1), ordinals.get(last) ?? `${last.slice(0, -1)}ый`].join(" ");
}

/** Thousand is feminine and declines after its number. */
function thousands(count: number): string[] {
  if (count === 0) return [];
  const noun = count === 1 ? "тысяча" : count < 5 ? "тысячи" : "тысяч";
  return [count === 1 ? "одна" : count === 2 ? "две" : (small[count] ?? ""), noun];
}

function belowThousand(value: number): string[] {
  const words = value >= 100 ? [hundreds[Math.floor(value / 100)] ?? ""] : [];
  const rest = value % 100;
  if (rest >= 20) words.push(tens[Math.floor(rest / 10)] ?? "");
  const one = rest >= 20 ? rest % 10 : rest;
  return one > 0 ? [...words, small[one] ?? ""] : words;
}

/** The number with the last letters of its ordinal: 1-ый, 2-ой, 3-ий. */
const ordinal = (value: number): string => `${value}-${value > 9999 ? "ый" : ordinalText(value).slice(-2)}`;

export const russianWords: NumberWords = { ordinal, cardinalText, ordinalText };
