/**
 * The pattern language of `clauses/`: phrases as a lawyer would write them.
 *
 * - text stands for itself; `甲方` and `乙方` are written `{brand}` and `{agency}`, since either may be called so;
 * - `{更换|调整}` is one of several, `{的|}` may be absent; alternatives may hold patterns;
 * - `{days}`, `{money}`, `{percent}` … are facts, `{may}` … are lists of `clauses/lexicon.yaml`;
 * - `…` skips up to 15 characters within a clause of a sentence, `……` up to 80 within the sentence.
 */
export type Pattern =
  | { readonly type: "literal"; readonly text: string }
  | { readonly type: "named"; readonly name: string }
  | { readonly type: "any"; readonly options: readonly Pattern[]; readonly optional: boolean }
  | { readonly type: "sequence"; readonly items: readonly SequenceItem[] };

export interface SequenceItem {
  /** What may stand between the item before and this one. */
  readonly gap: Gap;
  readonly pattern: Pattern;
}

export type Gap = "none" | "short" | "long";

export class PatternError extends Error {}

/** Parses one phrase; throws a PatternError that says where and why it is malformed. */
export function parsePattern(source: string): Pattern {
  const parser = new Parser(source);
  const pattern = parser.sequence("");
  if (!parser.atEnd) throw new PatternError(`unexpected } at ${parser.at} in ${source}`);
  return pattern;
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

  /** Reads up to one of the characters of `stop` or the end. */
  sequence(stop: string): Pattern {
    const items: SequenceItem[] = [];
    let gap: Gap = "none";
    let literal = "";
    const flush = (): void => {
      if (literal === "") return;
      items.push({ gap, pattern: { type: "literal", text: literal } });
      [literal, gap] = ["", "none"];
    };
    while (!this.atEnd && !stop.includes(this.#source.charAt(this.at))) {
      const character = this.#source.charAt(this.at);
      if (character === "}") break;
      if (character === "…") {
        flush();
        const long = this.#source.charAt(this.at + 1) === "…";
        gap = long ? "long" : "short";
        this.at += long ? 2 : 1;
      } else if (character === "{") {
        flush();
        items.push({ gap, pattern: this.#braces() });
        gap = "none";
      } else {
        literal += character;
        this.at++;
      }
    }
    flush();
    if (gap !== "none") throw new PatternError(`a gap at the end of ${this.#source} says nothing`);
    const [only] = items;
    const [opening] = items;
    if (stop === "" && opening?.pattern.type === "any" && opening.pattern.optional)
      throw new PatternError(`${this.#source} begins with something optional`);
    if (opening !== undefined && opening.gap !== "none") throw new PatternError(`a gap at the start of ${this.#source} says nothing`);
    return items.length === 1 && only ? only.pattern : { type: "sequence", items };
  }

  #braces(): Pattern {
    const open = this.at++;
    const name = /^[a-z][a-z-]*\}/u.exec(this.#source.slice(this.at));
    if (name) {
      this.at += name[0].length;
      return { type: "named", name: name[0].slice(0, -1) };
    }
    const options: Pattern[] = [];
    let optional = false;
    for (;;) {
      const option = this.sequence("|");
      if (option.type === "sequence" && option.items.length === 0) optional = true;
      else options.push(option);
      const end = this.#source.charAt(this.at++);
      if (end === "}") break;
      if (end !== "|") throw new PatternError(`{ at ${open} is not closed in ${this.#source}`);
    }
    if (options.length === 0) throw new PatternError(`empty {} at ${open} in ${this.#source}`);
    return { type: "any", options, optional };
  }
}
