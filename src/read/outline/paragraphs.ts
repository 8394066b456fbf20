import { blanked } from "../../base/blanked.js";
import type { Range } from "../../base/range.js";
import type { Line, Source } from "../source.js";
import { withTables } from "../text/text-tables.js";
import { automaticLabel, labelOf, type Label } from "../../document/label.js";
import { WebCopy } from "./glued.js";
import { isLaidOut, opensLine } from "./opens-line.js";
import { noiseLines, noiseRanges, wrapOf, type Wrap } from "./noise.js";
import { Sequence } from "./sequence.js";

/** One paragraph as a reader would see it: wrapped lines joined, glued clauses cut apart, its number recognised. */
export interface LogicalParagraph extends Omit<Line, "label"> {
  readonly label?: Label;
  /** Where the written label and its separator stand; absent when Word numbers the paragraph. */
  readonly labelRange?: Range;
  /** It was cut out of a web copy in one line, where a heading may be glued to what follows it. */
  readonly cut?: true;
}

export interface Paragraphs {
  readonly paragraphs: readonly LogicalParagraph[];
  /** Page marks and running headers inside the text. */
  readonly noise: readonly Range[];
}

/** Finds the paragraphs of a source, of whose text `plain` is a copy in plain signs. Ranges may hold line ends and page noise; a normalised view leaves those out. */
export function paragraphsOfSource(source: Source, plain: string): Paragraphs {
  const written = isWritten(source);
  const noise = written ? noiseLines({ ...source, text: plain }) : new Set<number>();
  const wrapped = written ? wrapOf(source, noise) : undefined;
  const kept = source.lines.filter((line, at) => !noise.has(at) && line.contents !== true);
  const lines = source.format === "docx" ? withTables(source.text, kept) : kept;
  const joined = wrapped === undefined ? lines : joinWrapped(source.text, plain, lines, wrapped);
  const ranges = noiseRanges(source, noise);
  const [whole, bare] = [blanked(source.text, ranges), blanked(plain, ranges)];
  return {
    paragraphs: paragraphsOf(whole, bare, joined),
    noise: ranges,
  };
}

/** Lines are cut each by itself, unless much of the text turns out to be a copy without line breaks: then they are cut as one text. */
function paragraphsOf(whole: string, bare: string, lines: readonly Line[]): LogicalParagraph[] {
  const size = (some: readonly Line[]): number => some.reduce((sum, { range }) => sum + range[1] - range[0], 0);
  const least = size(lines) / 3;
  if (size(lines.filter(({ range }) => range[1] - range[0] > long)) > least) {
    const copy = new WebCopy(bare, true);
    const together = lines.flatMap((line) => labelled(whole, copy, line));
    if (copy.length > least) return together;
  }
  return lines.flatMap((line) => labelled(whole, new WebCopy(bare), line));
}

/** Few paragraphs of an ordinary contract are longer. */
const long = 200;

/** A plain text, or one that was pasted into Word line by line: nothing in it is numbered, styled or laid out. */
const isWritten = ({ format, lines }: Source): boolean =>
  format === "txt" ||
  format === "md" ||
  (format === "docx" && !lines.some(({ label, outlineLevel }) => (label ?? "") !== "" || outlineLevel !== undefined));

/** A line that is nearly full goes on in the next one, unless the next begins with the number that is due or with what always opens a line. */
function joinWrapped(text: string, plain: string, lines: readonly Line[], wrap: Wrap): Line[] {
  const joined: Line[] = [];
  const sequence = new Sequence();
  let open: Line | undefined;
  let last: Line | undefined;
  for (const line of lines) {
    const content = text.slice(...line.range);
    const label = labelOf(content);
    const due = label !== undefined && sequence.expects(label);
    const before = last && text.slice(...last.range);
    const full = before !== undefined && wrap.isFull(before.trimEnd()) && !isLaidOut(before);
    const opens =
      (due && (labelLooksReal(label) || /[。；：:;]$/u.test(before?.trimEnd() ?? ""))) ||
      opensLine(plain.slice(...line.range)) ||
      (isField(content) && [joined.at(-1), open].every((one) => one && isField(text.slice(...one.range))));
    const goesOn = full && !opens;
    if (open && goesOn && !open.cell && !line.cell) open = { ...open, range: [open.range[0], line.range[1]] };
    else {
      if (open) joined.push(open);
      open = line;
      if (label && due) sequence.accept(label);
    }
    last = line;
  }
  if (open) joined.push(open);
  return joined;
}

/** 服务方式：□图文 □视频: a line of a sheet of terms, a name and no sentence. */
const isField = (line: string): boolean =>
  /^[\s\u3000]*[〇㐀-鿿与、]{2,12}(?:[（(][^（）()\n]{1,8}[）)])?[:：](?=[^\s：:])[^。]*$/u.test(line);

/** A wrapped line may begin with （四） of a list inside a paragraph; only the numbers of articles, parts and decimals open a paragraph after a full line. */
const labelLooksReal = ({ style }: Label): boolean =>
  style === "part" || style === "chapter" || style === "section" || style === "article" || style === "decimal";

function labelled(text: string, copy: WebCopy, line: Line): LogicalParagraph[] {
  const { label: automatic, ...rest } = line;
  if (automatic !== undefined && automatic !== "") return [{ ...rest, label: automaticLabel(automatic) }];
  const pieces = copy.cut(line.range);
  const cut = pieces.length > 1 ? ({ cut: true } as const) : {};
  return pieces.map((range): LogicalParagraph => {
    const content = text.slice(...range);
    const label = line.cell ? undefined : labelAcrossLines(content);
    return label
      ? { ...rest, ...cut, range, label, labelRange: [range[0] + (content.length - content.trimStart().length), range[0] + label.length] }
      : { ...rest, range };
  });
}

/** The number at the start of a paragraph; wrapping may have broken it: 第⏎八条. */
function labelAcrossLines(content: string): Label | undefined {
  const start = content.slice(0, 24).search(/\S/u);
  const end = content.indexOf("\n", Math.max(0, start));
  if (end === -1 || end > start + 8) return labelOf(content);
  const breaks = /^\n+/u.exec(content.slice(end))?.[0].length ?? 0;
  const label = labelOf(content.slice(0, end) + content.slice(end + breaks));
  return label && label.length > end ? { ...label, length: label.length + breaks } : label;
}
