import type { Range } from "../../base/range.js";
import type { TopicElement } from "../../library/topic.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { patternOf } from "../pattern/patterns-of.js";
import { factsIn } from "../facts/facts-in.js";
import { titleNames } from "./title-names.js";

/** What a label introduces: 通知期：提前15日, the cell beside or below it in a table. `range` is of what is said under the label. */
interface Labelled {
  readonly label: string;
  readonly range: Range;
}

const labels = new WeakMap<ReadingParagraph, readonly Labelled[]>();

/** Where a paragraph states an element under a label of these names: not blank, not put off, and with the measure that the element asks for. */
export function labelledElement(
  paragraph: ReadingParagraph,
  names: readonly string[],
  value: TopicElement["value"],
  reading: Reading,
): Range | undefined {
  if (names.length === 0) return undefined;
  return labelledIn(paragraph, reading).find(({ label, range }) => named(label, names) && says(range, value, reading))?.range;
}

/** A name of one character (人：…) is all of its label. */
const named = (label: string, names: readonly string[]): boolean => names.includes(label) || titleNames(label, longerNames(names));

const longer = new WeakMap<readonly string[], readonly string[]>();

function longerNames(names: readonly string[]): readonly string[] {
  const known = longer.get(names) ?? names.filter((name) => name.length > 1);
  longer.set(names, known);
  return known;
}

/** The label of a row, when it has no more than this and what stands beside it. */
export const rowLabel = ({ row, range }: ReadingParagraph, { text }: Reading): string | undefined => {
  if (!row) return undefined;
  const [first, second] = text.slice(...range).split("\t");
  return first !== undefined && second !== undefined && first.length <= longest && !/\d/u.test(first) ? first : undefined;
};

/** The longest label. */
const longest = 14;

const opening =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z]|[①-⑳])[）)、.]|[（(]?[①-⑳]|[-·*•○●■◆]|\d+(?:\.\d+)+)?[“【]?([〇㐀-鿿A-Za-z、与和及/]{1,14})[”】]?(?:（[^（）]{0,20}）)?(?:：|--?)(?=.)/u;

function labelledIn(paragraph: ReadingParagraph, reading: Reading): readonly Labelled[] {
  const known = labels.get(paragraph);
  if (known) return known;
  const made = paragraph.row ? inRow(paragraph, reading) : inProse(paragraph);
  labels.set(paragraph, made);
  return made;
}

const inProse = ({ sentences }: ReadingParagraph): Labelled[] =>
  sentences.flatMap(({ text, range }) => {
    const match = opening.exec(text);
    return match?.[1] === undefined ? [] : [{ label: match[1], range: [range[0] + match[0].length, range[1]] as const }];
  });

/** Each cell is labelled by the head of its column and by the first cell of its row. */
function inRow(paragraph: ReadingParagraph, reading: Reading): Labelled[] {
  const [first, ...others] = cellsOf(paragraph, reading);
  if (!first) return [];
  const heads = headOf(paragraph, reading);
  const text = (range: Range): string => reading.text.slice(...range);
  return [
    ...others.map((range): Labelled => ({ label: text(first), range })),
    ...[first, ...others].flatMap((range, at): Labelled[] => {
      const head = heads?.[at];
      return head === undefined ? [] : [{ label: head, range }];
    }),
  ].filter(({ label }) => label.length <= longest);
}

/** The cells of the first row of the table, when they are words alone and this is another row. */
function headOf(paragraph: ReadingParagraph, reading: Reading): readonly string[] | undefined {
  let head = paragraph;
  for (let at = paragraph.index - 1; at >= 0; at--) {
    const above = reading.paragraphs[at];
    if (!above?.row || above.clause !== paragraph.clause) break;
    head = above;
  }
  if (head === paragraph) return undefined;
  const cells = cellsOf(head, reading).map((range) => reading.text.slice(...range));
  return cells.every((cell) => cell.length <= longest && !/\d{2}/u.test(cell)) ? cells : undefined;
}

function cellsOf({ range }: ReadingParagraph, { text }: Reading): Range[] {
  const cells: Range[] = [];
  let start = range[0];
  for (let at = range[0]; at <= range[1]; at++)
    if (at === range[1] || text.charAt(at) === "\t") {
      cells.push([start, at]);
      start = at + 1;
    }
  return cells;
}

const blank = /^[\s_＿/【】（）]*$|_{2,}|＿|【】/u;
const putOff =
  /另行|待定|未定|面议|届时|酌情|视情况|视实际|根据(?:实际|需要|情况)|按(?:照)?(?:有关|相关|国家)?规定|协商|及时|尽快|合理|适当|适时|同上/u;

function says(range: Range, value: TopicElement["value"], { text, matcher, facts }: Reading): boolean {
  const said = text.slice(...range);
  if (blank.test(said)) return false;
  const has = (all: readonly { readonly range: Range }[]): boolean => factsIn(all, range).length > 0;
  switch (value) {
    case "days":
    case "date":
      return matcher.holds(patternOf("{time}"), range);
    case "money":
    case "percent":
      return has(facts.money) || has(facts.percent) || /\d/u.test(said);
    case "quote":
    case undefined:
      return said.length >= 2 && !putOff.test(said);
  }
}
