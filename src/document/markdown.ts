/** The Markdown that clause texts may use; anything else is a mistake of the clause's author and throws. */
export type MarkdownBlock =
  | { readonly type: "heading"; readonly text: readonly MarkdownInline[] }
  | { readonly type: "paragraph"; readonly text: readonly MarkdownInline[] }
  /** A block between ``` lines: the word after the first is its kind, the rest of that line its caption. */
  | { readonly type: "chart"; readonly kind: string; readonly caption: string; readonly lines: readonly string[] }
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

/**
 * Parses the Markdown of a clause: a heading, paragraphs, nested numbered lists (what belongs to an item stands three columns to
 * the right), tables and strong text. A small part of CommonMark with GFM tables, read the same way; made for what drafting fills
 * a hundred times a contract.
 */
export function parseMarkdown(source: string): MarkdownBlock[] {
  return blocks(source.split("\n"), 0);
}

const marker = /^\d{1,9}\. +/u;
const width = 3;

function blocks(lines: readonly string[], first: number): MarkdownBlock[] {
  const found: MarkdownBlock[] = [];
  let at = 0;
  const where = (): string => `line ${first + at + 1}`;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") at += 1;
    else if (/^ /u.test(line)) throw new Error(`clause text: an indent that belongs to no list item (${where()})`);
    else if (line.startsWith("## ")) {
      found.push({ type: "heading", text: inlines(line.slice(3).trim(), where()) });
      at += 1;
    } else if (marker.test(line)) found.push(list());
    else if (line.startsWith("```")) found.push(chart());
    else if (line.startsWith("|")) found.push(table());
    else if (/^(?:#|[-*+] |>|~~~|\d+\))/u.test(line))
      throw new Error(`clause text: only headings of level 2 and numbered lists are used (${where()})`);
    else found.push({ type: "paragraph", text: inlines(run((next) => isText(next)).join(""), where()) });
  }
  return found;

  function chart(): MarkdownBlock {
    const start = where();
    const [, kind = "", caption = ""] = /^```([a-z]+) +(.+)$/u.exec(lines[at++] ?? "") ?? [];
    const own = run((line) => !line.startsWith("```"));
    if (kind === "" || lines[at++] !== "```")
      throw new Error(`clause text: a block that does not close, or without kind and caption (${start})`);
    return { type: "chart", kind, caption, lines: own };
  }

  /** The lines from here on for which `belongs` holds, trimmed. */
  function run(belongs: (line: string) => boolean): string[] {
    const taken: string[] = [];
    while (at < lines.length && belongs(lines[at] ?? "")) taken.push((lines[at++] ?? "").trim());
    return taken;
  }

  function list(): MarkdownBlock {
    const items: MarkdownBlock[][] = [];
    while (at < lines.length && marker.test(lines[at] ?? "")) {
      const start = first + at;
      const own = [(lines[at++] ?? "").replace(marker, "")];
      while (at < lines.length && (isBlank(lines[at]) || (lines[at] ?? "").startsWith(" "))) own.push((lines[at++] ?? "").slice(width));
      items.push(blocks(own, start));
      while (at < lines.length && isBlank(lines[at])) at += 1;
    }
    return { type: "list", items };
  }

  function table(): MarkdownBlock {
    const start = where();
    const [head = "", rule = "", ...rows] = run((line) => line.startsWith("|"));
    const columns = cells(head, start);
    if (!/^\|(?: *:?-+:? *\|)+$/u.test(rule)) throw new Error(`clause text: a table has a line of dashes under its head (${start})`);
    return {
      type: "table",
      head: columns,
      rows: rows.map((row) => {
        const own = cells(row, start);
        if (own.length !== columns.length)
          throw new Error(`clause text: a row of ${own.length} cells in a table of ${columns.length} (${start})`);
        return own;
      }),
    };
  }
}

const isBlank = (line: string | undefined): boolean => line?.trim() === "";

const isText = (line: string): boolean => line.trim() !== "" && !/^(?: |## |\||```)/u.test(line) && !marker.test(line);

const cells = (row: string, where: string): MarkdownInline[][] =>
  row
    .slice(1, row.lastIndexOf("|"))
    .split("|")
    .map((cell) => inlines(cell.trim(), where));

/** Text with `**strong**` parts. */
function inlines(text: string, where: string): MarkdownInline[] {
  if (/[`<\\]|\]\(|(?<!\*)\*(?!\*)/u.test(text)) throw new Error(`clause text: only ** is used within a line (${where})`);
  const parts = text.split("**");
  if (parts.length % 2 === 0) throw new Error(`clause text: ** that does not close (${where})`);
  return parts.flatMap((part, at) => (part === "" ? [] : [{ text: part, strong: at % 2 === 1 }]));
}
