import type { Report, Range as TextRange } from "../../api/contract.js";

/** From a range of the canonical text to the words on the rendered page; undefined where they were not found. */
export type WordRanges = (range: TextRange) => Range | undefined;

const blank = /[\s\u00a0\u200b\ufeff]/u;

/** How far ahead of the last block the next one is looked for. */
const reach = 20_000;

/** Finds every block's words again on the page, in order and regardless of spaces; the page's own headers and numbers are passed over. */
export function wordRanges(page: Document, { text, blocks }: Pick<Report, "text" | "blocks">): WordRanges {
  const shown = squeezedPage(page);
  const places = new Int32Array(text.length).fill(-1);
  let cursor = 0;
  for (const { range, label = "" } of blocks) {
    const units = unitsOf(text, range);
    if (units.length === 0) continue;
    const words = units.map((unit) => text.charAt(unit)).join("");
    const at = found(shown.text, [squeezed(label) + words, words], cursor);
    if (at === undefined) continue;
    for (const [index, unit] of units.entries()) places[unit] = at + index;
    cursor = at + words.length;
  }
  return ([start, end]) => {
    let [from, to] = [start, Math.max(start, end - 1)];
    while (from < end && (places[from] ?? -1) < 0) from++;
    while (to > from && (places[to] ?? -1) < 0) to--;
    const [first, last] = [shown.units[places[from] ?? -1], shown.units[places[to] ?? -1]];
    if (first === undefined || last === undefined) return undefined;
    const range = page.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  };
}

/** The first way of writing that occurs, as the place where the words (the last way) begin. */
function found(text: string, ways: readonly string[], cursor: number): number | undefined {
  const words = ways.at(-1) ?? "";
  for (const way of ways) {
    const at = text.slice(cursor, cursor + reach + way.length).indexOf(way);
    if (at >= 0) return cursor + at + way.length - words.length;
  }
  return undefined;
}

const squeezed = (text: string): string => [...text].filter((sign) => !blank.test(sign)).join("");

function unitsOf(text: string, [start, end]: TextRange): number[] {
  const units: number[] = [];
  for (let unit = start; unit < end; unit++) if (!blank.test(text.charAt(unit))) units.push(unit);
  return units;
}

interface Unit {
  readonly node: Text;
  readonly offset: number;
}

function squeezedPage(page: Document): { readonly text: string; readonly units: readonly Unit[] } {
  const units: Unit[] = [];
  let text = "";
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const value = node.nodeValue ?? "";
    if (node.nodeType !== Node.TEXT_NODE || !isText(node)) continue;
    for (let offset = 0; offset < value.length; offset++) {
      if (blank.test(value.charAt(offset))) continue;
      units.push({ node, offset });
      text += value.charAt(offset);
    }
  }
  return { text, units };
}

/** Nodes of another frame are no instances of this one's classes. */
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
