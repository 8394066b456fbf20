import { labelOf } from "../../../document/label.js";
import type { FlowLine } from "../layout/flow.js";
import type { VisualLine } from "../layout/visual-line.js";
import { endsInLeader } from "./contents.js";
import type { Open } from "./open.js";
import { firstUnit } from "./first-unit.js";

/** Ems by which a line must be moved in or out to mean something. */
const step = 0.8;

/**
 * Whether a line continues the open paragraph. It must follow a line that was full, in the same size and at the same
 * distance; then its indent, a clause number before it and the end of the line above decide. `isDue` says whether a clause
 * number is the one that comes next.
 */
export function goesOn(open: Open, next: FlowLine, isDue: (line: string) => boolean): boolean {
  const [above, below] = [open.last.line, next.line];
  const size = Math.max(above.size, below.size);
  if (above.direction !== below.direction || Math.abs(above.size - below.size) > 0.12 * size) return false;
  if (endsInLeader(above.text) || isAnnexTitle(below.text) || signature.test(below.text) || !isFull(open, below)) return false;
  const ended = /[。！？；!?;：:][”’）)」』】]?$/u.test(above.text);
  if (gapSays(open, next, ended)) return false;
  const numbered = isNumbered(below.text) && isDue(below.text);
  if (isContinuation(open, next) && !(numbered && mayBegin(next))) return true;
  if (above.text.endsWith("___") && !below.text.startsWith("_")) return false;
  if (startsLikeParagraph(open, next)) return false;
  if (ended) return !numbered && fits(open, next);
  return !numbered || fits(open, next);
}

/** The title of an annex: 附件二：名单. */
const annex = /^附件[ 　]*[一二三四五六七八九十\d]{0,3}(?:[:：、.．《（( 　]|$)/u;

const isAnnexTitle = (text: string): boolean => text.length <= 30 && annex.test(text) && !/[、，。；,;.]$|、附/u.test(text);

/** The first words of a party's place to sign. */
const signature = /^[甲乙丙丁]方[（(][^（）()]{1,8}[）)][:：]/u;

const isNumbered = (text: string): boolean => labelOf(text) !== undefined || /^[-–—•·●○■□◆▪◇▶►✓√*] /u.test(text);

/** Whether a clause may begin where further lines stand: of what kind its number is, or where paragraphs hang. */
function mayBegin({ line: { text }, region: { indents } }: FlowLine): boolean {
  return strong.has(labelOf(text)?.style ?? "") || (indents !== undefined && indents.first < indents.further);
}

/** Numbers that stand at the edge even where other paragraphs are indented. */
const strong: ReadonlySet<string> = new Set(["part", "chapter", "section", "article", "decimal"]);

/** Where the habit of indenting is known: a line that stands where further lines do, in a paragraph that began as they begin. */
function isContinuation({ first, second, last }: Open, next: FlowLine): boolean {
  const { indents } = next.region;
  return (
    indents !== undefined &&
    stands(first, indents.first) &&
    [second ?? next, last, next].every((line) => line === first || stands(line, indents.further))
  );
}

/** Where the habit of indenting is known: a line that stands where paragraphs begin, as the open one did. */
function startsLikeParagraph({ first }: Open, next: FlowLine): boolean {
  const { indents } = next.region;
  return indents !== undefined && stands(first, indents.first) && stands(next, indents.first);
}

const stands = (line: FlowLine, indent: number): boolean => Math.abs(inset(line) / line.line.size - indent) < 0.4;

/**
 * Whether a line begins where a further line of the open paragraph should: where the second one did; after a first line
 * alone, further out than it, below it when that stands at the edge, or below the text behind its number.
 */
function fits({ first, second }: Open, next: FlowLine): boolean {
  const near = step * next.line.size;
  if (second) return Math.abs(inset(next) - inset(second)) < near;
  const hanging = hangingLeft(first.line);
  if (hanging !== undefined && Math.abs(next.line.left - next.region.left - (hanging - first.region.left)) < near) return true;
  return inset(next) < inset(first) - near || (inset(first) < near && Math.abs(inset(next)) < near);
}

/** How far a line stands in from the left edge of its region. */
const inset = ({ line, region }: FlowLine): number => line.left - region.left;

/** Where the text behind the number of a line begins. */
function hangingLeft({ text, glyphs }: VisualLine): number | undefined {
  const label = labelOf(text);
  return label && glyphs.slice(label.length).find((glyph) => glyph !== undefined)?.x;
}

/** Whether the line had no room for what the next line begins with; text set to the right or about the middle is never full. */
function isFull({ first, last }: Open, below: VisualLine): boolean {
  const { line, region } = last;
  const width = region.right - region.left;
  if (first === last && line.left - region.left > Math.max(0.35 * width, 6 * line.size) && width > 12 * line.size) return false;
  const slack = region.right - line.right;
  return region.isJustified ? slack < 0.6 * line.size : slack < firstUnit(below) + 0.3 * line.size;
}

/**
 * Whether the distance to the line above, if that is on the same page and column, is more than lines of one paragraph have;
 * a line stretched to the edge in mid-sentence is nearly sure to go on.
 */
function gapSays({ before, last }: Open, next: FlowLine, ended: boolean): boolean {
  const gap = next.line.baseline - last.line.baseline;
  if (last.line.page !== next.line.page || gap < 0) return false;
  const own = before && before.line.page === last.line.page ? last.line.baseline - before.line.baseline : 0;
  const usual = own > 0 ? own : next.pitch > 0 ? next.pitch : 1.8 * next.line.size;
  const isSure = !ended && last.region.isJustified;
  return gap > (isSure ? 2.2 : 1.3) * usual;
}
