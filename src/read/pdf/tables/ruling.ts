/** A ruled line in reading coordinates: at `at` on one axis, from `from` to `to` on the other. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
