import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Root, RootContent, PhrasingContent } from "mdast";

/** The Markdown that clause texts may use; anything else is a mistake of the clause's author and throws. */
export type MarkdownBlock =
  | { readonly type: "heading"; readonly text: readonly MarkdownInline[] }
  | { readonly type: "paragraph"; readonly text: readonly MarkdownInline[] }
  | { readonly type: "list"; readonly items: readonly (readonly MarkdownBlock[])[] }
  | {
      readonly type: "table";
      readonly head: readonly (readonly MarkdownInline[])[];
      readonly rows: readonly (readonly (readonly MarkdownInline[])[])[];
    };

export interface MarkdownInline {
  readonly text: string;
  readonly strong: boolean;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Parses the Markdown of a clause: headings, paragraphs, nested numbered lists, tables and strong text. */
export function parseMarkdown(source: string): MarkdownBlock[] {
  const root: Root = parser.parse(source);
  return root.children.map(block);
}

function block(node: RootContent): MarkdownBlock {
  switch (node.type) {
    case "heading":
      return { type: "heading", text: inlines(node.children) };
    case "paragraph":
      return { type: "paragraph", text: inlines(node.children) };
    case "list":
      if (!node.ordered) throw new Error("clause text: only numbered lists are used");
      return { type: "list", items: node.children.map((item) => item.children.map(block)) };
    case "table": {
      const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inlines(cell.children)));
      return { type: "table", head: head ?? [], rows };
    }
    default:
      throw new Error(`clause text: ${node.type} is not used (line ${node.position?.start.line ?? 0})`);
  }
}

function inlines(nodes: readonly PhrasingContent[], strong = false): MarkdownInline[] {
  return nodes.flatMap((node): MarkdownInline[] => {
    switch (node.type) {
      case "text":
        return [{ text: node.value.replaceAll("\n", ""), strong }];
      case "strong":
        return inlines(node.children, true);
      default:
        throw new Error(`clause text: ${node.type} is not used (line ${node.position?.start.line ?? 0})`);
    }
  });
}
