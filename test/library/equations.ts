import { decimal, type Decimal } from "../../src/base/decimal.js";

/**
 * Every chain of sums written out in a text, such as 600,000×2%＋100＝12,100, and whether its sides agree: to the fen, and where the last
 * is a percentage, to its second decimal.
 */
export function equations(text: string): { readonly quote: string; readonly right: boolean }[] {
  return [...text.matchAll(/[\d,.%×÷＋－（）]+(?:＝[\d,.%×÷＋－（）]+)+/gu)].map(([quote]) => {
    const places = quote.endsWith("%") ? 4 : 2;
    const [first, ...others] = quote.split("＝").map((side) => valueOf(side).round(places));
    return { quote, right: first !== undefined && others.every((side) => side.eq(first)) };
  });
}

/** The value of one side by the usual order of operations; division is exact to 20 places. */
function valueOf(side: string): Decimal {
  const tokens = side.match(/[\d,.]+%?|[×÷＋－（）]/gu) ?? [];
  let at = 0;
  const factor = (): Decimal => {
    const token = tokens[at++] ?? "";
    if (token === "（") {
      const inner = sum();
      at += 1;
      return inner;
    }
    const value = decimal(token.replace("%", ""));
    if (value === undefined) throw new Error(`not a number in ${side}: ${token}`);
    return token.endsWith("%") ? value.div(100) : value;
  };
  const product = (): Decimal => {
    let value = factor();
    while (tokens[at] === "×" || tokens[at] === "÷") value = tokens[at++] === "×" ? value.times(factor()) : value.div(factor());
    return value;
  };
  const sum = (): Decimal => {
    let value = product();
    while (tokens[at] === "＋" || tokens[at] === "－") value = tokens[at++] === "＋" ? value.plus(product()) : value.minus(product());
    return value;
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(`not understood: ${side}`);
  return value;
}
