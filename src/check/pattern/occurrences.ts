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
  /** The places of the rarest sign of the literal that is looked up, and where in the literal it stands. */
  #low = 0;
  #high = 0;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
    this.#places = new Int32Array(text.length);
    this.signs = new Uint16Array(text.length + 2);
    count(text, this.signs, this.#from, this.#pairs);
    group(this.signs, text.length, this.#from, this.#places);
  }

  /** Tells `found` where the literal begins, in order. */
  each(literal: string, found: (start: number) => void): void {
    if (!this.#findRarest(literal)) return;
    for (let at = this.#low; at < this.#high; at++) {
      const start = (this.#places[at] ?? 0) - this.#offset;
      if (this.#standsAt(literal, start)) found(start);
    }
  }

  /** Lifts what `hits` says of each stretch in which the literal begins from `round` to the next number; `stretches` has the stretch of each offset. */
  raise(literal: string, stretches: Int32Array, hits: Uint8Array, round: number): void {
    if (!this.#findRarest(literal)) return;
    for (let at = this.#low; at < this.#high; at++) {
      const start = (this.#places[at] ?? 0) - this.#offset;
      if (start < 0) continue;
      const stretch = stretches[start] ?? 0;
      if (hits[stretch] === round && this.#standsAt(literal, start)) hits[stretch] = round + 1;
    }
  }

  #standsAt(literal: string, start: number): boolean {
    return start >= 0 && (literal.length === 1 || this.#text.startsWith(literal, start));
  }

  /** Sets where the places of the literal's rarest sign stand, and where in the literal it is; false where the text lacks one of its signs. */
  #findRarest(literal: string): boolean {
    const from = this.#from;
    let low = 0;
    let high = 0;
    let offset = -1;
    let before = 0;
    for (let at = 0; at < literal.length; at++) {
      const code = literal.charCodeAt(at);
      if (at > 0 && this.#pairs[pair(before, code)] === 0) return false;
      before = code;
      const start = from[code] ?? 0;
      const end = from[code + 1] ?? 0;
      if (start === end) return false;
      if (offset >= 0 && end - start >= high - low) continue;
      low = start;
      high = end;
      offset = at;
    }
    this.#low = low;
    this.#high = high;
    this.#offset = offset;
    return true;
  }
}

const pair = (first: number, second: number): number => (Math.imul(first, 40_503) + second) & 65_535;

/** Takes the signs of a text, how often each occurs (one place further) and which pairs do. */
function count(text: string, signs: Uint16Array, from: Int32Array, pairs: Uint8Array): void {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    signs[at] = code;
    from[code + 1] = (from[code + 1] ?? 0) + 1;
    pairs[pair(before, code)] = 1;
    before = code;
  }
  let first = 0;
  let last = 0;
  for (let code = 0; code < 65_536; code++) {
    first = last;
    last += from[code + 1] ?? 0;
    from[code + 1] = first;
  }
}

/** The group of a sign ends where its next place goes, so that after this it begins where the one before it ends. */
function group(signs: Uint16Array, length: number, from: Int32Array, places: Int32Array): void {
  for (let at = 0; at < length; at++) {
    const code = (signs[at] ?? 0) + 1;
    const place = from[code] ?? 0;
    places[place] = at;
    from[code] = place + 1;
  }
}
