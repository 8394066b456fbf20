import type { Decimal } from "../../base/decimal.js";
import type { FigureKind } from "./formula.js";

/** Money to the fen, percentages to two decimals of a percent, numbers to four decimals; halves go up. */
export const roundFigure = (value: Decimal, kind: FigureKind): Decimal => value.round(kind === "money" ? 2 : 4);
