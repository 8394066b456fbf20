import type { Range } from "../../base/range.js";
import type { Line, Source } from "../source.js";
import { automaticLabel, labelOf, type Label } from "../../document/label.js";
import { cutGlued } from "./glued.js";
import { noiseLines, noiseRanges, wrapOf, type Wrap } from "./noise.js";
import { Sequence } from "./sequence.js";

/** One paragraph as a reader would see it: wrapped lines joined, glued clauses cut apart, its number recognised. */
export interface LogicalParagraph extends Omit<Line, "label"> {
  readonly label?: Label;
  /** Where the written label and its separator stand; absent when Word numbers the paragraph. */
  readonly labelRange?: Range;
}

export interface Paragraphs {
  readonly paragraphs: readonly LogicalParagraph[];
  /** Page marks and running headers inside the text. */
  readonly noise: readonly Range[];
}

/** Finds the paragraphs of a source. Ranges may hold line ends and page noise; a normalised view leaves those out. */
export function paragraphsOfSource(source: Source): Paragraphs {
  const plain = source.format === "txt" || source.format === "md";
  const noise = plain ? noiseLines(source) : new Set<number>();
  const wrapped = plain ? wrapOf(source, noise) : undefined;
  const lines = source.lines.filter((line, at) => !noise.has(at) && line.contents !== true);
  const joined = wrapped === undefined ? lines : joinWrapped(source.text, lines, wrapped);
  return {
    paragraphs: joined.flatMap((line) => labelled(source.text, line)),
    noise: noiseRanges(source, noise),
  };
}

/** A line that is nearly full goes on in the next one, unless the next begins with the number that is due. */
function joinWrapped(text: string, lines: readonly Line[], wrap: Wrap): Line[] {
  const joined: Line[] = [];
  const sequence = new Sequence();
  let open: Line | undefined;
  for (const line of lines) {
    const content = text.slice(...line.range);
    const label = labelOf(content);
    const due = label !== undefined && sequence.expects(label);
    const before = open
      ? text
          .slice(...open.range)
          .split("\n")
          .at(-1)
      : undefined;
    const full = before !== undefined && wrap.isFull(before.trimEnd());
    const goesOn = full && !(due && (labelLooksReal(label, content) || /[。；]$/u.test(before.trimEnd())));
    if (open && goesOn && !open.cell && !line.cell) open = { ...open, range: [open.range[0], line.range[1]] };
    else {
      if (open) joined.push(open);
      open = line;
      if (label && due) sequence.accept(label);
    }
  }
  if (open) joined.push(open);
  return joined;
}

/** A wrapped line may begin with （四） of a list inside a paragraph; only article and decimal numbers open a paragraph after a full line. */
const labelLooksReal = (label: Label, content: string): boolean =>
  label.style === "article" ||
  label.style === "chapter" ||
  label.style === "section" ||
  label.style === "decimal" ||
  /^\s*附件/u.test(content);

function labelled(text: string, line: Line): LogicalParagraph[] {
  const { label: automatic, ...rest } = line;
  if (automatic !== undefined && automatic !== "") return [{ ...rest, label: automaticLabel(automatic) }];
  return cutGlued(text, line.range).map((range): LogicalParagraph => {
    const content = text.slice(...range);
    const label = line.cell ? undefined : labelOf(content);
    return label
      ? { ...rest, range, label, labelRange: [range[0] + (content.length - content.trimStart().length), range[0] + label.length] }
      : { ...rest, range };
  });
}
