/** Finds literals in one text by the places of their rarest character; most of those that the text lacks cost one look-up. */
export class Occurrences {
  readonly #text: string;
  /** All offsets of the text, grouped by their character; a group begins at `#from` of its character. */
  readonly #places: Int32Array;
  readonly #from = new Int32Array(65_537);
  /** Which pairs of neighbours occur, by a hash: 0 means that no such pair does. */
  readonly #pairs = new Uint8Array(65_536);

  constructor(text: string) {
    this.#text = text;
    this.#places = new Int32Array(text.length);
    const from = this.#from;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      from[code + 1] = (from[code + 1] ?? 0) + 1;
      this.#pairs[pair(before, code)] = 1;
      before = code;
    }
    for (let code = 0; code < 65_536; code++) from[code + 1] = (from[code + 1] ?? 0) + (from[code] ?? 0);
    const next = from.slice(0, 65_536);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const place = next[code] ?? 0;
      this.#places[place] = at;
      next[code] = place + 1;
    }
  }

  /** Tells `found` where the literal begins, in order. */
  each(literal: string, found: (start: number) => void): void {
    const { length } = literal;
    let [low, high, offset] = [0, 0, -1];
    for (let at = 0; at < length; at++) {
      const code = literal.charCodeAt(at);
      if (at > 0 && this.#pairs[pair(literal.charCodeAt(at - 1), code)] === 0) return;
      const [start, end] = [this.#from[code] ?? 0, this.#from[code + 1] ?? 0];
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
