import type { Range } from "../../base/range.js";
import type { Box } from "../../document/place.js";
import type { PdfSource } from "../../read/pdf/pdf-source.js";
import { SIGN } from "./note-look.js";

/** Where a note goes on one page, in the file's own coordinates. */
export interface NotePlace {
  readonly page: number;
  readonly kind: "highlight" | "sign";
  readonly boxes: readonly Box[];
}

/** How far back from a place between words the nearest word is looked for. */
const NEAR = 200;

/** Gives out places; signs at one spot stand side by side. */
export class NotePlaces {
  readonly #source: PdfSource;
  readonly #signs = new Map<string, number>();

  constructor(source: PdfSource) {
    this.#source = source;
  }

  /** One place a page over the words; a sign behind the nearest word before a place without words; none when there is neither. */
  of(range: Range): NotePlace[] {
    const words = this.#source.placesOf(range).filter(({ boxes }) => boxes.length > 0);
    if (words.length > 0)
      return words.map(({ page, boxes }) => ({ page, kind: "highlight", boxes: boxes.map((box) => this.#inFile(page, box)) }));
    const before = this.#source.placesOf([Math.max(0, range[0] - NEAR), range[0]]).at(-1);
    const last = before?.boxes.at(-1);
    return before && last ? [this.#sign(before.page, last.x + last.width + 3, last.y + last.height / 2 - SIGN / 2)] : [];
  }

  /** In the upper left corner of the first page, for what has no place. */
  summary(): NotePlace {
    const height = this.#source.pages[0]?.height ?? 0;
    return this.#sign(this.#source.pages[0]?.page ?? 1, 12, height - 12 - SIGN);
  }

  #sign(page: number, x: number, y: number): NotePlace {
    const key = `${page} ${Math.round(x)} ${Math.round(y)}`;
    const taken = this.#signs.get(key) ?? 0;
    this.#signs.set(key, taken + 1);
    const { width = 0 } = this.#source.pages.find((one) => one.page === page) ?? {};
    const left = Math.max(0, Math.min(x, width - (taken + 1) * (SIGN + 2)) + taken * (SIGN + 2));
    return { page, kind: "sign", boxes: [this.#inFile(page, { x: left, y: Math.max(0, y), width: SIGN, height: SIGN })] };
  }

  /** Boxes count from the visible page's corner, annotations from the file's own. */
  #inFile(page: number, { x, y, width, height }: Box): Box {
    const [left, bottom] = this.#source.pages.find((one) => one.page === page)?.origin ?? [0, 0];
    return { x: x + left, y: y + bottom, width, height };
  }
}
