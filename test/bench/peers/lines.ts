import { readFileSync } from "node:fs";

/** The paragraphs of a drafted contract (`draft --format json`), headings marked, for peers that lay out the same text. */
export function linesOf(path: string): { readonly text: string; readonly heading: boolean }[] {
  interface Node {
    readonly range: readonly [number, number];
    readonly label?: string;
    readonly title?: Node;
    readonly children?: readonly Node[];
    readonly rows?: readonly Node[];
    readonly cells?: readonly Node[];
    readonly type: string;
  }
  const { text, root } = JSON.parse(readFileSync(path, "utf8")) as { readonly text: string; readonly root: Node };
  const lines: { text: string; heading: boolean }[] = [];
  const visit = (node: Node, label: string): void => {
    if (node.title) lines.push({ text: `${node.label ?? ""} ${text.slice(...node.title.range)}`.trim(), heading: true });
    if (node.type === "paragraph") lines.push({ text: `${label} ${text.slice(...node.range)}`.trim(), heading: false });
    const children = node.children ?? node.rows ?? node.cells ?? [];
    for (const [at, child] of children.entries())
      if (child.type !== "text") visit(child, at === 0 && !node.title ? (node.label ?? "") : "");
  };
  visit(root, "");
  return lines;
}
