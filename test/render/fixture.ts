import type { Block, Cell, Clause, Contract, Inline, Paragraph, Part, PartKind, Row, Table, Title } from "../../src/document/node.js";
import { hull, type Range } from "../../src/base/range.js";

/**
 * Builds a numbered Contract from lines. `=== cover|body|signature|annex [chinese] [{#id}] title` opens a part (`chinese`: items of
 * level 2 are （一） instead of （1）); `# [{#id}] title` opens an article, `##`, `###`, `####` a numbered line of level 2 to 4,
 * `##!` one with a title, `#-` an unnumbered heading; any other line is a paragraph of the open clause, `<` closes all clauses.
 * `|= grid|plain 1 2 3` opens a table with these widths (a grid has one header row) and `| a | b` adds a row, `/` in a cell between
 * spaces starting its next paragraph. Inline: `**strong**`, `{ref:id}`; `\n` and `\t` stand for the characters.
 */
export function fixture(source: string): Contract {
  const parts = parse(source);
  const labels = new Map<string, string>();
  number(parts, labels);
  return write(parts, labels);
}

interface PartDraft {
  kind: PartKind;
  chinese: boolean;
  id?: string;
  title?: string;
  label?: string;
  blocks: BlockDraft[];
}
interface ClauseDraft {
  type: "clause";
  level: number;
  numbered: boolean;
  id?: string;
  title?: string;
  label: string;
  blocks: BlockDraft[];
}
interface TableDraft {
  type: "table";
  look: "grid" | "plain";
  widths: number[];
  rows: string[][];
}
type BlockDraft = ClauseDraft | TableDraft | { type: "paragraph"; text: string };

