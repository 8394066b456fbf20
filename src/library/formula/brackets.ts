import { grouped, type Decimal } from "../base/decimal.js";

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

/** A progressive scale applied to `amount`, written out: 600,000×2%＋100,000×3%＝12,000＋3,000＝15,000元. */
export function progressive(brackets: readonly Bracket[], amount: Decimal): string {
  const steps = ascending(brackets);
  const parts = steps.flatMap(({ from, rate }, at) => {
    const upper = steps[at + 1]?.from;
    const end = upper !== undefined && upper.lt(amount) ? upper : amount;
    return end.gt(from) ? [{ part: end.minus(from), rate, fee: end.minus(from).times(rate).div(100).round(2) }] : [];
  });
  const sum = parts.reduce((total, { fee }) => total.plus(fee), amount.times(0));
  const products = parts.map(({ part, rate }) => `${grouped(part)}×${rate.toFixed()}%`).join("＋");
  const fees = parts.map(({ fee }) => grouped(fee)).join("＋");
  return [products, ...(parts.length > 1 ? [fees] : []), `${grouped(sum)}元`].join("＝");
}
