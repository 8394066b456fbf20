/** What every stretch that an expression matches holds: a word of each group. No group: it may hold anything. */
export type Needs = readonly (readonly string[])[];

const known = new WeakMap<RegExp, Needs>();

/** Read from the expression's source, once a process; what is not understood needs nothing, so that no match is ever missed. */
export function needsOf(expression: RegExp): Needs {
  const answer = known.get(expression);
  if (answer) return answer;
  const made = /[iv]/.test(expression.flags) ? [] : new Source(expression.source).needs();
  known.set(expression, made);
  return made;
}

/** What one part of an expression can match. */
interface Part {
  /** All words that it can match, where they are few. */
  readonly exact?: readonly string[];
  readonly needs: Needs;
}

const nothing: Part = { exact: [""], needs: [] };
const anything: Part = { needs: [] };

/** The most words that are kept of a part that can match them alone, of a class of signs, and of a group. */
const [WORDS, SIGNS, GROUP] = [32, 48, 300];

/** The most groups that are kept: each narrows what the others leave, and costs a search. */
const GROUPS = 3;

class Source {
  readonly #source: string;
  #at = 0;
  #strange = false;

  constructor(source: string) {
    this.#source = source;
  }

  needs(): Needs {
    const part = this.#alternatives();
    if (this.#strange || this.#at < this.#source.length) return [];
    return [...groupsOf(part)].sort((a, b) => cost(a) - cost(b)).slice(0, GROUPS);
  }

  #alternatives(): Part {
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    const [only, ...others] = options;
    if (!only || others.length === 0) return only ?? nothing;
    const exact = options.flatMap((option) => option.exact ?? []);
    if (options.every((option) => option.exact) && exact.length <= GROUP) return { exact, needs: [] };
    const best = options.map((option) => bestOf(groupsOf(option)));
    const group = best.flatMap((one) => one ?? []);
    return { needs: best.every((one) => one) && group.length <= GROUP ? [group] : [] };
  }

  #sequence(): Part {
    const needs: (readonly string[])[] = [];
    let open: readonly string[] = [""];
    let exact = true;
    while (this.#at < this.#source.length && !"|)".includes(this.#source.charAt(this.#at))) {
      const part = this.#quantified();
      needs.push(...part.needs);
      const longer = part.exact && open.length * part.exact.length <= WORDS ? joined(open, part.exact) : undefined;
      if (longer) open = longer;
      else {
        exact = false;
        needs.push(...groupsOf({ exact: open, needs: [] }));
        open = part.exact ?? [""];
      }
    }
    return exact ? { exact: open, needs } : { needs: [...needs, ...groupsOf({ exact: open, needs: [] })] };
  }

  #quantified(): Part {
    const part = this.#atom();
    if (!quantifiers.has(this.#source.charAt(this.#at))) return part;
    const times = /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})\??/u.exec(this.#source.slice(this.#at, this.#at + 16));
    if (!times) return part;
    this.#at += times[0].length;
    const sign = times[0].charAt(0);
    if (sign === "?") return part.exact ? { exact: ["", ...part.exact], needs: [] } : anything;
    return sign === "*" || times[1] === "0" ? anything : { needs: groupsOf(part) };
  }

  #atom(): Part {
    const sign = this.#source.charAt(this.#at++);
    if (sign === "^" || sign === "$") return nothing;
    if (sign === ".") return anything;
    if (sign === "(") return this.#group();
    if (sign === "[") return this.#signs();
    if (sign === "\\") return this.#escaped();
    return this.#word(this.#at - 1);
  }

  /** Signs that stand for themselves, from `from` on; one that is repeated or may be absent stands alone. */
  #word(from: number): Part {
    let end = from + ((this.#source.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
    while (end < this.#source.length && !special.has(this.#source.charAt(end))) {
      const next = end + ((this.#source.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
      if (quantifiers.has(this.#source.charAt(next))) break;
      end = next;
    }
    this.#at = end;
    return { exact: [this.#source.slice(from, end)], needs: [] };
  }

  #group(): Part {
    const around = this.#take("?=") || this.#take("?!") || this.#take("?<=") || this.#take("?<!");
    if (!around && !this.#take("?:") && this.#take("?<")) this.#at = this.#source.indexOf(">", this.#at) + 1;
    if (this.#source.startsWith("?", this.#at)) this.#strange = true;
    const part = this.#alternatives();
    if (!this.#take(")")) this.#strange = true;
    return around ? nothing : part;
  }

  /** A class of signs: those of a short list, else any. */
  #signs(): Part {
    const end = this.#endOfSigns();
    const inside = this.#source.slice(this.#at, end);
    this.#at = end + 1;
    const signs = inside.startsWith("^") ? undefined : listed(inside);
    return signs && signs.length <= SIGNS ? { exact: signs, needs: [] } : anything;
  }

  #endOfSigns(): number {
    let at = this.#at;
    while (at < this.#source.length && this.#source.charAt(at) !== "]") at += this.#source.charAt(at) === "\\" ? 2 : 1;
    return at;
  }

  #escaped(): Part {
    const sign = this.#source.charAt(this.#at++);
    if (sign === "b" || sign === "B") return nothing;
    if (/[\^$\\.*+?()[\]{}|/-]/u.test(sign)) return { exact: [sign], needs: [] };
    const unit = sign === "u" ? /^[\da-f]{4}/u.exec(this.#source.slice(this.#at, this.#at + 4))?.[0] : undefined;
    if (unit !== undefined) {
      this.#at += 4;
      return { exact: [String.fromCharCode(Number.parseInt(unit, 16))], needs: [] };
    }
    if (sign === "d" || sign === "s") return { exact: listed(`\\${sign}`) ?? [], needs: [] };
    if (/[DSwWtnrvf]/u.test(sign)) return anything;
    this.#strange = true;
    return anything;
  }

  #take(sign: string): boolean {
    if (!this.#source.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }
}

/** The signs between the brackets of a class; undefined where they are given otherwise than one by one. */
function listed(inside: string): string[] | undefined {
  const plain = inside
    .replaceAll(/\\u([\da-f]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll("\\s", spaces)
    .replaceAll("\\d", "0123456789")
    .replaceAll("\\t", "\t")
    .replaceAll("\\n", "\n")
    .replaceAll(/\\([[\]().*+/|])/gu, "$1")
    .replace(/^-|-$/u, "\ufdd0");
  return /[\\-]/u.test(plain) ? undefined : [...plain.replace("\ufdd0", "-")];
}

const spaces =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** What says how often something stands, and what else does not stand for itself. */
const quantifiers = new Set("?*+{");
const special = new Set("^$.([\\|)?*+{");

const joined = (before: readonly string[], after: readonly string[]): readonly string[] =>
  before.flatMap((one) => after.map((other) => one + other));

/** A part's groups, with what it matches alone as one of them. */
const groupsOf = ({ exact, needs }: Part): Needs => (exact && !exact.includes("") ? [...needs, exact] : needs);

const bestOf = (groups: Needs): readonly string[] | undefined => [...groups].sort((a, b) => cost(a) - cost(b))[0];

/** About how much of a text a group leaves: a sign stands in many places, a word in few. */
const cost = (group: readonly string[]): number => group.reduce((sum, { length }) => sum + (length === 1 ? 8 : length === 2 ? 1 : 0.5), 0);
