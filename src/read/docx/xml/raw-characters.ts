import type { Range } from "../../../base/range.js";
import type { XmlTree } from "./xml-tree.js";

/** Decoded character data with the way back into the XML. */
export interface RawCharacters {
  readonly text: string;
  /** The slice of the XML that holds exactly these characters. */
  readonly raw: Range;
  /** Where each UTF-16 unit starts, with a last entry for the end; absent when one unit is one unit throughout. */
  readonly offsets?: Uint32Array;
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["apos", "'"],
  ["quot", '"'],
]);

/** Decodes one `#text` or `#cdata` node; entities and line ends may make the raw form longer than the text. */
export function rawCharacters(tree: XmlTree, node: number): RawCharacters {
  const [start, end] = [tree.starts[node] ?? 0, tree.ends[node] ?? 0];
  const slice = tree.xml.slice(start, end);
  const entities = tree.names[node] === "#text" && slice.includes("&");
  if (!entities && !slice.includes("\r")) return { text: slice, raw: [start, end] };
  let text = "";
  const offsets = new Uint32Array(slice.length + 1);
  for (let at = 0; at < slice.length;) {
    const [piece, length] = unit(slice, at, entities);
    offsets.fill(start + at, text.length, text.length + piece.length);
    text += piece;
    at += length;
  }
  offsets[text.length] = end;
  return { text, raw: [start, end], offsets: offsets.slice(0, text.length + 1) };
}

/** The decoded characters at `at` and how much of the raw form they take. */
function unit(slice: string, at: number, entities: boolean): [piece: string, length: number] {
  const first = slice.charAt(at);
  if (first === "\r") return ["\n", slice.charAt(at + 1) === "\n" ? 2 : 1];
  if (first !== "&" || !entities) return [first, 1];
  const end = slice.indexOf(";", at);
  const name = slice.slice(at + 1, end);
  const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return [named.get(name) ?? String.fromCodePoint(code), end + 1 - at];
}
