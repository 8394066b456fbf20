/** Finds literals in one text by the places of their rarest character; most of those that the text lacks cost one look-up. */
export class Occurrences {
  /** The text's code units, and two zeros. */
  readonly signs: Uint16Array;
  readonly #text: string;
  /** All offsets of the text, grouped by their character; a group begins at `#from` of its character. */
  readonly #places: Int32Array;
  readonly #from = new Int32Array(65_537);
  /** Which pairs of signs occur, by a hash. */
  readonly #pairs = new Uint8Array(65_536);

  constructor(text: string) {
    this.#text = text;
    this.#places = new Int32Array(text.length);
    const [from, pairs, places] = [this.#from, this.#pairs, this.#places];
    const signs = new Uint16Array(text.length + 2);
    this.signs = signs;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      signs[at] = code;
      from[code + 1] = (from[code + 1] ?? 0) + 1;
      pairs[pair(before, code)] = 1;
      before = code;
    }
    let [first, last] = [0, 0];
    for (let code = 0; code < 65_536; code++) {
      first = last;
      last += from[code + 1] ?? 0;
      from[code + 1] = first;
    }
    // The group of a character ends where its next place goes, so that after this loop it begins where the one before it ends.
    for (let at = 0; at < text.length; at++) {
      const code = (signs[at] ?? 0) + 1;
      const place = from[code] ?? 0;
      places[place] = at;
      from[code] = place + 1;
    }
  }

  /** Tells `found` where the literal begins, in order. */
  each(literal: string, found: (start: number) => void): void {
    const { length } = literal;
    const from = this.#from;
    let [low, high, offset] = [0, 0, -1];
    for (let at = 0; at < length; at++) {
      const code = literal.charCodeAt(at);
      if (at > 0 && this.#pairs[pair(literal.charCodeAt(at - 1), code)] === 0) return;
      const [start, end] = [from[code] ?? 0, from[code + 1] ?? 0];
      if (start === end) return;
      if (offset >= 0 && end - start >= high - low) continue;
      [low, high, offset] = [start, end, at];
    }
    for (let at = low; at < high; at++) {
      const start = (this.#places[at] ?? 0) - offset;
      if (start >= 0 && (length === 1 || this.#text.startsWith(literal, start))) found(start);
    }
  }
}

const pair = (first: number, second: number): number => (Math.imul(first, 40_503) + second) & 65_535;
