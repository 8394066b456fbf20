import type { Label } from "../../document/label.js";

/** Remembers the last number of each label shape, to tell a clause number from a number in running text. */
export class Sequence {
  readonly #last: Map<string, readonly number[]>;

  constructor(last: ReadonlyMap<string, readonly number[]> = new Map()) {
    this.#last = new Map(last);
  }

  copy(): Sequence {
    return new Sequence(this.#last);
  }

  /** Whether a label is what would come next: the first of its shape, the successor, a repetition or a small gap. */
  expects(label: Label): boolean {
    const last = this.#last.get(shapeOf(label));
    const here = label.numbers.at(-1) ?? 0;
    if (shapeOf(label) === "decimal") return this.#expectsDecimal(label.numbers, last);
    if (last === undefined) return here <= 1;
    if (label.style === "decimal") return followsLettered(label.numbers, last);
    const before = last.at(-1) ?? 0;
    return here === 1 || (here >= before && here <= before + 2);
  }

  #expectsDecimal(numbers: readonly number[], last: readonly number[] | undefined): boolean {
    const [first = 0] = numbers;
    const here = numbers.at(-1) ?? 0;
    const article = this.#last.get("article")?.[0] ?? this.#last.get("han")?.[0] ?? this.#last.get("arabic")?.[0] ?? last?.[0] ?? 0;
    const chapter = this.#last.get("chapter")?.[0] ?? 0;
    if (first !== article && first !== (last?.[0] ?? 0) && first !== article + 1 && first !== chapter) return false;
    const sameParent = last?.slice(0, numbers.length - 1).join() === numbers.slice(0, -1).join();
    const before = (sameParent && last[numbers.length - 1]) || 0;
    return here === 1 || (here >= before && here <= before + 2);
  }

  accept(label: Label): void {
    this.#last.set(shapeOf(label), label.numbers);
    if (label.style === "article" || label.style === "capital" || label.style === "han" || label.style === "arabic")
      this.#last.delete("decimal");
  }
}

/** T2 behind T1.3, T2.1 behind T2, T2.2 behind T2.1; small gaps and repetitions too. */
function followsLettered([, clause = 0, item]: readonly number[], [, before = 0, above = 0]: readonly number[]): boolean {
  const near = (here: number, last: number): boolean => here === 1 || (here >= last && here <= last + 2);
  return clause === before && item !== undefined ? near(item, above) : near(clause, before) && (item ?? 1) === 1;
}

/** T1, T2 are counted by their letter, wherever the alphabet begins. */
const shapeOf = ({ style, text }: Label): string => (style === "decimal" && /^\p{Lu}/u.test(text) ? text.charAt(0) : style);
