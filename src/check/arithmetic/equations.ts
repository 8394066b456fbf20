import { matchesOf } from "../screen/matches-of.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { evaluate } from "./evaluate.js";
import { raise, show } from "./raise.js";

const side = "[〇㐀-鿿\\d,.%×÷+\\-*/xX（）() ]";
const equation = new RegExp(`${side}{0,160}\\d${side}{0,40}(?:(?:=|等于)${side}{1,160})+`, "gu");

/** A＝B×C＝D: every side that is a number must equal the next. */
export function* equations(reading: Reading): Iterable<Raised> {
  for (const match of matchesOf(reading, equation)) {
    const pieces = match.groups[0].split(/=|等于/u);
    let start = match.index;
    const sides = pieces.map((piece) => {
      const value = evaluate(trimmed(piece));
      const range: readonly [number, number] = [start, start + piece.length];
      start = range[1] + (reading.text.startsWith("等于", range[1]) ? 2 : 1);
      return { value, range };
    });
    for (const [at, { value: left, range }] of sides.entries()) {
      const next = sides[at + 1];
      const right = next?.value;
      if (!left || !right || left.operators + right.operators === 0) continue;
      const tolerance = right.decimals > 2 ? 0.00005 : 0.01;
      const gap = left.value.minus(right.value).abs();
      if (gap.lte(tolerance) || rounded(left.value.toNumber(), right)) continue;
      yield raise(
        [firstNumber(reading.text, range[0]), lastNumber(reading.text, next.range)],
        `算式不成立：左边为${show(left.value)}，右边为${show(right.value)}`,
        `The equation does not hold: ${show(left.value)} against ${show(right.value)}`,
      );
    }
  }
}

/** Brackets that close what was opened before the equation, and words after its last number, do not belong to it. */
const trimmed = (piece: string): string => {
  const end = /^[^）)]*[）)]/u.exec(piece);
  const closed = end && !/[（(]/u.test(end[0]) ? end[0].slice(0, -1) : piece;
  return closed.replace(/(?<=[\d%元万）])(?![万元%）])[〇㐀-鿿]{1,20}$/u, "");
};

/** A result that is right to the places it shows, where it has no more than one operand to round: 943.4 for 943.396. */
const rounded = (
  left: number,
  right: { readonly value: { toNumber(): number }; readonly operators: number; readonly decimals: number },
): boolean => right.operators === 0 && right.decimals > 0 && Math.abs(left - right.value.toNumber()) <= 0.51 * 10 ** -right.decimals;

function firstNumber(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\d（(]/u.test(text.charAt(at))) at++;
  return at;
}

function lastNumber(text: string, [start, end]: readonly [number, number]): number {
  let at = end;
  while (at > start && !/[\d%元）)万]/u.test(text.charAt(at - 1))) at--;
  return at;
}
