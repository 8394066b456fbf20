import { escapeXml } from "../../base/escape-xml.js";
import { slice } from "../../base/range.js";
import type { Block, Clause, Contract, Inline, Part, Table, Title } from "../../document/node.js";
import { svg } from "../picture/svg.js";
import { style } from "./style.js";

export interface HtmlOptions {
  readonly title: string;
  /** The contract's number, shown in the header of every printed page. */
  readonly number: string;
}

/** The contract as one self-contained page that prints as A4; no script, nothing loaded from elsewhere. */
export function renderHtml({ text, root }: Contract, { title, number }: HtmlOptions): string {
  const id = (target: string): string => `c-${target.replaceAll(/[^A-Za-z0-9]/gu, "-")}`;
  const inline = (node: Inline): string => {
    const piece = escapeXml(slice(text, node.range));
    if (node.type === "strong") return `<strong>${piece}</strong>`;
    return node.type === "reference" ? `<a href="#${id(node.target)}">${piece}</a>` : piece;
  };
  const inlines = (nodes: readonly Inline[]): string => nodes.map(inline).join("");
  const heading = (level: number, label: string, node: Title, target: string | undefined): string =>
    `<h${level}${target === undefined ? "" : ` id="${id(target)}"`}>${label === "" ? "" : `<span class="label">${escapeXml(label)}</span> `}${inlines(node.children)}</h${level}>`;

  const table = (node: Table): string => {
    const rows = node.rows.map((row, at) => {
      const tag = at < node.headerRows ? "th" : "td";
      return `<tr>${row.cells.map((cell) => `<${tag}>${cell.children.map(block).join("")}</${tag}>`).join("")}</tr>`;
    });
    const head = rows.slice(0, node.headerRows);
    return `<table class="${node.look}">${head.length > 0 ? `<thead>${head.join("")}</thead>` : ""}<tbody>${rows.slice(node.headerRows).join("")}</tbody></table>`;
  };
  const clause = (node: Clause): string => {
    const children = node.children.map(block).join("\n");
    if (node.title) return `<section>${heading(node.level + 1, node.label, node.title, node.id)}\n${children}</section>`;
    if (node.label === "") return children;
    return `<div class="clause level-${node.level}"${node.id === undefined ? "" : ` id="${id(node.id)}"`}><span class="label">${escapeXml(node.label)}</span><div>${children}</div></div>`;
  };
  const block = (node: Block): string => {
    switch (node.type) {
      case "paragraph":
        if (node.picture !== undefined) return `<figure>${svg(node.picture)}<figcaption>${inlines(node.children)}</figcaption></figure>`;
        return `<p>${inlines(node.children)}</p>`;
      case "table":
        return table(node);
      case "clause":
        return clause(node);
    }
  };
  const part = (node: Part): string =>
    `<section class="${node.kind}">${node.title ? heading(node.kind === "cover" ? 1 : 2, node.label ?? "", node.title, node.id) : ""}\n${node.children.map(block).join("\n")}</section>`;

  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>${escapeXml(title)}<span>${escapeXml(number)}</span></header>
<main>
${root.children.map(part).join("\n")}
</main>
</body>
</html>
`;
}
