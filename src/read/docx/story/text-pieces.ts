import { attribute } from "../xml/attribute.js";
import { rawCharacters, type RawCharacters } from "../xml/raw-characters.js";
import type { XmlTree } from "../xml/xml-tree.js";

/**
 * The characters of a `w:t` as Word reads them: line ends are spaces, and space at either end counts only under
 * `xml:space="preserve"`.
 */
export function textPieces(tree: XmlTree, node: number): RawCharacters[] {
  const pieces: RawCharacters[] = [];
  for (let at = node + 1; at < (tree.after[node] ?? 0); at = tree.after[at] ?? Infinity)
    if (tree.names[at] === "#text" || tree.names[at] === "#cdata") pieces.push(rawCharacters(tree, at));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return pieces;
  if ((edge.test(first.text.charAt(0)) || edge.test(last.text.slice(-1))) && !preserved(tree, node)) {
    pieces[0] = trimmed(first, first.text.length - first.text.replace(/^[ \t\r\n]+/, "").length, 0);
    const end = pieces.at(-1) ?? first;
    pieces[pieces.length - 1] = trimmed(end, 0, trailing(end.text));
  }
  return pieces.map((piece) => (/[\r\n]/.test(piece.text) ? { ...piece, text: piece.text.replace(/[\r\n]/g, " ") } : piece));
}

const edge = /[ \t\r\n]/;

function trailing(text: string): number {
  let count = 0;
  while (count < text.length && edge.test(text.charAt(text.length - 1 - count))) count++;
  return count;
}

/** The attribute holds for everything inside until it is said anew. */
function preserved(tree: XmlTree, node: number): boolean {
  for (let at = node; at >= 0; at = tree.parents[at] ?? -1) {
    const space = attribute(tree, at, "xml:space");
    if (space !== undefined) return space === "preserve";
  }
  return false;
}

function trimmed({ text, raw: [start, end], offsets }: RawCharacters, head: number, tail: number): RawCharacters {
  const stop = text.length - tail;
  const from = offsets?.[head] ?? start + head;
  const to = offsets?.[stop] ?? end - tail;
  return { text: text.slice(head, stop), raw: [from, to], ...(offsets && { offsets: offsets.slice(head, stop + 1) }) };
}
