import { symbolFont, type SymbolFont } from "../../symbol-font.js";
import { identity, type Matrix } from "./matrix.js";
import { isRecord, listOf, matrixOf, numberOr } from "./untyped.js";

/** What of a font is needed to place its characters; lengths in thousandths of the size unless said otherwise. */
export interface FontMetrics {
  readonly vertical: boolean;
  /** From glyph space to text space, mostly 0.001. */
  readonly unit: number;
  /** The em height as a share of the size; 1 but for fonts drawn by procedures. */
  readonly em: number;
  /** Share of the size above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** Of vertical writing: advance, and the offset of its origin from the horizontal one. */
  readonly verticalMetrics: readonly [number, number, number];
  readonly symbols?: SymbolFont;
}

/** The part of the graphics state that moves text. */
export interface TextState {
  readonly ctm: Matrix;
  readonly font: FontMetrics;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** 1 for 100 %. */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

const plainFont: FontMetrics = {
  vertical: false,
  unit: 0.001,
  em: 1,
  ascent: 0.88,
  descent: -0.12,
  verticalMetrics: [-1000, 500, 880],
};

export const initialState: TextState = {
  ctm: identity,
  font: plainFont,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Reads the engine's font object; fonts whose own ascent is nonsense get the usual one. */
export function fontMetrics(font: unknown): FontMetrics {
  if (!isRecord(font)) return plainFont;
  const [ascent, descent] = [numberOr(font["ascent"], 0), numberOr(font["descent"], 0)];
  const sane = ascent >= 0.6 && ascent <= 1.1 && descent <= 0 && descent >= -0.4;
  const [advance, x, y] = listOf(font["defaultVMetrics"]);
  const [dAdvance, dx, dy] = plainFont.verticalMetrics;
  const symbols = typeof font["name"] === "string" ? symbolFont(font["name"]) : undefined;
  const unit = Math.abs(matrixOf(font["fontMatrix"])?.[0] ?? plainFont.unit) || plainFont.unit;
  return {
    vertical: font["vertical"] === true,
    unit,
    em: font["isType3Font"] === true ? procedureEm(font["bbox"], unit) : 1,
    ascent: sane ? ascent : plainFont.ascent,
    descent: sane ? descent : plainFont.descent,
    verticalMetrics: [numberOr(advance, dAdvance), numberOr(x, dx), numberOr(y, dy)],
    ...(symbols && { symbols }),
  };
}

function procedureEm(bbox: unknown, unit: number): number {
  const [, low, , high] = listOf(bbox);
  const height = Math.abs(numberOr(high, 0) - numberOr(low, 0)) * unit;
  return height > 0 ? height : 1000 * unit;
}
