/**
 * The pattern language of `clauses/`: phrases as a lawyer would write them.
 *
 * - text stands for itself; `甲方` and `乙方` are written `{brand}` and `{agency}`, since either may be called so;
 * - `{更换|调整}` is one of several, `{的|}` may be absent; alternatives may hold patterns;
 * - `{days}`, `{money}`, `{percent}` … are facts, `{may}` … are lists of `clauses/lexicon.yaml`; `{days|当日}` is either;
 * - `…` skips up to 15 characters within a clause of a sentence, `……` up to 80 within the sentence, `~` up to 30 within a clause of
 *   a sentence and over no party: `{agency}~{may}` is what the agency itself may;
 * - `{<!不|未}可` is a 可 that does not stand right after one of these, `还{>!款}` a 还 that does not stand right before it.
 */
export type Pattern = Form & {
  /** Counts the different patterns of the process, so that what is known of one can stand in a table. */
  readonly id: number;
};

type Form =
  | { readonly type: "literal"; readonly text: string }
  | { readonly type: "named"; readonly name: string }
  | { readonly type: "any"; readonly options: readonly Pattern[]; readonly optional: boolean }
  | { readonly type: "guarded"; readonly pattern: Pattern; readonly notAfter?: Pattern; readonly notBefore?: Pattern }
  | { readonly type: "sequence"; readonly items: readonly SequenceItem[] };

export interface SequenceItem {
  /** What may stand between the item before and this one. */
  readonly gap: Gap;
  readonly pattern: Pattern;
}

export type Gap = "none" | "short" | "long" | "same-party";

export class PatternError extends Error {}

/** Parses one phrase; throws a PatternError that says where and why it is malformed. */
export function parsePattern(source: string): Pattern {
  const parser = new Parser(source);
  const pattern = parser.sequence("");
  if (!parser.atEnd) throw new PatternError(`unexpected } at ${parser.at} in ${source}`);
  return pattern;
}

/** A pattern that stands for a text itself; equal ones are one. */
export function literalPattern(text: string): Pattern {
  const known = literals.get(text);
  if (known) return known;
  const pattern = made({ type: "literal", text });
  literals.set(text, pattern);
  return pattern;
}

let count = 0;

/** How many different patterns there are so far. */
export const patternCount = (): number => count;

const made = (form: Form): Pattern => ({ ...form, id: count++ });

const named = (name: string): Pattern => {
  const known = names.get(name);
  if (known) return known;
  const pattern = made({ type: "named", name });
  names.set(name, pattern);
  return pattern;
};

const names = new Map<string, Pattern>();
const literals = new Map<string, Pattern>();
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

  /** Reads up to one of the characters of `stop` or the end. */
  sequence(stop: string): Pattern {
    const items: SequenceItem[] = [];
    let gap: Gap = "none";
    let literal = "";
    let notAfter: Pattern | undefined;
    const push = (pattern: Pattern): void => {
      items.push({ gap, pattern: notAfter ? made({ type: "guarded", pattern, notAfter }) : pattern });
      [gap, notAfter] = ["none", undefined];
    };
    const flush = (): void => {
      if (literal === "") return;
      push(literalPattern(literal));
      literal = "";
    };
    while (!this.atEnd && !stop.includes(this.#source.charAt(this.at))) {
      const character = this.#source.charAt(this.at);
      if (character === "}") break;
      if (character === "…") {
        flush();
        const long = this.#source.charAt(this.at + 1) === "…";
        gap = long ? "long" : "short";
        this.at += long ? 2 : 1;
      } else if (character === "~") {
        flush();
        gap = "same-party";
        this.at++;
      } else if (this.#source.startsWith("{<!", this.at)) {
        flush();
        this.at += 2;
        notAfter = this.#braces();
      } else if (this.#source.startsWith("{>!", this.at)) {
        flush();
        const guarded = items.pop();
        if (guarded === undefined || gap !== "none") throw new PatternError(`{>! in ${this.#source} follows nothing`);
        this.at += 2;
        items.push({ gap: guarded.gap, pattern: made({ type: "guarded", pattern: guarded.pattern, notBefore: this.#braces() }) });
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
    if (notAfter) throw new PatternError(`{<! at the end of ${this.#source} precedes nothing`);
    if (gap !== "none") throw new PatternError(`a gap at the end of ${this.#source} says nothing`);
    const [only] = items;
    const [opening] = items;
    if (stop === "" && opening?.pattern.type === "any" && opening.pattern.optional)
      throw new PatternError(`${this.#source} begins with something optional`);
    if (opening !== undefined && opening.gap !== "none") throw new PatternError(`a gap at the start of ${this.#source} says nothing`);
    return items.length === 1 && only ? only.pattern : made({ type: "sequence", items });
  }

  /** Equal groups are one pattern, so that each is read once and a matcher looks each up once. */
  #braces(): Pattern {
    const open = this.at;
    const source = this.#source.slice(open, closing(this.#source, open) + 1);
    const known = groups.get(source);
    if (known) {
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
      return named(inside);
    }
    const options: Pattern[] = [];
    let optional = false;
    for (;;) {
      const option = this.sequence("|");
      if (option.type === "sequence" && option.items.length === 0) optional = true;
      else options.push(option.type === "literal" && bareName.test(option.text) ? named(option.text) : option);
      const end = this.#source.charAt(this.at++);
      if (end === "}") break;
      if (end !== "|") throw new PatternError(`{ at ${open} is not closed in ${this.#source}`);
    }
    if (options.length === 0) throw new PatternError(`empty {} at ${open} in ${this.#source}`);
    return made({ type: "any", options, optional });
  }
}
