import {
  ANY,
  GUARDED,
  LITERAL,
  LONG_GAP,
  NO_GAP,
  NONE,
  OPTIONAL,
  patternTable as table,
  SAME_PARTY_GAP,
  SEQUENCE,
  SHORT_GAP,
  type Gap,
  type Pattern,
} from "./pattern-table.js";

export class PatternError extends Error {}

/**
 * Parses one phrase of the pattern language of `clauses/`: phrases as a lawyer would write them. Throws a PatternError that says
 * where and why it is malformed.
 *
 * - text stands for itself; `甲方` and `乙方` are written `{brand}` and `{agency}`, since either may be called so;
 * - `{更换|调整}` is one of several, `{的|}` may be absent; alternatives may hold patterns;
 * - `{days}`, `{money}`, `{percent}` … are facts, `{may}` … are lists of `clauses/lexicon.yaml`; `{days|当日}` is either;
 * - `…` skips up to 15 characters within a clause of a sentence, `……` up to 80 within the sentence, `~` up to 30 within a clause of
 *   a sentence and over no party: `{agency}~{may}` is what the agency itself may;
 * - `{<!不|未}可` is a 可 that does not stand right after one of these, `还{>!款}` a 还 that does not stand right before it.
 */
export function parsePattern(source: string): Pattern {
  const parser = new Parser(source);
  const pattern = parser.sequence("");
  if (!parser.atEnd) throw new PatternError(`unexpected } at ${parser.at} in ${source}`);
  return pattern === NONE ? table.add(SEQUENCE, []) : pattern;
}

const groups = new Map<string, Pattern>();

/** Among alternatives a name needs no braces of its own: `{brand|主播}`. */
const bareName = /^[a-z][a-z-]*$/u;

/** What ends a run of text. */
const special = new Set([..."{}|…~"].map((sign) => sign.charCodeAt(0)));

/** Where the brace whose opening sign ends at `open` is closed; the last character where it is not. */
function closing(source: string, open: number): number {
  let depth = 1;
  for (let at = open + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at;
  }
  return source.length - 1;
}

class Parser {
  at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  get atEnd(): boolean {
    return this.at >= this.#source.length;
  }

  /** Reads up to one of the characters of `stop` or the end; `NONE` where nothing stands. */
  sequence(stop: string): Pattern {
    const items: number[] = []; // gaps and patterns in turn
    let gap: Gap = NO_GAP;
    let literal = "";
    let notAfter: Pattern = NONE;
    const push = (pattern: Pattern): void => {
      items.push(gap, notAfter === NONE ? pattern : table.add(GUARDED, [pattern, notAfter, NONE]));
      [gap, notAfter] = [NO_GAP, NONE];
    };
    const flush = (): void => {
      if (literal === "") return;
      push(table.literal(literal));
      literal = "";
    };
    while (!this.atEnd && !stop.includes(this.#source.charAt(this.at))) {
      const character = this.#source.charAt(this.at);
      if (character === "}") break;
      if (character === "…") {
        flush();
        const long = this.#source.charAt(this.at + 1) === "…";
        gap = long ? LONG_GAP : SHORT_GAP;
        this.at += long ? 2 : 1;
      } else if (character === "~") {
        flush();
        gap = SAME_PARTY_GAP;
        this.at++;
      } else if (this.#source.startsWith("{<!", this.at)) {
        flush();
        this.at += 2;
        notAfter = this.#braces();
      } else if (this.#source.startsWith("{>!", this.at)) {
        flush();
        const guarded = items.pop();
        if (guarded === undefined || gap !== NO_GAP) throw new PatternError(`{>! in ${this.#source} follows nothing`);
        this.at += 2;
        items.push(table.add(GUARDED, [guarded, NONE, this.#braces()]));
      } else if (character === "{") {
        flush();
        push(this.#braces());
      } else {
        const from = this.at++;
        while (this.at < this.#source.length && !special.has(this.#source.charCodeAt(this.at))) this.at++;
        literal += this.#source.slice(from, this.at);
      }
    }
    flush();
    if (notAfter !== NONE) throw new PatternError(`{<! at the end of ${this.#source} precedes nothing`);
    if (gap !== NO_GAP) throw new PatternError(`a gap at the end of ${this.#source} says nothing`);
    const [opening = NO_GAP, only = NONE] = items;
    if (stop === "" && table.mayBeAbsent(only)) throw new PatternError(`${this.#source} begins with something optional`);
    if (opening !== NO_GAP) throw new PatternError(`a gap at the start of ${this.#source} says nothing`);
    return items.length <= 2 ? only : table.add(SEQUENCE, items);
  }

  /** Equal groups are one pattern, so that each is read once and a matcher looks each up once. */
  #braces(): Pattern {
    const open = this.at;
    const source = this.#source.slice(open, closing(this.#source, open) + 1);
    const known = groups.get(source);
    if (known !== undefined) {
      this.at += source.length;
      return known;
    }
    const group = this.#group();
    groups.set(source, group);
    return group;
  }

  #group(): Pattern {
    const open = this.at++;
    const end = this.#source.indexOf("}", open);
    const inside = this.#source.slice(this.at, end);
    if (end !== -1 && bareName.test(inside)) {
      this.at = end + 1;
      return table.named(inside);
    }
    const options: Pattern[] = [];
    let optional = false;
    for (;;) {
      const option = this.sequence("|");
      if (option === NONE) optional = true;
      else options.push(nameOf(option));
      const end = this.#source.charAt(this.at++);
      if (end === "}") break;
      if (end !== "|") throw new PatternError(`{ at ${open} is not closed in ${this.#source}`);
    }
    if (options.length === 0) throw new PatternError(`empty {} at ${open} in ${this.#source}`);
    return table.add(optional ? OPTIONAL : ANY, options);
  }
}

/** A literal that is a name stands for what is named. */
function nameOf(option: Pattern): Pattern {
  const text = table.kinds[option] === LITERAL ? (table.literals[table.firstPart(option)] ?? "") : "";
  return bareName.test(text) ? table.named(text) : option;
}
