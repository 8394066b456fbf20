import { decimal, type Decimal } from "../../base/decimal.js";

/** Evaluates an arithmetic expression of the text (numbers, units, + - × ÷, brackets); undefined for anything else. */
export function evaluate(
  expression: string,
): { readonly value: Decimal; readonly operators: number; readonly decimals: number } | undefined {
  const tokens = plain(expression).match(/\d[\d,]*(?:\.\d+)?|[+\-×÷*/（）()%万亿]|\S/gu);
  if (!tokens) return undefined;
  let at = 0;
  let operators = 0;
  let decimals = 0;
  const peek = (): string => tokens[at] ?? "";
  const factor = (): Decimal | undefined => {
    const token = tokens[at++] ?? "";
    if (token === "（" || token === "(") {
      const inner = sum();
      const end = tokens[at++];
      return end === "）" || end === ")" ? inner : undefined;
    }
    let value = decimal(token);
    if (value === undefined) return undefined;
    decimals = Math.max(decimals, token.split(".")[1]?.length ?? 0);
    for (; ["%", "万", "亿"].includes(peek()); at++)
      value = peek() === "%" ? value.div(100) : value.times(peek() === "万" ? 10000 : 100000000);
    return value;
  };
  const product = (): Decimal | undefined => {
    let left = factor();
    while (left && ["×", "÷", "*", "/"].includes(peek())) {
      const operator = tokens[at++];
      operators++;
      const right = factor();
      if (!right || ((operator === "÷" || operator === "/") && right.eq(0))) return undefined;
      left = operator === "×" || operator === "*" ? left.times(right) : left.div(right);
    }
    return left;
  };
  const sum = (): Decimal | undefined => {
    let left = product();
    while (left && ["+", "-"].includes(peek())) {
      const operator = tokens[at++];
      operators++;
      const right = product();
      if (!right) return undefined;
      left = operator === "+" ? left.plus(right) : left.minus(right);
    }
    return left;
  };
  const value = sum();
  return value && at === tokens.length ? { value, operators, decimals } : undefined;
}

const operatorWords: readonly (readonly [RegExp, string])[] = [
  [/乘以|乘(?=[\d（])|(?<=\d)[xX](?=\d)/gu, "×"],
  [/除以/gu, "÷"],
  [/加上|(?<=[\d元%）])加(?=[\d（])/gu, "+"],
  [/减去|(?<=[\d元%）])减(?=[\d（])/gu, "-"],
];

/** Words become signs; units go, and so do the names before a number (净成交额1,200,000元). Han numerals leave it unreadable. */
function plain(expression: string): string {
  let text = expression;
  for (const [words, sign] of operatorWords) text = text.replaceAll(words, sign);
  return text.replaceAll(/(?<=\d)千(?=元)/gu, "×1000").replaceAll(/(?![万亿一二三四五六七八九十百千半])[〇㐀-鿿]/gu, "");
}
