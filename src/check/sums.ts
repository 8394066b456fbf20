import { decimal, exactly, type Decimal } from "../base/decimal.js";
import type { Range } from "../base/range.js";

/** A number with its unit as it stands in the text: 90万元, 30场, 9,540, 40%. */
export interface Quantity {
  readonly range: Range;
  readonly value: Decimal;
  /** The unit without its scale: 元, 场, 名, %; empty for a bare number. */
  readonly unit: string;
}

const pattern =
  /(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(亿|万)?(元|%|场|条|个月|个|名|人|件|套|席|篇|次|期|小时|分钟|日|天|月|年|款|张|项)?/gu;

/** All numbers of a stretch of text; `offset` shifts their ranges. Parts of dates are left in, their unit says so. */
export function quantities(text: string, offset: number): Quantity[] {
  return [...text.matchAll(pattern)].flatMap((match): Quantity[] => {
    const value = decimal(match[1] ?? "");
    if (value === undefined) return [];
    const scale = match[2] === "亿" ? "1e8" : match[2] === "万" ? "1e4" : "1";
    return [
      { range: [offset + match.index, offset + match.index + match[0].length], value: value.times(exactly(scale)), unit: match[3] ?? "" },
    ];
  });
}

/** Evaluates an arithmetic expression of the text (numbers, units, + - × ÷, brackets); undefined for anything else. */
export function evaluate(
  expression: string,
): { readonly value: Decimal; readonly operators: number; readonly decimals: number } | undefined {
  const tokens = expression
    .replaceAll(/(?<=[\d%])(?:亿元|万元|元|名|人|场|条|个月|席|件|次|期|个)/gu, (unit) =>
      unit.startsWith("万") ? "万" : unit.startsWith("亿") ? "亿" : "",
    )
    .match(/\d[\d,]*(?:\.\d+)?|[+\-×÷*/（）()%万亿]|\S/gu);
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
