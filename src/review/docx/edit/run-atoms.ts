import type { Segment } from "../../../read/docx/model/segment.js";
import { children } from "../../../read/docx/xml/children.js";
import type { XmlTree } from "../../../read/docx/xml/xml-tree.js";
import type { PieceState, RunMark, RunPlan } from "./run-plan.js";

/** The smallest pieces of a run that its plan tells apart, in order. */
export interface RunAtom {
  /** The child of the run that it is, or is part of. */
  readonly child: number;
  /** The piece of text; absent for a child that is no text, such as a tab. */
  readonly text?: string;
  /** Whether it reads as nothing, so that its neighbours decide what becomes of it. */
  readonly silent: boolean;
  readonly state: PieceState;
  /** What is put before it. */
  readonly marks: readonly RunMark[];
}

const textual = new Set(["w:t", "w:delText"]);

/** What a tracked deletion must not take along when it goes over it: pictures and references would be lost with it. */
const lasting = new Set([
  "w:drawing",
  "w:pict",
  "w:object",
  "mc:AlternateContent",
  "w:commentReference",
  "w:footnoteReference",
  "w:endnoteReference",
]);

/** Cuts a run at its marks and where the state changes. The second list is what is put behind the last atom. */
export function runAtoms(
  tree: XmlTree,
  run: number,
  segments: readonly Segment[],
  plan: RunPlan,
): [readonly RunAtom[], readonly RunMark[]] {
  const atoms: RunAtom[] = [];
  const waiting: RunMark[] = [];
  const take = (): RunMark[] => waiting.splice(0).sort((a, b) => a.order - b.order);
  for (const child of children(tree, run)) {
    if (tree.names[child] === "w:rPr" || tree.names[child]?.startsWith("#")) continue;
    const own = segments.filter(({ raw }) => raw[0] >= (tree.starts[child] ?? 0) && raw[1] <= (tree.ends[child] ?? 0));
    if (own.length === 0) atoms.push({ child, silent: true, state: "kept", marks: take() });
    for (const segment of own) {
      const marks = plan.marks.filter((mark) => mark.segment === segment).sort((a, b) => a.offset - b.offset);
      const isText = textual.has(tree.names[child] ?? "");
      const cuts = isText ? cutsOf(segment, marks, plan) : [0];
      cuts.forEach((from, index) => {
        waiting.push(...marks.filter(({ offset }) => offset === from && (isText || offset === 0)));
        const to = cuts[index + 1] ?? segment.text.length;
        atoms.push({
          child,
          ...(isText && { text: (segment.written ?? segment.text).slice(from, to) }),
          silent: segment.text === "",
          state: stateAt(plan, segment, from),
          marks: take(),
        });
      });
      if (segment.text.length > 0) waiting.push(...marks.filter(({ offset }) => offset >= segment.text.length));
    }
  }
  return [settled(tree, atoms, plan.rest), take()];
}

/** Where the segment is cut: at 0 and wherever something begins or ends inside it. */
function cutsOf(segment: Segment, marks: readonly RunMark[], { states }: RunPlan): number[] {
  const edges = states.filter((one) => one.segment === segment).flatMap(({ within }) => [...within]);
  const inside = [...marks.map(({ offset }) => offset), ...edges].filter((at) => at > 0 && at < segment.text.length);
  return [...new Set([0, ...inside])].sort((a, b) => a - b);
}

const stateAt = ({ states, rest }: RunPlan, segment: Segment, at: number): PieceState =>
  states.find((one) => one.segment === segment && one.within[0] <= at && (at < one.within[1] || segment.text.length === 0))?.state ?? rest;

/** A child that reads as nothing goes with its neighbours where both agree; a deletion leaves pictures and references alone. */
function settled(tree: XmlTree, atoms: readonly RunAtom[], rest: PieceState): RunAtom[] {
  const says = ({ silent }: RunAtom): boolean => !silent;
  return atoms.map((atom, at) => {
    if (says(atom)) return atom;
    const before = atoms.slice(0, at).findLast(says)?.state ?? rest;
    const after = atoms.slice(at + 1).find(says)?.state ?? rest;
    const state = before === after ? before : rest;
    return state === "deleted" && lasting.has(tree.names[atom.child] ?? "") ? atom : { ...atom, state };
  });
}
