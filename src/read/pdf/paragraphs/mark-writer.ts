import { toPage, type PageSize } from "../content/reading-frame.js";
import type { VisualLine } from "../layout/visual-line.js";
import type { Marks } from "./marks.js";
import type { Mark } from "./paragraph.js";

/** Collects the boxes of a text unit by unit. */
export class MarkWriter {
  readonly #sizes: ReadonlyMap<number, PageSize>;
  readonly #lines: number[] = [];
  readonly #boxes: number[] = [];
  readonly #confidence: number[] = [];
  #isRecognised = false;
  readonly #numbers = new Map<VisualLine, number>();
  readonly #pages: number[] = [];

  /** The sizes of the pages by number. */
  constructor(sizes: ReadonlyMap<number, PageSize>) {
    this.#sizes = sizes;
  }

  add(mark: Mark | undefined): void {
    const size = mark && this.#sizes.get(mark.line.page);
    if (!size) {
      this.#lines.push(-1);
      this.#boxes.push(0, 0, 0, 0);
      this.#confidence.push(1);
      return;
    }
    const { x, y, width, height } = toPage(mark.line.direction, size, mark.glyph.shown ?? mark.glyph);
    this.#lines.push(this.#numberOf(mark.line));
    this.#boxes.push(x, y, width, height);
    this.#confidence.push(mark.glyph.confidence ?? 1);
    this.#isRecognised ||= mark.glyph.confidence !== undefined;
  }

  finish(): Marks {
    return {
      lines: Int32Array.from(this.#lines),
      boxes: Float32Array.from(this.#boxes),
      pages: Int32Array.from(this.#pages),
      ...(this.#isRecognised && { confidence: Float32Array.from(this.#confidence) }),
    };
  }

  #numberOf(line: VisualLine): number {
    const known = this.#numbers.get(line);
    if (known !== undefined) return known;
    this.#numbers.set(line, this.#pages.length);
    return this.#pages.push(line.page) - 1;
  }
}
