import type { Range } from "../../../base/range.js";
import type { DocxPlace } from "../../../document/place.js";

/** What places need to know of a paragraph: no more than can be sent to another process. */
export interface PlacedSpan {
  readonly range: Range;
  readonly paragraph: { readonly part: { readonly name: string }; readonly index: number };
  readonly label?: { readonly text: string; readonly bullet: boolean };
}

/** The paragraphs that a range touches. A range without text of any is placed at the end of the one before it. */
export function docxPlaces({ spans }: { readonly spans: readonly PlacedSpan[] }, [start, end]: Range): DocxPlace[] {
  const places: DocxPlace[] = [];
  const first = lastFrom(spans, start);
  for (let index = first; index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.range[0] >= Math.max(end, start + 1)) break;
    const [from, to] = [Math.max(start, span.range[0]), Math.min(end, span.range[1])];
    if (from < to || (start === end && from === to)) places.push(place(span, [from, to]));
  }
  const before = spans[first];
  if (places.length === 0 && before) places.push(place(before, [before.range[1], before.range[1]]));
  return places;
}

/** The last paragraph that begins at or before `offset`, or the first of those that begin there without text. */
function lastFrom(spans: readonly PlacedSpan[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.range[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

const place = ({ paragraph, range: [begin], label }: PlacedSpan, [from, to]: Range): DocxPlace => ({
  type: "docx",
  part: paragraph.part.name,
  paragraph: paragraph.index,
  range: [from - begin, to - begin],
  ...(label && !label.bullet && { label: label.text }),
});
