import { greatest } from "../../base/greatest.js";
import { plainSigns } from "../../base/plain-signs.js";
import type { Range } from "../../base/range.js";
import { hull } from "../../base/range.js";
import type { Block, Cell, Clause, Contract, Paragraph, Part, Row, Table, Title } from "../../document/node.js";
import type { Source } from "../source.js";
import type { Label, LabelStyle } from "../../document/label.js";
import { paragraphsOfSource, type LogicalParagraph } from "./paragraphs.js";
import { partsOf, type PartRun } from "./parts.js";
import { isLoneHeading, titleRange } from "./title.js";

/** Recovers the contract tree of a source: parts, clauses by their numbers, titles, tables. Never fails: what has no number is a paragraph. */
export function outline(source: Source): Contract {
  const plain = plainSigns(source.text);
  const { paragraphs, noise } = paragraphsOfSource(source, plain);
  const parts = partsOf(plain, paragraphs).map((run) => partNode(plain, run));
  return { text: source.text, root: { type: "document", range: [0, source.text.length], children: parts }, noise };
}

interface OpenClause {
  readonly label: Label;
  readonly paragraph: LogicalParagraph;
  readonly children: Block[];
  title?: Title;
}

function partNode(text: string, { kind, paragraphs }: PartRun): Part {
  const top: Block[] = [];
  const open: OpenClause[] = [];
  const close = (depth: number): void => {
    while (open.length > depth) {
      const clause = open.pop();
      if (clause) (open.at(-1)?.children ?? top).push(closed(clause, open.length + 1));
    }
  };
  const heading = kind === "annex" ? annexTitle(text, paragraphs[0]) : kind === "cover" ? coverTitle(text, paragraphs) : undefined;
  const rest = heading?.consumed ? paragraphs.filter((paragraph) => paragraph !== heading.paragraph) : paragraphs;

  for (let at = 0; at < rest.length; at++) {
    const paragraph = rest[at];
    if (paragraph === undefined) continue;
    if (paragraph.cell) {
      const { table, next } = tableNode(rest, at);
      (open.at(-1)?.children ?? top).push(table);
      at = next - 1;
      continue;
    }
    const { label } = paragraph;
    if (label === undefined) {
      if (kind === "body" && opensRun(text, paragraph, rest[at + 1])) {
        close(depthOfHeading(open));
        open.push(unnumbered(text, paragraph));
      } else (open.at(-1)?.children ?? top).push(plain(paragraph.range));
      continue;
    }
    close(depthFor(label, open));
    const title = titleRange(text, paragraph, rest[at + 1]);
    const content: Range = [paragraph.labelRange?.[1] ?? paragraph.range[0], paragraph.range[1]];
    const opened: OpenClause = { label, paragraph, children: [] };
    if (title) opened.title = { type: "title", range: title, children: [{ type: "text", range: title }] };
    if (title === undefined || title[1] < content[1]) {
      const start = title ? afterTitle(text, title, content) : content[0];
      if (start < content[1]) opened.children.push(plain([start, content[1]]));
    }
    open.push(opened);
  }
  close(0);
  const range: Range = [
    paragraphs[0]?.range[0] ?? 0,
    greatest(
      0,
      paragraphs.map((paragraph) => paragraph.range[1]),
    ),
  ];
  return { type: "part", kind, range, ...(heading ? heading.fields : {}), children: top };
}

/** A heading without a number, and what comes next belongs to it: it is longer, or numbered. */
const opensRun = (text: string, paragraph: LogicalParagraph, next: LogicalParagraph | undefined): boolean =>
  next !== undefined &&
  isLoneHeading(text.slice(...paragraph.range)) &&
  (next.label !== undefined || next.cell !== undefined || !isLoneHeading(text.slice(...next.range)));

function unnumbered(text: string, paragraph: LogicalParagraph): OpenClause {
  const content = text.slice(...paragraph.range);
  const end = content.replace(/[】〗*\s:：]+$/u, "").length;
  const start = content.search(/[〇㐀-鿿]/u);
  const range: Range = [paragraph.range[0] + start, paragraph.range[0] + end];
  return { label: none, paragraph, children: [], title: { type: "title", range, children: [{ type: "text", range }] } };
}

const none: Label = { style: "none", text: "", numbers: [], length: 0 };

/** Beside the last heading without a number, else inside the innermost 编, 章, 节 or 条. */
function depthOfHeading(open: readonly OpenClause[]): number {
  const sibling = open.findLastIndex((clause) => clause.label.style === "none");
  return sibling === -1 ? open.filter((clause) => fixedRank(clause.label.style) !== undefined).length : sibling;
}

const plain = (range: Range): Paragraph => ({ type: "paragraph", range, children: [{ type: "text", range }] });

/** The separator after an inline title (合作期限：…) belongs to neither. */
const afterTitle = (text: string, title: Range, content: Range): number =>
  title[1] + (/^[】〗〕]?[\s\u3000]*[:：。.]?[\s\u3000]*/u.exec(text.slice(title[1], content[1]))?.[0].length ?? 0);

