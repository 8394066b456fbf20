import type { DocxSource } from "../../read/docx/docx-source.js";
import type { DocxParagraph } from "../../read/docx/model/docx-paragraph.js";
import type { ParagraphSpan } from "../../read/docx/view/view-text.js";
import type { XmlTree } from "../../read/docx/xml/xml-tree.js";
import { dialectAt } from "../../review/docx/edit/dialect.js";
import { order } from "../../review/docx/edit/order.js";
import type { PartEditor } from "../../review/docx/edit/part-editor.js";
import type { Stamp } from "../../review/docx/edit/stamp.js";
import { paragraphsIn, paragraphsInRow, type Item, type RowItem } from "../items.js";
import type { RowStep, Step } from "../steps.js";
import type { Version } from "../version.js";
import { removedWriter, type OldNode, type RemovedWriter } from "./removed-xml.js";
import { contentRuns, rewordFinely, rewordWhole } from "./reword.js";
import { markParagraphEnd, markRow } from "./tracked-marks.js";

/** One version of a Word file: its paragraphs, and where they lie in it. */
export interface WordVersion {
  readonly source: DocxSource;
  readonly version: Version;
}

export interface RedlineOptions {
  /** Whether words within a paragraph are marked; otherwise whole paragraphs are. */
  readonly fine: boolean;
  /** Whether both files look alike, so that what is taken from the old one keeps its own look. */
  readonly sameLook: boolean;
}

/** Marks a part of the new version's file, or what `within` holds of it, with what differs from the old one. */
export class RedlineWriter {
  readonly #editor: PartEditor;
  readonly #tree: XmlTree;
  readonly #within: number;
  readonly #old: WordVersion;
  readonly #new: WordVersion;
  readonly #options: RedlineOptions;
  readonly #stamp: Stamp;
  readonly #removed: RemovedWriter;
  readonly #spans: ReadonlyMap<number, ParagraphSpan>;
  readonly #oldSpans: ReadonlyMap<number, ParagraphSpan>;

  constructor(editor: PartEditor, old: WordVersion, fresh: WordVersion, options: RedlineOptions, stamp: Stamp, within = -1) {
    this.#editor = editor;
    this.#within = within;
    this.#tree = editor.part.tree;
    this.#old = old;
    this.#new = fresh;
    this.#options = options;
    this.#stamp = stamp;
    this.#removed = removedWriter(dialectAt(this.#tree, 0), stamp);
    this.#spans = new Map(fresh.source.spans.map((span) => [span.range[0], span]));
    this.#oldSpans = new Map(old.source.spans.map((span) => [span.range[0], span]));
  }

