/** A drawn straight line along an axis, as page coordinates of its two ends; thin filled bars count as their centre line. */
export interface Stroke {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
