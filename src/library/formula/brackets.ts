import { grouped, type Decimal } from "../../base/decimal.js";

/** One step of a scale: `rate` (of 100) holds from `from` up to, and without, the next step's `from`. */
export interface Bracket {
  readonly from: Decimal;
  readonly rate: Decimal;
}

/** The steps in ascending order, beginning at zero: so a scale has neither gap nor overlap, however it was typed. */
export function ascending(brackets: readonly Bracket[]): Bracket[] {
  const sorted = [...brackets].sort((a, b) => a.from.cmp(b.from));
  const [first] = sorted;
  return first === undefined || first.from.eq(0) ? sorted : [{ from: first.from.times(0), rate: first.rate.times(0) }, ...sorted];
}

/** The reach of one step in words, such as 60%以上、不满80%; 以上 includes the number and 不满 does not (民法典 1259). */
export function band(brackets: readonly Bracket[], at: number, print: (value: Decimal) => string): string {
  const [lower, upper] = [brackets[at]?.from, brackets[at + 1]?.from];
  const above = lower === undefined || lower.eq(0) ? "" : `${print(lower)}以上`;
  const below = upper === undefined ? "" : `不满${print(upper)}`;
  return [above, below].filter((part) => part !== "").join("、");
}

/** The rate of the step into which `value` falls. */
export function rateAt(brackets: readonly Bracket[], value: Decimal): Decimal | undefined {
  return ascending(brackets).findLast(({ from }) => from.lte(value))?.rate;
}

/** The parts of `amount` that fall into each step, with their fees rounded to the fen. */
function slices(
  brackets: readonly Bracket[],
  amount: Decimal,
): { readonly part: Decimal; readonly rate: Decimal; readonly fee: Decimal }[] {
  const steps = ascending(brackets);
  return steps.flatMap(({ from, rate }, at) => {
    const upper = steps[at + 1]?.from;
    const end = upper !== undefined && upper.lt(amount) ? upper : amount;
    return end.gt(from) ? [{ part: end.minus(from), rate, fee: end.minus(from).times(rate).div(100).round(2) }] : [];
  });
}

/** What a progressive scale gives for `amount`: each part at the rate of its step. */
export const progressiveSum = (brackets: readonly Bracket[], amount: Decimal): Decimal =>
  slices(brackets, amount).reduce((sum, { fee }) => sum.plus(fee), amount.times(0));

/** The same written out: 600,000×2%＋100,000×3%＝12,000＋3,000; a single part needs no second side. */
export function progressive(brackets: readonly Bracket[], amount: Decimal): string {
  const parts = slices(brackets, amount);
  if (parts.length === 0) return "0";
  const products = parts.map(({ part, rate }) => `${grouped(part)}×${rate.toFixed()}%`).join("＋");
  return parts.length > 1 ? `${products}＝${parts.map(({ fee }) => grouped(fee)).join("＋")}` : products;
}
