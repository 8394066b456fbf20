import { grouped, type Decimal } from "../../base/decimal.js";
import type { FigureKind } from "./formula.js";

/** A figure as contracts and statements show it, without unit: 177,444 or 1,060.50, 90%, 2.5. */
export function printFigure(value: Decimal, kind: FigureKind): string {
  if (kind === "percent") return `${value.times(100).toFixed()}%`;
  if (kind === "number") return grouped(value);
  return grouped(value, value.round(0).eq(value) ? 0 : 2);
}
