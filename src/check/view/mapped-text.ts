import type { Range } from "../../base/range.js";

/** A normalised text with, for each of its code units, the range of the source that it stands for. */
export interface MappedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The source range of a range of the mapped text; an empty range maps to the point before its character. */
export function toSource(mapped: MappedText, [start, end]: Range): Range {
  const from = mapped.starts[start] ?? mapped.ends.at(-1) ?? 0;
  return end <= start ? [from, from] : [from, mapped.ends[end - 1] ?? from];
}

/** The range of the mapped text that stands for a source range; empty where the source range was left out. */
export function fromSource(mapped: MappedText, [start, end]: Range): Range {
  const at = (offset: number): number => {
    let [low, high] = [0, mapped.starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mapped.ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [at(start), Math.max(at(start), at(end))];
}

/** Collects a mapped text piece by piece. */
export class MappedTextBuilder {
  readonly #pieces: string[] = [];
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;

  /** Room for about so many code units; it grows where they are more. */
  constructor(room = 64) {
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** Adds `text`, all of whose code units stand for the same source range. */
  add(text: string, start: number, end: number): void {
    this.#pieces.push(text);
    this.#makeRoom(text.length);
    for (let i = 0; i < text.length; i++) {
      this.#starts[this.#length] = start;
      this.#ends[this.#length++] = end;
    }
  }

  /** Adds `text`, each of whose code units stands for one of the source from `start` on. */
  addEach(text: string, start: number): void {
    this.#pieces.push(text);
    this.#makeRoom(text.length);
    for (let at = start; at < start + text.length; at++) {
      this.#starts[this.#length] = at;
      this.#ends[this.#length++] = at + 1;
    }
  }

  build(): MappedText {
    return { text: this.#pieces.join(""), starts: this.#starts.subarray(0, this.#length), ends: this.#ends.subarray(0, this.#length) };
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#starts.length) return;
    const room = 2 * (this.#length + count);
    const [starts, ends] = [new Int32Array(room), new Int32Array(room)];
    starts.set(this.#starts);
    ends.set(this.#ends);
    [this.#starts, this.#ends] = [starts, ends];
  }
}
