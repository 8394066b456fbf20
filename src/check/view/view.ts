import { blanked } from "../../base/blanked.js";
import { withPlainDigits } from "../../base/plain-digits.js";
import type { Range } from "../../base/range.js";
import type { Block, Clause, Contract, PartKind } from "../../document/node.js";
import { calm } from "./calm.js";
import { fromSource, MappedTextBuilder, toSource, type MappedText } from "./mapped-text.js";
import { labelledTalk } from "./labelled-talk.js";
import { normalise } from "./normalise.js";
import { simplified, type Script } from "./script.js";

/** The normalised text of a contract, paragraph by paragraph; everything that the checker looks for, it looks for here. */
export interface View {
  readonly mapped: MappedText;
  readonly text: string;
  /** The contract's own text, offset by offset, in simplified script and plain digits. */
  readonly written: string;
  readonly script: Script;
  readonly paragraphs: readonly ViewParagraph[];
  /** The source range of a range of `text`. */
  readonly toSource: (range: Range) => Range;
  readonly fromSource: (range: Range) => Range;
  /** The paragraph that holds an offset of `text`. */
  readonly paragraphAt: (offset: number) => ViewParagraph;
}

/** Every paragraph has every member, so that all are of one shape to the engine: they are read more often than anything else. */
export interface ViewParagraph {
  readonly index: number;
  /** In `View.text`, without the line end. */
  readonly range: Range;
  readonly part: PartKind;
  /** The label of its annex, such as 附件一. */
  readonly annex: string | undefined;
  /** The numbers from the outermost clause to its own, such as [第四条, 4.2]; an annex's label comes first. */
  readonly path: readonly string[];
  /** Headings above it and its own, normalised, outermost first. */
  readonly titles: readonly string[];
  /** It is a heading and nothing else. */
  readonly heading: boolean;
  readonly level: number;
  readonly clause: Clause | undefined;
  /** One row of a table; cells are parted by tabs. */
  readonly row: boolean;
  /** The paragraph that introduces it (…如下：), when it is an item of a list. */
  readonly lead: ViewParagraph | undefined;
}

/** Builds the view of a contract. Ranges are exact in both directions: `text.slice(...)` of the source gives what a reader sees. */
export function viewOf(contract: Contract): View {
  const noise = contract.noise ?? [];
  const { script, text: simple } = simplified(contract.text);
  const source = blanked(contract.text, noise);
  const plain = simple === contract.text ? source : blanked(simple, noise);
  const out = new MappedTextBuilder(contract.text.length + 1024);
  const paragraphs: ViewParagraph[] = [];

  const write = (range: Range): Range => {
    const start = out.length;
    normalise(source, plain, range, out);
    const end = out.length;
    out.add("\n", range[1], range[1]);
    return [start, end];
  };
  const titleText = (range: Range | undefined): string => {
    if (!range) return "";
    const piece = new MappedTextBuilder(range[1] - range[0]);
    normalise(source, plain, range, piece);
    return piece.build().text;
  };

  interface Above {
    readonly part: PartKind;
    readonly annex?: string;
    readonly path: readonly string[];
    readonly titles: readonly string[];
    readonly clause?: Clause;
    readonly lead?: ViewParagraph;
  }
  const keep = (range: Range, above: Above, heading: boolean, row: boolean): ViewParagraph => {
    const paragraph: ViewParagraph = {
      index: paragraphs.length,
      range,
      part: above.part,
      annex: above.annex,
      path: above.path,
      titles: above.titles,
      heading,
      level: above.clause?.level ?? 0,
      clause: above.clause,
      row,
      lead: row ? undefined : above.lead,
    };
    paragraphs.push(paragraph);
    return paragraph;
  };
  const add = (range: Range, above: Above, heading = false): ViewParagraph => keep(write(range), above, heading, false);

  const block = (node: Block, above: Above): ViewParagraph | undefined => {
    if (node.type === "paragraph") return add(node.range, above);
    if (node.type === "table") {
      for (const row of node.rows) {
        const start = out.length;
        for (const [at, cell] of row.cells.entries()) {
          if (at > 0) out.add("\t", cell.range[0], cell.range[0]);
          normalise(source, plain, cell.range, out);
        }
        const end = out.length;
        out.add("\n", row.range[1], row.range[1]);
        keep([start, end], above, false, true);
      }
      return undefined;
    }
    return clause(node, above);
  };

  const clause = (node: Clause, above: Above): ViewParagraph | undefined => {
    const title = titleText(node.title?.range);
    const here: Above = {
      ...above,
      path: node.label === "" ? above.path : [...above.path, node.label],
      titles: title === "" ? above.titles : [...above.titles, title],
      clause: node,
    };
    const [first, ...rest] = node.children;
    let own: ViewParagraph | undefined;
    let remaining: readonly Block[] = node.children;
    if (node.title && first?.type === "paragraph" && standBeside(source.slice(node.title.range[1], first.range[0]))) {
      own = add([node.title.range[0], first.range[1]], here);
      remaining = rest;
    } else if (node.title) add(node.title.range, here, true);
    let lead = own;
    for (const child of remaining) {
      const made = block(child, { ...here, ...(lead && child.type === "clause" ? { lead } : {}) });
      if (child.type === "paragraph") {
        lead = made;
        own ??= made;
      }
    }
    return own;
  };

  for (const part of contract.root.children) {
    const title = titleText(part.title?.range);
    const annex = part.kind === "annex" ? part.label : undefined;
    const above: Above = {
      part: part.kind,
      ...(annex === undefined ? {} : { annex }),
      path: annex === undefined ? [] : [annex],
      titles: title === "" || part.kind === "cover" ? [] : [title],
    };
    if (part.title) add(part.title.range, above, true);
    let lead: ViewParagraph | undefined;
    const talk =
      part.kind === "cover"
        ? labelledTalk(
            part.children.map(({ range }) => titleText(range)),
            source.length,
          )
        : undefined;
    for (const [at, child] of part.children.entries()) {
      const label = talk && at >= talk.from ? (talk.labels[at] ?? "") : undefined;
      if (label !== undefined) {
        block(child, { ...above, part: "body", titles: label === "" ? [] : [label] });
        continue;
      }
      const made = block(child, { ...above, ...(lead && child.type === "clause" && part.kind === "annex" ? { lead } : {}) });
      if (child.type === "paragraph") lead = made;
    }
  }

  const mapped = out.build();
  return {
    mapped,
    text: calm(mapped.text),
    written: plain.length === source.length ? withPlainDigits(plain) : source,
    script,
    paragraphs,
    toSource: (range) => toSource(mapped, range),
    fromSource: (range) => fromSource(mapped, range),
    paragraphAt: (offset) => paragraphAt(paragraphs, offset),
  };
}

/** A title and the words after it in one line; where not even a sign parts them, the title is a heading that lost its line end. */
const standBeside = (between: string): boolean => between !== "" && !between.includes("\n");

function paragraphAt(paragraphs: readonly ViewParagraph[], offset: number): ViewParagraph {
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.range[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = paragraphs[low];
  if (!found) throw new Error("a view without paragraphs");
  return found;
}
