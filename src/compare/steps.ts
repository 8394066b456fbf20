import { align, type Aligned } from "./align.js";
import { itemsOf, paragraphsIn, paragraphsInRow, type Item, type RowItem } from "./items.js";
import { bigramsOf, similarity, type Bigrams } from "./similarity.js";
import type { Paragraph, Version } from "./version.js";

/** The way from the old version to the new one, through the body or a cell. Numbers are indexes of paragraphs. */
export type Step =
  | { readonly type: "pair"; readonly old: number; readonly new: number }
  | { readonly type: "removed"; readonly item: Item }
  | { readonly type: "added"; readonly item: Item }
  | { readonly type: "table"; readonly rows: readonly RowStep[] };

export type RowStep =
  | { readonly type: "cells"; readonly cells: readonly (readonly Step[])[] }
  | { readonly type: "removed"; readonly row: RowItem }
  | { readonly type: "added"; readonly row: RowItem };

/** Two paragraphs with less in common are one removed and one added. */
const PARAGRAPHS_ALIKE = 0.4;
const ROWS_ALIKE = 0.3;

/** Finds the way between two versions, or parts of them. */
export class Stepper {
  readonly #old: readonly Paragraph[];
  readonly #new: readonly Paragraph[];
  readonly #words = new Map<string, Bigrams>();

  constructor(old: Pick<Version, "paragraphs">, fresh: Pick<Version, "paragraphs">) {
    this.#old = old.paragraphs;
    this.#new = fresh.paragraphs;
  }

  /** Between the paragraphs of these indexes. `closed` when they are all that a body or cell holds, whose ends belong together. */
  between(old: readonly number[], fresh: readonly number[], closed = false): Step[] {
    return this.#items(itemsOf(this.#old, old), itemsOf(this.#new, fresh), closed);
  }

  #items(old: readonly Item[], fresh: readonly Item[], closed: boolean): Step[] {
    const aligned = align(old.length, fresh.length, (a, b) => this.#likeness(old[a], fresh[b]));
    return (closed ? endsMet(aligned, old, fresh) : aligned).flatMap((one): Step[] => {
      const [before, after] = ["old" in one ? old[one.old] : undefined, "new" in one ? fresh[one.new] : undefined];
      if (before?.type === "paragraph" && after?.type === "paragraph") return [{ type: "pair", old: before.at, new: after.at }];
      if (before?.type === "table" && after?.type === "table") return [{ type: "table", rows: this.#rows(before.rows, after.rows) }];
      return [...(before ? [{ type: "removed", item: before } as const] : []), ...(after ? [{ type: "added", item: after } as const] : [])];
    });
  }

  #rows(old: readonly RowItem[], fresh: readonly RowItem[]): RowStep[] {
    const text = (paragraphs: readonly Paragraph[], row: RowItem | undefined): string =>
      row
        ? paragraphsInRow(row)
            .map((at) => paragraphs[at]?.text ?? "")
            .join("\t")
        : "";
    const aligned = align(old.length, fresh.length, (a, b) => {
      if (old[a]?.cells.length !== fresh[b]?.cells.length) return 0;
      const [before, after] = [text(this.#old, old[a]), text(this.#new, fresh[b])];
      const like = before === after ? 1 : 0.99 * similarity(this.#bigrams(before), this.#bigrams(after));
      return like >= ROWS_ALIKE ? like : 0;
    });
    return aligned.map((one): RowStep => {
      const [before, after] = ["old" in one ? old[one.old] : undefined, "new" in one ? fresh[one.new] : undefined];
      if (before && after) return { type: "cells", cells: before.cells.map((cell, at) => this.#items(cell, after.cells[at] ?? [], true)) };
      return before ? { type: "removed", row: before } : { type: "added", row: after ?? { cells: [] } };
    });
  }

  #likeness(old: Item | undefined, fresh: Item | undefined): number {
    if (!old || !fresh || old.type !== fresh.type) return 0;
    const [before, after] = [textOf(this.#old, old), textOf(this.#new, fresh)];
    if (before === after) return 1;
    // Never quite equal, so that what is the same word for word goes first; an empty paragraph is like no other.
    const like = before.trim() === "" || after.trim() === "" ? 0 : 0.99 * similarity(this.#bigrams(before), this.#bigrams(after));
    return like >= (old.type === "table" ? ROWS_ALIKE : PARAGRAPHS_ALIKE) ? like : 0;
  }

  #bigrams(text: string): Bigrams {
    const known = this.#words.get(text);
    if (known) return known;
    const words = bigramsOf(text);
    this.#words.set(text, words);
    return words;
  }
}

const textOf = (paragraphs: readonly Paragraph[], item: Item): string =>
  paragraphsIn([item])
    .map((at) => paragraphs[at]?.text ?? "")
    .join("\n");

/** At the end of a body or cell a paragraph must stay: what goes and what comes there are one paragraph reworded. */
function endsMet(aligned: readonly Aligned[], old: readonly Item[], fresh: readonly Item[]): readonly Aligned[] {
  const [lastOld, lastNew] = [old.length - 1, fresh.length - 1];
  if (old[lastOld]?.type !== "paragraph" || fresh[lastNew]?.type !== "paragraph") return aligned;
  const isAlone = (one: Aligned): boolean => !("old" in one && "new" in one);
  const alone = aligned.filter((one) => isAlone(one) && (("old" in one && one.old === lastOld) || ("new" in one && one.new === lastNew)));
  if (alone.length < 2) return aligned;
  return [...aligned.filter((one) => !alone.includes(one)), { old: lastOld, new: lastNew }];
}
