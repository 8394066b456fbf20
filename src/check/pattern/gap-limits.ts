import { roleMarks } from "../view/role-view.js";
import { LONG_GAP, NO_GAP, SAME_PARTY_GAP, SHORT_GAP, type Gap } from "./pattern-table.js";

/** The most characters that each gap skips. */
const gapLength = { [NO_GAP]: 0, [SHORT_GAP]: 15, [LONG_GAP]: 80, [SAME_PARTY_GAP]: 30 } as const satisfies Record<Gap, number>;

/** Which gaps a character stops, a bit a gap. */
const stops = new Uint8Array(65_536);
for (const sign of "。！？\n") stops[sign.charCodeAt(0)] = (1 << SHORT_GAP) | (1 << LONG_GAP) | (1 << SAME_PARTY_GAP);
stops["；".charCodeAt(0)] = (1 << SHORT_GAP) | (1 << SAME_PARTY_GAP);
for (const mark of Object.values(roleMarks)) stops[mark.charCodeAt(0)] = 1 << SAME_PARTY_GAP;

/** For each kind of gap and each offset of a text: the first offset at which a gap that ends there may have begun. */
export class GapLimits {
  /** For each offset, and the text's end, the start of its sentence. */
  readonly sentence: Int32Array;
  readonly #short: Int32Array;
  readonly #sameParty: Int32Array;

  /** `signs` are the code units of a text of that length, and more behind them. */
  constructor(signs: Uint16Array, length: number) {
    const long = new Int32Array(length + 1);
    const short = new Int32Array(length + 1);
    const sameParty = new Int32Array(length + 1);
    fill(signs, long, short, sameParty);
    [this.sentence, this.#short, this.#sameParty] = [long, short, sameParty];
  }

  /** Where a gap that ends at `end` may begin at the earliest. */
  earliest(gap: Gap, end: number): number {
    if (gap === NO_GAP) return end;
    const stop = (gap === SHORT_GAP ? this.#short : gap === LONG_GAP ? this.sentence : this.#sameParty)[end] ?? end;
    return Math.max(end - gapLength[gap], stop);
  }
}

function fill(signs: Uint16Array, long: Int32Array, short: Int32Array, sameParty: Int32Array): void {
  let lastLong = 0;
  let lastShort = 0;
  let lastSameParty = 0;
  for (let at = 0; at < long.length; at++) {
    long[at] = lastLong;
    short[at] = lastShort;
    sameParty[at] = lastSameParty;
    const stopped = stops[signs[at] ?? 0] ?? 0;
    if (stopped === 0) continue;
    lastSameParty = at + 1;
    if ((stopped & (1 << SHORT_GAP)) !== 0) lastShort = at + 1;
    if ((stopped & (1 << LONG_GAP)) !== 0) lastLong = at + 1;
  }
}

/** The gap that skips more; a part that may be absent leaves the gap before it open. */
export const wider = (pending: Gap, gap: Gap): Gap => (gapLength[pending] > gapLength[gap] ? pending : gap);
