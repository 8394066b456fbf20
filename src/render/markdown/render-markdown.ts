import { slice } from "../../base/range.js";
import type { Block, Clause, Contract, Inline, Part, Table, Title } from "../../document/node.js";

const special = /[\\`*_{}[\]<>#|~&]/gu;

/** The contract as Markdown with its numbers written out; user text is escaped. */
export function renderMarkdown({ text, root }: Contract): string {
  const escape = (piece: string): string => piece.replace(special, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(\s)/u, "$1\\$2$3");
  const inline = (node: Inline): string => {
    const piece = escape(slice(text, node.range));
    return node.type === "strong" ? `**${piece}**` : piece;
  };
  const inlines = (nodes: readonly Inline[]): string => nodes.map(inline).join("");
  const title = (node: Title): string => inlines(node.children);

  const table = (node: Table): string => {
    const rows = node.rows.map((row) => `| ${row.cells.map((cell) => cell.children.map(block).join(" ")).join(" | ")} |`);
    const rule = `|${" --- |".repeat(node.widths.length)}`;
    const head = node.headerRows > 0 ? rows.slice(0, 1) : [`|${"  |".repeat(node.widths.length)}`];
    return [...head, rule, ...rows.slice(node.headerRows)].join("\n");
  };
  const clause = (node: Clause): string => {
    const children = node.children.map(block);
    if (node.title)
      return [`${"#".repeat(node.level + 1)} ${[node.label, title(node.title)].filter(Boolean).join(" ")}`, ...children].join("\n\n");
    const [first = "", ...rest] = children;
    const indent = "　".repeat(Math.max(0, node.level - 2));
    return [indent + (node.label === "" ? first : `${node.label} ${first}`), ...rest].join("\n\n");
  };
  const block = (node: Block): string => {
    switch (node.type) {
      case "paragraph":
        return inlines(node.children);
      case "table":
        return table(node);
      case "clause":
        return clause(node);
    }
  };
  const part = (node: Part): string => {
    const heading = node.title
      ? [`${node.kind === "cover" ? "#" : "##"} ${[node.label, title(node.title)].filter(Boolean).join(" ")}`]
      : [];
    return [...heading, ...node.children.map(block)].join("\n\n");
  };
  return `${root.children.map(part).join("\n\n")}\n`;
}