function closed({ label, paragraph, children, title }: OpenClause, level: number): Clause {
  const ranges = [paragraph.range, ...children.map((child) => child.range)];
  return {
    type: "clause",
    level,
    label: label.text,
    ...(paragraph.labelRange ? { labelRange: paragraph.labelRange } : {}),
    ...(title ? { title } : {}),
    range: hull(ranges),
    children,
  };
}

/** How deep a clause stands: beside the nearest open clause of its shape, else inside the innermost one. */
function depthFor(label: Label, open: readonly OpenClause[]): number {
  const here = fixedRank(label.style);
  if (here !== undefined) return open.filter((clause) => (fixedRank(clause.label.style) ?? here) < here).length;
  if (label.style === "decimal") {
    const sibling = open.findLastIndex(
      (clause) => clause.label.style === "decimal" && clause.label.numbers.length === label.numbers.length,
    );
    if (sibling !== -1) return sibling;
    const parent = open.findLastIndex((clause) => isDecimalParent(clause.label, label));
    if (parent !== -1) return parent + 1;
    const wrapped = open.findIndex((clause) => fixedRank(clause.label.style) === undefined);
    return wrapped === -1 ? open.length : wrapped;
  }
  const same = open.findLastIndex((clause) => clause.label.style === label.style);
  return same === -1 ? open.length : same;
}

/** The shapes whose order is fixed: 编, 章, 节, 条. */
const fixedRank = (style: LabelStyle): number | undefined => {
  const rank = (["part", "chapter", "section", "article"] satisfies LabelStyle[]).findIndex((fixed) => fixed === style);
  return rank === -1 ? undefined : rank;
};

const isDecimalParent = (above: Label, label: Label): boolean =>
  above.style === "decimal"
    ? above.numbers.length === label.numbers.length - 1
    : label.numbers.length === 2 && ["article", "capital", "han", "arabic", "letter"].includes(above.style);

interface Heading {
  readonly fields: Pick<Part, "label" | "title">;
  readonly paragraph: LogicalParagraph | undefined;
  /** The heading is a paragraph of its own and no child of the part. */
  readonly consumed: boolean;
}

function annexTitle(text: string, paragraph: LogicalParagraph | undefined): Heading | undefined {
  if (paragraph === undefined) return undefined;
  const content = text.slice(...paragraph.range);
  const match =
    /^[\s\u3000]*((?:附件|附录|附表)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z]|[甲乙丙丁](?!方))?)[:：、.．\s\u3000]*/u.exec(content);
  const label = paragraph.label?.text ?? match?.[1]?.replaceAll(/\s/gu, "") ?? "附件";
  const start = paragraph.range[0] + (match?.[0].length ?? 0);
  if (match === null && paragraph.label === undefined && content.includes("。")) return { fields: { label }, paragraph, consumed: false };
  const title: Title | undefined =
    start < paragraph.range[1]
      ? { type: "title", range: [start, paragraph.range[1]], children: [{ type: "text", range: [start, paragraph.range[1]] }] }
      : undefined;
  return { fields: { label, ...(title ? { title } : {}) }, paragraph, consumed: true };
}

/** The contract's name: the first line, if it is short and no field of a form. */
function coverTitle(text: string, paragraphs: readonly LogicalParagraph[]): Heading | undefined {
  const paragraph = paragraphs.find(({ range }) => text.slice(...range).trim() !== "");
  if (paragraph === undefined) return undefined;
  const content = text.slice(...paragraph.range);
  if (content.length > 50 || /[:：。，]/u.test(content)) return undefined;
  return {
    fields: { title: { type: "title", range: paragraph.range, children: [{ type: "text", range: paragraph.range }] } },
    paragraph,
    consumed: true,
  };
}

/** All neighbouring cells of one table; nested tables become further paragraphs of their host cell. */
function tableNode(paragraphs: readonly LogicalParagraph[], from: number): { table: Table; next: number } {
  const first = paragraphs[from]?.cell;
  const root = (paragraph: LogicalParagraph | undefined) => {
    let cell = paragraph?.cell;
    while (cell?.host) cell = cell.host;
    return cell;
  };
  const index = root(paragraphs[from])?.table ?? first?.table ?? 0;
  let next = from;
  while (next < paragraphs.length && root(paragraphs[next])?.table === index) next++;
  const grid = new Map<number, Map<number, Paragraph[]>>();
  for (const paragraph of paragraphs.slice(from, next)) {
    const cell = root(paragraph);
    if (!cell) continue;
    const row = grid.get(cell.row) ?? new Map<number, Paragraph[]>();
    grid.set(cell.row, row);
    row.set(cell.column, [...(row.get(cell.column) ?? []), plain(paragraph.range)]);
  }
  const rows = [...grid.values()].map((cells): Row => {
    const built = [...cells.values()].map((children): Cell => ({
      type: "cell",
      range: hull(children.map((child) => child.range)),
      children,
    }));
    return { type: "row", range: hull(built.map((cell) => cell.range)), cells: built };
  });
  const columns = greatest(
    1,
    rows.map(({ cells }) => cells.length),
  );
  return {
    table: {
      type: "table",
      range: hull(rows.map((row) => row.range)),
      look: "grid",
      headerRows: 1,
      widths: Array.from({ length: columns }, () => 1),
      rows,
    },
    next,
  };
}