function parse(source: string): PartDraft[] {
  const parts: PartDraft[] = [];
  let open: ClauseDraft[] = [];
  const part = (): PartDraft => parts.at(-1) ?? bad("a line before the first part");
  const blocks = (): BlockDraft[] => open.at(-1)?.blocks ?? part().blocks;
  for (const line of source
    .split("\n")
    .map((l) => l.trim().replaceAll("\\n", "\n").replaceAll("\\t", "\t"))
    .filter((l) => l !== "")) {
    const header = /^=== (cover|body|signature|annex)( chinese)?(?: \{#([\w/-]+)\})?(?: (.+))?$/.exec(line);
    const heading = /^(#+)([!-]?)(?: \{#([\w/-]+)\})? ([^]+)$/.exec(line);
    const table = /^\|= (grid|plain) ([\d. ]+)$/.exec(line);
    if (header) {
      open = [];
      const kind = (["cover", "body", "signature", "annex"] satisfies PartKind[]).find((k) => k === header[1]) ?? bad(line);
      parts.push({ kind, chinese: header[2] !== undefined, blocks: [], ...given("id", header[3]), ...given("title", header[4]) });
    } else if (heading) {
      const [, marks = "", flag, id, text = ""] = heading;
      const level = marks.length;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const titled = level === 1 || flag === "!" || flag === "-";
      const clause: ClauseDraft = {
        type: "clause",
        level,
        numbered: flag !== "-",
        label: "",
        blocks: [],
        ...given("id", id),
        ...given("title", titled ? text : undefined),
      };
      if (!titled) clause.blocks.push({ type: "paragraph", text });
      blocks().push(clause);
      open.push(clause);
    } else if (table) {
      blocks().push({
        type: "table",
        look: table[1] === "plain" ? "plain" : "grid",
        widths: (table[2] ?? "").split(" ").map(Number),
        rows: [],
      });
    } else if (line.startsWith("| ")) {
      const last = blocks().at(-1);
      if (last?.type !== "table") return bad(line);
      last.rows.push(
        line
          .slice(2)
          .split(" | ")
          .map((cell) => cell.trim()),
      );
    } else if (line === "<") {
      open = [];
    } else {
      blocks().push({ type: "paragraph", text: line });
    }
  }
  return parts;
}

function number(parts: PartDraft[], labels: Map<string, string>): void {
  let article = 0;
  let annex = 0;
  const set = (id: string | undefined, label: string): string => {
    if (id !== undefined) labels.set(id, label);
    return label;
  };
  const visit = (blocks: BlockDraft[], part: PartDraft): void => {
    const counts = [0, 0, 0, 0, 0];
    for (const block of blocks) {
      if (block.type !== "clause") continue;
      if (block.numbered) {
        const n = part.kind === "annex" || block.level > 1 ? (counts[block.level] = (counts[block.level] ?? 0) + 1) : ++article;
        block.label = set(block.id, label(part, block.level, n, article));
      }
      visit(block.blocks, part);
    }
  };
  for (const part of parts) {
    if (part.kind === "annex") part.label = set(part.id, `附件${chinese(++annex)}`);
    visit(part.blocks, part);
  }
}

function label(part: PartDraft, level: number, n: number, article: number): string {
  if (part.kind === "annex")
    return [`${n}.`, part.chinese ? `（${chinese(n)}）` : `（${n}）`, `${n})`][level - 1] ?? bad(`annex level ${level}`);
  return [`第${chinese(n)}条`, `${article}.${n}`, `（${chinese(n)}）`, `${n})`][level - 1] ?? bad(`level ${level}`);
}

/** 1 to 999, as 一, 十, 二十一, 一百零一. */
export function chinese(n: number): string {
  const digit = (d: number): string => "零一二三四五六七八九"[d] ?? "";
  if (n < 10) return digit(n);
  if (n < 20) return `十${n % 10 ? digit(n % 10) : ""}`;
  if (n < 100) return `${digit(Math.floor(n / 10))}十${n % 10 ? digit(n % 10) : ""}`;
  const rest = n % 100;
  return `${digit(Math.floor(n / 100))}百${rest === 0 ? "" : rest < 10 ? `零${digit(rest)}` : rest < 20 ? `一${chinese(rest)}` : chinese(rest)}`;
}

function write(parts: PartDraft[], labels: Map<string, string>): Contract {
  let text = "";
  const separate = (mark: "\n" | "\t"): void => void (text += text === "" ? "" : mark);
  const inlines = (source: string): { range: Range; children: Inline[] } => {
    const start = text.length;
    const children = source
      .split(/(\*\*[^*]+\*\*|\{ref:[\w/-]+\})/)
      .filter((piece) => piece !== "")
      .map((piece): Inline => {
        const target = /^\{ref:(.+)\}$/.exec(piece)?.[1];
        const from = text.length;
        if (target !== undefined) {
          text += (labels.get(target) ?? bad(`no ${target}`)).replace(/\.$/, "");
          return { type: "reference", target, range: [from, text.length] };
        }
        const strong = /^\*\*(.+)\*\*$/.exec(piece)?.[1];
        text += strong ?? piece;
        return { type: strong === undefined ? "text" : "strong", range: [from, text.length] };
      });
    return { range: [start, text.length], children };
  };
  const title = (source: string | undefined): { title?: Title } => {
    if (source === undefined) return {};
    separate("\n");
    return { title: { type: "title", ...inlines(source) } };
  };
  const paragraph = (source: string, mark: "\n" | "\t" = "\n"): Paragraph => {
    separate(mark);
    return { type: "paragraph", ...inlines(source) };
  };
  const cell = (source: string, mark: "\n" | "\t"): Cell => {
    const children = source.split(" / ").map((piece, i) => paragraph(piece, i === 0 ? mark : "\n"));
    return { type: "cell", range: hull(children.map((c) => c.range)), children };
  };
  const row = (sources: string[]): Row => {
    const cells = sources.map((source, i) => cell(source, i === 0 ? "\n" : "\t"));
    return { type: "row", range: hull(cells.map((c) => c.range)), cells };
  };
  const block = (draft: BlockDraft): Block => {
    if (draft.type === "paragraph") return paragraph(draft.text);
    if (draft.type === "table") {
      const rows = draft.rows.map(row);
      return {
        type: "table",
        look: draft.look,
        headerRows: draft.look === "grid" ? 1 : 0,
        widths: draft.widths,
        rows,
        range: hull(rows.map((r) => r.range)),
      } satisfies Table;
    }
    const heading = title(draft.title);
    const children = draft.blocks.map(block);
    return {
      type: "clause",
      level: draft.level,
      label: draft.label,
      ...given("id", draft.id),
      ...heading,
      children,
      range: around(heading.title, children),
    } satisfies Clause;
  };
  const children = parts.map((draft): Part => {
    const heading = title(draft.title);
    const blocks = draft.blocks.map(block);
    return {
      type: "part",
      kind: draft.kind,
      ...given("label", draft.label),
      ...given("id", draft.id),
      ...heading,
      children: blocks,
      range: around(heading.title, blocks),
    };
  });
  return { text, root: { type: "document", range: [0, text.length], children } };
}

const around = (title: Title | undefined, blocks: readonly Block[]): Range =>
  hull([...(title ? [title.range] : []), ...blocks.map((b) => b.range)]);

const given = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } => {
  const found: { [P in K]?: string } = {};
  if (value !== undefined) found[key] = value;
  return found;
};

function bad(what: string): never {
  throw new Error(`bad fixture: ${what}`);
}
