import type { DocxParagraph } from "../../../read/docx/model/docx-paragraph.js";
import type { Segment } from "../../../read/docx/model/segment.js";
import type { DocxPart } from "../../../read/docx/package/docx-part.js";
import type { Range } from "../../../base/range.js";
import { anchorHost } from "./anchor-host.js";
import { dialectAt } from "./dialect.js";
import type { Gap } from "./gap-at.js";
import { hostOf } from "./host-of.js";
import { order } from "./order.js";
import { planRun } from "./plan-run.js";
import type { PieceState, RunPlan } from "./run-plan.js";
import { applySplices, type Splice } from "./splice.js";
import { stamped, type Stamp } from "./stamp.js";
import { tagName } from "./tag-name.js";
import { withFreshId } from "./with-fresh-id.js";

interface Put {
  readonly at: number;
  readonly order: number;
  readonly xml: string;
}

/** Collects the changes of one part and writes its XML anew; what nothing touches is copied character by character. */
export class PartEditor {
  readonly part: DocxPart;
  readonly #stamp: Stamp;
  readonly #runs = new Map<number, RunPlan & { readonly paragraph: DocxParagraph }>();
  readonly #puts: Put[] = [];
  readonly #replaced: Splice[] = [];
  /** What goes into elements that are written as one empty tag. */
  readonly #filled = new Map<number, Put[]>();
  readonly #wrapped = new Set<number>();

  constructor(part: DocxPart, stamp: Stamp) {
    this.part = part;
    this.#stamp = stamp;
  }

  /** Mark-up before the character at `offset`, even inside its link or control; around what cannot be cut it moves to the `edge` given. */
  anchor(paragraph: DocxParagraph, segment: Segment, offset: number, edge: "starts" | "ends", rank: number, xml: string): void {
    const host = anchorHost(paragraph, segment.run);
    if (host.divisible) this.#plan(paragraph, segment.run).marks.push({ segment, offset, order: rank, xml, apart: false });
    else this.put(this.part.tree[edge][edge === "starts" ? host.first : host.last] ?? 0, rank, xml);
  }

  /** Mark-up in a gap between characters, never inside somebody's tracked insertion. */
  atGap(paragraph: DocxParagraph, gap: Gap, rank: number, xml: string): void {
    if (gap.type === "run")
      this.#plan(paragraph, gap.run).marks.push({ segment: gap.segment, offset: gap.offset, order: rank, xml, apart: true });
    else if (gap.parent === paragraph.node) this.inside(paragraph.node, gap.at, rank, xml);
    else this.put(gap.at, rank, this.#outside(gap.parent, xml));
  }

  /** Mark-up at a place inside an element, which may be written as one empty tag. */
  inside(node: number, at: number, rank: number, xml: string): void {
    const { tree } = this.part;
    if (tree.opens[node] !== tree.ends[node]) {
      this.put(at, rank, xml);
      return;
    }
    const filled = this.#filled.get(node) ?? [];
    this.#filled.set(node, filled);
    filled.push({ at, order: rank, xml });
  }

  /** Makes part of a segment a tracked change. What cannot be cut is marked whole. */
  mark(paragraph: DocxParagraph, segment: Segment, within: Range, state: PieceState): void {
    const host = hostOf(this.part.tree, segment.run);
    if (host.divisible) this.#plan(paragraph, segment.run).states.push({ segment, within, state });
    else this.wrap(host.node, state);
  }

  /** Makes all of a run a tracked change. */
  markRun(paragraph: DocxParagraph, run: number, state: PieceState): void {
    this.#plan(paragraph, run).rest = state;
  }

  /** Puts a tracked change around a whole element; once, however often it is asked. */
  wrap(node: number, state: PieceState): void {
    const name = state === "deleted" ? "del" : "ins";
    const { tree } = this.part;
    if (state === "kept" || this.#wrapped.has(node)) return;
    this.#wrapped.add(node);
    // A formula is of another namespace.
    let word = node;
    while (word > 0 && !tree.names[word]?.startsWith("w:")) word = tree.parents[word] ?? 0;
    const write = dialectAt(tree, word);
    this.put(tree.starts[node] ?? 0, order.open, write.open(name, stamped(this.#stamp)));
    this.put(tree.ends[node] ?? 0, order.close, write.close(name));
  }

  put(at: number, rank: number, xml: string): void {
    this.#puts.push({ at, order: rank, xml });
  }

  replace(start: number, end: number, xml: string): void {
    this.#replaced.push({ start, end, xml });
  }

  /** The part's XML with all changes; unchanged when there are none. */
  finish(): string {
    for (const [run, { paragraph, ...plan }] of this.#runs) {
      const segments = paragraph.segments.filter((segment) => segment.run === run);
      const { puts, replaced } = planRun(this.part.tree, run, segments, plan, this.#stamp);
      this.#puts.push(...puts);
      this.#replaced.push(...replaced);
    }
    this.#runs.clear();
    for (const [node, content] of this.#filled) this.#fill(node, content.toSorted(byPlace));
    this.#filled.clear();
    const puts = this.#puts.toSorted(byPlace);
    return applySplices(this.part.xml, [...puts.map(({ at, xml }) => ({ start: at, end: at, xml })), ...this.#replaced]);
  }

  get isChanged(): boolean {
    return this.#runs.size + this.#puts.length + this.#replaced.length + this.#filled.size > 0;
  }

  #fill(node: number, content: readonly Put[]): void {
    const { xml: source, starts, ends } = this.part.tree;
    const tag = source.slice(starts[node], ends[node]);
    const xml = content.map((put) => put.xml).join("");
    this.replace(starts[node] ?? 0, ends[node] ?? 0, `${tag.replace(/\s*\/>$/u, ">")}${xml}</${tagName(tag)}>`);
  }

  #plan(paragraph: DocxParagraph, run: number): RunPlan {
    const known = this.#runs.get(run);
    if (known) return known;
    const plan = { marks: [], states: [], rest: "kept" as const, paragraph };
    this.#runs.set(run, plan);
    return plan;
  }

  #outside(parent: number, xml: string): string {
    const { names, xml: source, starts, opens } = this.part.tree;
    if (names[parent] !== "w:ins") return xml;
    const tag = source.slice(starts[parent], opens[parent]);
    return `</${tagName(tag)}>${xml}${withFreshId(tag, "ins", this.#stamp)}`;
  }
}

const byPlace = (a: Put, b: Put): number => a.at - b.at || a.order - b.order;
