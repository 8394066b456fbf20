import { binds } from "./binds.js";
import type { Glyph } from "./glyph.js";
import { identity, multiply, type Matrix } from "./matrix.js";
import type { PageContent } from "./page-content.js";
import { placeGlyphs } from "./place-glyphs.js";
import { strokesOf, type Painting } from "./strokes-of.js";
import type { Stroke } from "./stroke.js";
import { initialState, type FontMetrics, type TextState } from "./text-state.js";
import { listOf, matrixOf, numberOr } from "./untyped.js";

/** What the painter asks about the document. */
export interface Surroundings {
  readonly page: Pick<PageContent, "width" | "height" | "origin">;
  /** The operator's name by the engine's number. */
  readonly nameOf: (operator: number) => string;
  readonly paintingOf: (operator: unknown) => Painting;
  readonly fontOf: (name: string) => FontMetrics;
  readonly isLayerShown: (group: unknown) => boolean;
  /** Whether the drawing of this annotation is part of the document's text (a filled form field is, a note is not). */
  readonly isText: (annotation: string) => boolean;
  /** Whether a marked content is a figure that the document describes in words. */
  readonly isFigure: (mark: unknown) => boolean;
}

/** Follows the drawing operators of one page and keeps the characters and straight lines that it meets. */
export class PagePainter {
  readonly glyphs: Glyph[] = [];
  readonly strokes: Stroke[] = [];
  readonly hidden = { inkless: 0, layer: 0 };
  /** The letters of figures: labels of a picture are no part of the text. */
  readonly labels: string[] = [];
  readonly #around: Surroundings;
  readonly #saved: TextState[] = [];
  readonly #layers: boolean[] = [];
  /** Where the figure that is being drawn began, and how deep its marked content lies. */
  #figure: { readonly depth: number; readonly glyphs: number; readonly strokes: number } | undefined;
  #state: TextState = initialState;
  #line: Matrix = identity;
  #text: Matrix = identity;
  #skipping = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  operator(operator: number, rawArgs: unknown): void {
    const args = listOf(rawArgs);
    const name = this.#around.nameOf(operator);
    const [first, second] = args;
    switch (name) {
      case "save":
      case "beginGroup":
        this.#saved.push(this.#state);
        return;
      case "restore":
      case "endGroup":
      case "paintFormXObjectEnd":
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case "transform": {
        this.#transform(matrixOf(args));
        return;
      }
      case "paintFormXObjectBegin":
        this.#saved.push(this.#state);
        {
          this.#transform(matrixOf(first));
          return;
        }
      case "beginAnnotation": {
        this.#beginAnnotation(args);
        return;
      }
      case "endAnnotation":
        this.#skipping = false;
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case "beginMarkedContent":
        this.#layers.push(true);
        return;
      case "beginMarkedContentProps":
        this.#layers.push(first !== "OC" || this.#around.isLayerShown(second));
        if (this.#figure === undefined && this.#around.isFigure(second))
          this.#figure = { depth: this.#layers.length, glyphs: this.glyphs.length, strokes: this.strokes.length };
        return;
      case "endMarkedContent":
        if (this.#figure?.depth === this.#layers.length) this.#endFigure(this.#figure);
        this.#layers.pop();
        return;
      case "constructPath":
        if (this.#isShown()) this.strokes.push(...this.#strokes(first, second));
        return;
      case "showText": {
        this.#show(listOf(first));
        return;
      }
      default:
        this.#textOperator(name, args);
    }
  }

  #textOperator(name: string, args: readonly unknown[]): void {
    const [first, second] = args;
    const number = numberOr(first, 0);
    switch (name) {
      case "beginText": {
        this.#setLine(identity);
        return;
      }
      case "setTextMatrix": {
        this.#setLine(matrixOf(first) ?? identity);
        return;
      }
      case "setLeadingMoveText":
        this.#set({ leading: -numberOr(second, 0) });
        {
          this.#moveLine(number, numberOr(second, 0));
          return;
        }
      case "moveText": {
        this.#moveLine(number, numberOr(second, 0));
        return;
      }
      case "nextLine": {
        this.#moveLine(0, -this.#state.leading);
        return;
      }
      case "setFont": {
        this.#set({ font: this.#around.fontOf(String(first)), size: numberOr(second, 0) });
        return;
      }
      case "setGState": {
        this.#graphicsState(listOf(first));
        return;
      }
      case "setCharSpacing": {
        this.#set({ charSpacing: number });
        return;
      }
      case "setWordSpacing": {
        this.#set({ wordSpacing: number });
        return;
      }
      case "setHScale": {
        this.#set({ scale: number / 100 });
        return;
      }
      case "setLeading": {
        this.#set({ leading: number });
        return;
      }
      case "setTextRise": {
        this.#set({ rise: number });
        return;
      }
      case "setTextRenderingMode": {
        this.#set({ mode: number });
        return;
      }
    }
  }

  #show(items: readonly unknown[]): void {
    const { glyphs, move } = placeGlyphs(items, this.#state, this.#text, this.#around.page);
    this.#text = multiply(this.#text, [1, 0, 0, 1, ...move]);
    if (this.#skipping) return;
    if (!this.#isShown()) {
      this.hidden.layer += glyphs.length;
      return;
    }
    if (this.#state.mode === 3) this.hidden.inkless += glyphs.length;
    for (const glyph of glyphs) this.glyphs.push(glyph);
  }

  #strokes(operator: unknown, buffers: unknown): Stroke[] {
    return this.#skipping ? [] : strokesOf(listOf(buffers)[0], this.#state.ctm, this.#around.paintingOf(operator));
  }

  /** Labels go, with the lines between them; a figure that holds sentences stays: nobody hides a clause in a picture. */
  #endFigure({ glyphs, strokes }: { readonly glyphs: number; readonly strokes: number }): void {
    this.#figure = undefined;
    const letters = this.glyphs
      .slice(glyphs)
      .map(({ text }) => text)
      .join("");
    if (binds(letters)) return;
    if (letters.trim() !== "") this.labels.push(letters.trim());
    this.glyphs.length = glyphs;
    this.strokes.length = strokes;
  }

  #beginAnnotation([id, rect, transform, matrix]: readonly unknown[]): void {
    this.#saved.push(this.#state);
    this.#state = initialState;
    this.#skipping = !this.#around.isText(String(id));
    if (listOf(rect).length === 4) {
      this.#transform(matrixOf(transform));
      this.#transform(matrixOf(matrix));
    }
  }

  #graphicsState(entries: readonly unknown[]): void {
    for (const entry of entries) {
      const [key, value] = listOf(entry);
      const [font, size] = listOf(value);
      if (key === "Font") this.#set({ font: this.#around.fontOf(String(font)), size: numberOr(size, 0) });
    }
  }

  #isShown(): boolean {
    return this.#layers.every((shown) => shown);
  }

  #set(change: Partial<TextState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #transform(matrix: Matrix | undefined): void {
    if (matrix) this.#set({ ctm: multiply(this.#state.ctm, matrix) });
  }

  #setLine(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  #moveLine(x: number, y: number): void {
    this.#setLine(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }
}
