import { shownSigns } from "../../shown-signs.js";
import { characterOf } from "./character-of.js";
import type { Glyph } from "./glyph.js";
import { apply, multiply, type Matrix } from "./matrix.js";
import { toReading, type Direction } from "./reading-frame.js";
import type { PageContent } from "./page-content.js";
import type { TextState } from "./text-state.js";
import { isRecord, listOf, numberOr } from "./untyped.js";

type Visible = Pick<PageContent, "width" | "height" | "origin">;

/** The characters of one show operator and how far it moves the text position, in text space. */
export interface Placed {
  readonly glyphs: readonly Glyph[];
  readonly move: readonly [number, number];
}

/** Places the characters of one show operator; items are the engine's glyphs and numbers between them. */
export function placeGlyphs(items: readonly unknown[], state: TextState, textMatrix: Matrix, page: Visible): Placed {
  const { font, size, charSpacing, wordSpacing, scale, rise } = state;
  const matrix = multiply(state.ctm, textMatrix);
  const glyphs: Glyph[] = [];
  const unit = font.unit * size;
  let along = 0;
  for (const item of items) {
    if (typeof item === "number") {
      along -= (item / 1000) * size;
      continue;
    }
    if (!isRecord(item)) continue;
    const width = numberOr(item["width"], 0);
    const [verticalAdvance, vx] = metricsOf(item["vmetric"], width, font.verticalMetrics);
    const advance = (font.vertical ? verticalAdvance : width) * unit;
    const [low, high] = [font.descent * font.em * size + rise, font.ascent * font.em * size + rise];
    const box: Corners = font.vertical
      ? [-vx * unit, along, (width - vx) * unit, along + advance]
      : [along * scale, low, (along + advance) * scale, high];
    const text = typeof item["unicode"] === "string" ? characterOf(signOf(item["unicode"], item["originalCharCode"], font)) : "";
    if (text !== "") glyphs.push(...lettersOf(text, box, matrix, state, page));
    along += advance + (font.vertical ? -charSpacing : charSpacing) + (item["isSpace"] === true ? wordSpacing : 0);
  }
  return { glyphs, move: font.vertical ? [0, along] : [along * scale, 0] };
}

/** Without a map of its own the engine takes a symbol font's codes for letters. */
function signOf(unicode: string, code: unknown, { symbols }: TextState["font"]): string {
  const byCode = typeof code === "number" && unicode < "\u0300" ? symbols?.get(code) : undefined;
  return byCode ?? shownSigns(unicode, symbols);
}

/** x0, y0, x1, y1 in text space. */
type Corners = readonly [number, number, number, number];

function metricsOf(own: unknown, width: number, usual: TextState["font"]["verticalMetrics"]): readonly [number, number] {
  const [advance, vx] = listOf(own);
  return typeof advance === "number" ? [advance, numberOr(vx, usual[1])] : [usual[0], width / 2];
}

/** One glyph may say several letters (a ligature): they share its width. */
function lettersOf(text: string, [x0, y0, x1, y1]: Corners, matrix: Matrix, state: TextState, page: Visible): Glyph[] {
  const letters = [...text];
  const { vertical, em } = state.font;
  const direction = directionOf(matrix, vertical);
  const size = Math.abs(state.size) * em * Math.hypot(matrix[2], matrix[3]);
  return letters.map((letter, at) => {
    const [from, to] = [at / letters.length, (at + 1) / letters.length];
    const corners: Corners = vertical
      ? [x0, y0 + (y1 - y0) * from, x1, y0 + (y1 - y0) * to]
      : [x0 + (x1 - x0) * from, y0, x0 + (x1 - x0) * to, y1];
    const frame = direction === "askew" ? 0 : direction;
    const [a, b] = [reading(corners[0], corners[1], matrix, frame, page), reading(corners[2], corners[3], matrix, frame, page)];
    const baseline = vertical ? Math.max(a[1], b[1]) : reading(corners[0], state.rise, matrix, frame, page)[1];
    return {
      text: letter,
      x: Math.min(a[0], b[0]),
      y: Math.min(a[1], b[1]),
      width: Math.abs(b[0] - a[0]),
      height: Math.abs(b[1] - a[1]),
      baseline,
      size,
      direction,
    };
  });
}

const reading = (x: number, y: number, matrix: Matrix, direction: Direction, page: Visible): readonly [number, number] => {
  const [px, py] = apply(matrix, x, y);
  return toReading(direction, page, px - page.origin[0], py - page.origin[1]);
};

/** Which way the text runs; more than 8 degrees off every axis is askew. */
function directionOf([a, b, c, d]: Matrix, vertical: boolean): Direction | "askew" {
  const turns = (vertical ? Math.atan2(-d, -c) : Math.atan2(b, a)) / (Math.PI / 2);
  const nearest = Math.round(turns);
  if (Math.abs(turns - nearest) > 8 / 90) return "askew";
  return quarter[(nearest + 4) % 4] ?? 0;
}

const quarter = [0, 1, 2, 3] as const;
