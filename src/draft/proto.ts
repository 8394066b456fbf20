import type { ClauseIdentity } from "../document/node.js";
import type { Drawing } from "../document/drawing.js";
import type { MarkdownBlock, MarkdownInline } from "../document/markdown.js";
import { chartDrawing } from "./chart/chart-drawing.js";
import { parseChart } from "./chart/parse-chart.js";
import type { Token, TokenStore } from "./token.js";

/** The contract before it has numbers, references and a text of its own. */
export type ProtoBlock = ProtoClause | ProtoParagraph | ProtoTable;

export interface ProtoClause {
  readonly type: "clause";
  /** What references may point at; several when an anchor names an article that has an id already. */
  readonly ids: readonly string[];
  readonly title: readonly ProtoInline[];
  readonly identity?: ClauseIdentity;
  readonly numbered: boolean;
  readonly children: readonly ProtoBlock[];
}

export interface ProtoParagraph {
  readonly type: "paragraph";
  readonly text: readonly ProtoInline[];
  readonly picture?: Drawing;
}

export interface ProtoTable {
  readonly type: "table";
  readonly head: readonly (readonly ProtoInline[])[];
  readonly rows: readonly (readonly (readonly ProtoInline[])[])[];
}

export type ProtoInline =
  { readonly type: "text"; readonly text: string; readonly strong: boolean } | { readonly type: "reference"; readonly target: string };

/** Markdown of a filled clause → proto blocks: list items become numbered clauses, an anchor names its item. */
export function protoBlocks(blocks: readonly MarkdownBlock[], tokens: TokenStore, prefix: string): ProtoBlock[] {
  return blocks.flatMap((block): ProtoBlock[] => {
    switch (block.type) {
      case "heading":
        throw new Error(`clause text of ${prefix}: one heading only, at the top`);
      case "paragraph":
        return [{ type: "paragraph", text: inlines(block.text, tokens).text }];
      case "chart": {
        const words = (text: string): string => plainWords(text, tokens);
        const drawing = chartDrawing(parseChart(block.kind, words(block.caption), block.lines.map(words)));
        return [{ type: "paragraph", text: [{ type: "text", text: words(block.caption), strong: false }], picture: drawing }];
      }
      case "table":
        return [
          {
            type: "table",
            head: block.head.map((cell) => inlines(cell, tokens).text),
            rows: block.rows.map((row) => row.map((cell) => inlines(cell, tokens).text)),
          },
        ];
      case "list":
        return block.items.map((item) => listItem(item, tokens, prefix));
    }
  });
}

/** Text outside Markdown, with the deal's own words in place. */
const plainWords = (text: string, tokens: TokenStore): string =>
  tokens
    .split(text)
    .map((piece) => (typeof piece === "string" ? piece : piece.type === "text" ? piece.text : ""))
    .join("");

function listItem(item: readonly MarkdownBlock[], tokens: TokenStore, prefix: string): ProtoClause {
  const [first, ...rest] = item;
  if (first?.type !== "paragraph") throw new Error(`clause text of ${prefix}: a list item starts with a sentence`);
  const { text, anchors } = inlines(first.text, tokens);
  return {
    type: "clause",
    ids: anchors.map((id) => `${prefix}.${id}`),
    title: [],
    numbered: true,
    children: [{ type: "paragraph", text }, ...protoBlocks(rest, tokens, prefix)],
  };
}

/** Replaces tokens; anchors are taken out and returned. */
export function inlines(parts: readonly MarkdownInline[], tokens: TokenStore): { text: ProtoInline[]; anchors: string[] } {
  const text: ProtoInline[] = [];
  const anchors: string[] = [];
  for (const part of parts)
    for (const piece of tokens.split(part.text)) {
      if (typeof piece === "string") {
        if (piece !== "") text.push({ type: "text", text: piece, strong: part.strong });
      } else add(piece, part.strong);
    }
  return { text, anchors };

  function add(token: Token, strong: boolean): void {
    if (token.type === "text") text.push({ type: "text", text: token.text, strong });
    else if (token.type === "reference") text.push({ type: "reference", target: token.target });
    else anchors.push(token.id);
  }
}
