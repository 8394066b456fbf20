import type { Matrix } from "./matrix.js";

/** What an engine without types hands over, taken only when it is what it should be. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** The number, or `other` when it is none or not finite. */
export const numberOr = (value: unknown, other: number): number => (typeof value === "number" && Number.isFinite(value) ? value : other);

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value instanceof Float32Array || value instanceof Float64Array ? [...value] : [];
}

export function matrixOf(value: unknown): Matrix | undefined {
  const [a, b, c, d, e, f] = listOf(value).map((item) => numberOr(item, Number.NaN));
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return undefined;
  const matrix: Matrix = [a, b, c, d, e, f];
  return matrix.some(Number.isNaN) ? undefined : matrix;
}