  /** Marks the way through a body or cell. `depth` is how many tables are around it. */
  mark(steps: readonly Step[], depth = 0): void {
    const end = endOf(steps);
    let waiting: string[] = [];
    let behind: number | undefined;
    let look: DocxParagraph | undefined;
    steps.forEach((step, at) => {
      if (step.type === "removed") {
        waiting.push(this.#removedItem(step.item, look, end.stays === at));
        return;
      }
      const first = step.type === "pair" ? step.new : step.type === "added" ? paragraphsIn([step.item])[0] : firstOf(step.rows);
      const node = this.#blockNode(first, depth);
      if (node === undefined) return;
      if (waiting.length > 0) this.#editor.put(this.#tree.starts[node] ?? 0, order.deleted, waiting.join(""));
      waiting = [];
      behind = node;
      if (step.type === "table") this.#rows(step.rows, depth, node);
      else if (step.type === "pair") look = this.#pair(step.old, step.new);
      else this.#addedItem(step.item, depth, end.stays === at);
      if (end.goes?.at === at) markParagraphEnd(this.#editor, node, end.goes.change, this.#stamp);
    });
    if (waiting.length > 0 && behind !== undefined) this.#editor.put(this.#tree.ends[behind] ?? 0, order.open, waiting.join(""));
  }

  #pair(old: number, fresh: number): DocxParagraph | undefined {
    const span = this.#spanOf(fresh);
    const before = this.#old.version.paragraphs[old]?.text ?? "";
    if (!span || before === this.#new.version.paragraphs[fresh]?.text) return span?.paragraph;
    if (!this.#options.fine || !rewordFinely(this.#editor, this.#new.source, span, before, this.#removed))
      rewordWhole(this.#editor, span, before, this.#removed);
    return span.paragraph;
  }

  #addedItem(item: Item, depth: number, endStays: boolean): void {
    if (item.type === "table") for (const row of item.rows) this.#addedRow(row, depth);
    else this.#addedParagraph(item.at, endStays);
  }

  #addedParagraph(at: number, endStays: boolean): void {
    const span = this.#spanOf(at);
    if (!span) return;
    for (const run of contentRuns(this.#tree, span.paragraph.node)) this.#editor.wrap(run, "inserted");
    if (!endStays) markParagraphEnd(this.#editor, span.paragraph.node, "ins", this.#stamp);
  }

  #addedRow(row: RowItem, depth: number): void {
    const node = this.#around(paragraphsInRow(row)[0], "w:tr", depth);
    if (node !== undefined) markRow(this.#editor, node, this.#stamp);
    for (const at of paragraphsInRow(row)) this.#addedParagraph(at, false);
  }

  #rows(rows: readonly RowStep[], depth: number, table: number): void {
    let waiting: string[] = [];
    let behind: number | undefined;
    for (const step of rows) {
      if (step.type === "removed") {
        waiting.push(this.#removedRow(step.row));
        continue;
      }
      const first = step.type === "added" ? paragraphsInRow(step.row)[0] : firstOf([step]);
      const node = this.#around(first, "w:tr", depth);
      if (node === undefined) continue;
      if (waiting.length > 0) this.#editor.put(this.#tree.starts[node] ?? 0, order.deleted, waiting.join(""));
      waiting = [];
      behind = node;
      if (step.type === "added") this.#addedRow(step.row, depth);
      else for (const cell of step.cells) this.mark(cell, depth + 1);
    }
    const end = behind === undefined ? this.#tree.xml.lastIndexOf("<", (this.#tree.ends[table] ?? 0) - 1) : this.#tree.ends[behind];
    if (waiting.length > 0) this.#editor.put(end ?? 0, order.deleted, waiting.join(""));
  }

  #removedItem(item: Item, look: DocxParagraph | undefined, endStays: boolean): string {
    if (item.type === "table") {
      const [first] = paragraphsIn([item]);
      const own = this.#oldNode(first, "w:tbl");
      return this.#removed.table(
        item.rows.map((row) => this.#removedRow(row)),
        own,
      );
    }
    const span = this.#oldSpans.get(this.#old.version.paragraphs[item.at]?.range[0] ?? -1);
    const text = this.#old.version.paragraphs[item.at]?.text ?? "";
    return this.#removed.paragraph(text, this.#options.sameLook && !endStays ? span?.paragraph : look, endStays);
  }

  #removedRow(row: RowItem): string {
    const own = this.#oldNode(paragraphsInRow(row)[0], "w:tr");
    const cells = row.cells.map((cell) => cell.map((item) => this.#removedItem(item, undefined, false)).join(""));
    return this.#removed.row(cells, own);
  }

  /** The element around a paragraph of the old file, where its look can be taken over. */
  #oldNode(at: number | undefined, name: string): OldNode | undefined {
    const span = at === undefined ? undefined : this.#oldSpans.get(this.#old.version.paragraphs[at]?.range[0] ?? -1);
    if (!span || !this.#options.sameLook) return undefined;
    const { tree } = span.paragraph.part;
    for (let node = span.paragraph.node; node >= 0; node = tree.parents[node] ?? -1) if (tree.names[node] === name) return { tree, node };
    return undefined;
  }

  #spanOf(at: number | undefined): ParagraphSpan | undefined {
    const span = at === undefined ? undefined : this.#spans.get(this.#new.version.paragraphs[at]?.range[0] ?? -1);
    return span?.paragraph.part === this.#editor.part ? span : undefined;
  }

  /** The paragraph itself, or the table that holds it, beside the other blocks of its body or cell. */
  #blockNode(at: number | undefined, depth: number): number | undefined {
    return this.#around(at, "w:tbl", depth) ?? this.#spanOf(at)?.paragraph.node;
  }

  /** The `depth`-th element of that name around a paragraph, from the outermost. */
  #around(at: number | undefined, name: string, depth: number): number | undefined {
    const found: number[] = [];
    for (let node = this.#spanOf(at)?.paragraph.node ?? -1; node > this.#within; node = this.#tree.parents[node] ?? -1)
      if (this.#tree.names[node] === name) found.push(node);
    return found.at(-1 - depth);
  }
}

interface End {
  /** The step whose paragraph keeps its end, although all that it says is added or removed. */
  readonly stays?: number;
  /** The step whose paragraph loses its end instead. */
  readonly goes?: { readonly at: number; readonly change: "ins" | "del" };
}

/**
 * The end of a body's or cell's last paragraph cannot go. Where paragraphs come or go behind the last common one, the ends that
 * come or go are counted from that one on.
 */
function endOf(steps: readonly Step[]): End {
  const last = steps.length - 1;
  const at = steps.findLastIndex(({ type }) => type === "pair" || type === "table");
  const tail = steps.slice(at + 1);
  if (steps[at]?.type !== "pair" || tail.length === 0) return {};
  const isParagraph = (step: Step): boolean => (step.type === "added" || step.type === "removed") && step.item.type === "paragraph";
  const [first] = tail;
  if (!first || !tail.every((step) => isParagraph(step) && step.type === first.type)) return {};
  return { stays: last, goes: { at, change: first.type === "added" ? "ins" : "del" } };
}

/** A paragraph of the new version in the rows; rows that only the old one has have none. */
function firstOf(rows: readonly RowStep[]): number | undefined {
  for (const row of rows) {
    if (row.type === "added") return paragraphsInRow(row.row)[0];
    if (row.type === "cells")
      for (const cell of row.cells)
        for (const step of cell) {
          const found =
            step.type === "pair"
              ? step.new
              : step.type === "added"
                ? paragraphsIn([step.item])[0]
                : step.type === "table"
                  ? firstOf(step.rows)
                  : undefined;
          if (found !== undefined) return found;
        }
  }
  return undefined;
}
