import type { Segment } from "../../../read/docx/model/segment.js";
import { child } from "../../../read/docx/xml/child.js";
import type { XmlTree } from "../../../read/docx/xml/xml-tree.js";
import { escapeXml } from "../../../base/escape-xml.js";
import { dialectAt, type Dialect } from "./dialect.js";
import { order } from "./order.js";
import { runAtoms, type RunAtom } from "./run-atoms.js";
import type { PieceState, RunMark, RunPlan } from "./run-plan.js";
import { stamped, type Stamp } from "./stamp.js";
import { tagName } from "./tag-name.js";
import { withFreshId } from "./with-fresh-id.js";

/** What one run contributes to its part: mark-up at places between elements, and elements written anew. */
export interface RunOutcome {
  readonly puts: readonly { readonly at: number; readonly order: number; readonly xml: string }[];
  readonly replaced: readonly { readonly start: number; readonly end: number; readonly xml: string }[];
}

/**
 * Carries out the plan of one run. Where it must be cut, it is closed and opened again with the same tag and properties; only
 * text elements that are cut or deleted are written anew.
 */
export function planRun(tree: XmlTree, run: number, segments: readonly Segment[], plan: RunPlan, stamp: Stamp): RunOutcome {
  return new RunWriter(tree, run, stamp).write(...runAtoms(tree, run, segments, plan));
}

class RunWriter {
  readonly #tree: XmlTree;
  readonly #run: number;
  readonly #stamp: Stamp;
  readonly #dialect: Dialect;
  readonly #puts: { at: number; order: number; xml: string }[] = [];
  readonly #replaced: { start: number; end: number; xml: string }[] = [];

  constructor(tree: XmlTree, run: number, stamp: Stamp) {
    this.#tree = tree;
    this.#run = run;
    this.#stamp = stamp;
    this.#dialect = dialectAt(tree, run);
  }

  write(atoms: readonly RunAtom[], last: readonly RunMark[]): RunOutcome {
    const [start, end] = [this.#tree.starts[this.#run] ?? 0, this.#tree.ends[this.#run] ?? 0];
    const first = atoms[0];
    for (const mark of first?.marks ?? []) this.#put(start, mark.order, this.#apart(mark));
    this.#put(start, order.open, this.#open(first?.state ?? "kept"));
    let at = 0;
    while (at < atoms.length) {
      const child = atoms[at]?.child ?? 0;
      let next = at + 1;
      while (atoms[next]?.child === child) next++;
      this.#child(atoms.slice(at, next), atoms[at - 1]);
      at = next;
    }
    this.#put(end, order.close, this.#close(atoms.at(-1)?.state ?? "kept"));
    for (const mark of last) this.#put(end, mark.order, this.#apart(mark));
    return { puts: this.#puts, replaced: this.#replaced };
  }

  /** The atoms of one child; `before` is the last one of the child before. */
  #child(atoms: readonly RunAtom[], before: RunAtom | undefined): void {
    const [first] = atoms;
    if (!first) return;
    const { starts, ends } = this.#tree;
    const [start, end] = [starts[first.child] ?? 0, ends[first.child] ?? 0];
    if (before && this.#isCut(before, first)) this.#put(start, order.open, this.#cut(before, first));
    const asIs = atoms.length === 1 || atoms.every((atom, at) => at === 0 || !this.#isCut(atoms[at - 1] ?? atom, atom));
    if (first.text === undefined || (asIs && first.state !== "deleted")) return;
    const pieces = atoms.map((atom, at) => {
      const previous = atoms[at - 1];
      const cut = previous && this.#isCut(previous, atom) ? this.#cut(previous, atom) : "";
      return cut + this.#text(atom);
    });
    this.#replaced.push({ start, end, xml: pieces.join("") });
  }

  #text({ text = "", state }: RunAtom): string {
    return this.#dialect.element(state === "deleted" ? "delText" : "t", { "xml:space": "preserve" }, escapeXml(text));
  }

  #isCut = (before: RunAtom, after: RunAtom): boolean => before.state !== after.state || after.marks.length > 0;

  /** Ends the run, puts the marks and begins it again. */
  #cut(before: RunAtom, after: RunAtom): string {
    const { xml, starts, opens, ends } = this.#tree;
    const opening = xml.slice(starts[this.#run], opens[this.#run]);
    const properties = child(this.#tree, this.#run, "w:rPr");
    const copied = properties === undefined ? "" : xml.slice(starts[properties], ends[properties]);
    return [
      `</${tagName(opening)}>`,
      this.#close(before.state),
      ...after.marks.map((mark) => this.#apart(mark)),
      this.#open(after.state),
      opening,
      withFreshId(copied, "rPrChange", this.#stamp),
    ].join("");
  }

  #open(state: PieceState): string {
    return state === "kept" ? "" : this.#dialect.open(state === "deleted" ? "del" : "ins", stamped(this.#stamp));
  }

  #close(state: PieceState): string {
    return state === "kept" ? "" : this.#dialect.close(state === "deleted" ? "del" : "ins");
  }

  /** A mark that must not stand in somebody's insertion: that is closed before it and opened again after it. */
  #apart({ xml, apart }: RunMark): string {
    const parent = this.#tree.parents[this.#run] ?? -1;
    if (!apart || this.#tree.names[parent] !== "w:ins") return xml;
    const { starts, opens } = this.#tree;
    const opening = this.#tree.xml.slice(starts[parent], opens[parent]);
    return `</${tagName(opening)}>${xml}${withFreshId(opening, "ins", this.#stamp)}`;
  }

  #put(at: number, rank: number, xml: string): void {
    if (xml !== "") this.#puts.push({ at, order: rank, xml });
  }
}
