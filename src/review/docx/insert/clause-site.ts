import type { Block, Clause, Contract } from "../../../document/node.js";
import { automaticLabel, labelOf, type Label } from "../../../document/label.js";
import type { DocxSource } from "../../../read/docx/docx-source.js";
import type { ParagraphSpan } from "../../../read/docx/view/view-text.js";

/** Where a new clause goes and which paragraphs show how it must look. */
export interface ClauseSite {
  /** The clause behind which it goes. */
  readonly clause: Clause;
  readonly heading: ParagraphSpan;
  /** The first numbered or plain paragraph below a heading; absent where clauses have nothing below them. */
  readonly item?: { readonly span: ParagraphSpan; readonly label?: Label; readonly typed: boolean };
  /** The last paragraph of that clause. */
  readonly last: ParagraphSpan;
  readonly label: Label | undefined;
  /** Whether the number is typed; Word counts by itself otherwise. */
  readonly typed: boolean;
  /** Where headings stand: on a line of their own, in front of the text, or nowhere. */
  readonly headings: "own-line" | "run-in" | "none";
}

/** Chapters hold clauses; a new clause stands beside clauses, not beside chapters. */
const containers = new Set(["part", "chapter", "section"]);

/** The site behind the clause that holds the offset; undefined outside numbered clauses of the body. */
export function clauseSite(contract: Contract, source: DocxSource, offset: number): ClauseSite | undefined {
  const body = contract.root.children.find(({ kind, range }) => kind === "body" && range[0] <= offset && offset <= range[1]);
  const [clause, siblings] = clauseAt(body?.children ?? [], offset) ?? [];
  if (!clause || !siblings) return undefined;
  const [heading, last] = [spanOf(source, clause.range[0]), spanOf(source, clause.range[1])];
  if (!heading || !last || heading.paragraph.cell || heading.paragraph.part !== last.paragraph.part) return undefined;
  const item = itemOf(source, [clause, ...siblings]);
  const headings = clause.title === undefined ? "none" : clause.title.range[1] < heading.range[1] - 1 ? "run-in" : "own-line";
  return {
    clause,
    heading,
    ...(item && { item }),
    last,
    label: labelOfClause(clause, source),
    typed: clause.labelRange !== undefined,
    headings,
  };
}

/** The outermost clause at the offset that is no chapter, with the clauses beside it. */
function clauseAt(blocks: readonly Block[], offset: number): readonly [Clause, readonly Clause[]] | undefined {
  const clauses = blocks.filter((block) => block.type === "clause");
  const found = clauses.find(({ range }) => range[0] <= offset && offset <= range[1]);
  if (!found) return undefined;
  const style = automaticLabel(found.label).style;
  const inner = containers.has(style) ? clauseAt(found.children, offset) : undefined;
  return inner ?? [found, clauses];
}

/** How paragraphs below a heading look: taken from the first clause that has any outside a table. */
function itemOf(source: DocxSource, clauses: readonly Clause[]): ClauseSite["item"] {
  const children = clauses.flatMap(({ range, children: below }) => {
    const end = spanOf(source, range[0])?.range[1] ?? range[1];
    return below.find((child) => child.type !== "table" && child.range[0] > end) ?? [];
  });
  const child = children.find(({ type }) => type === "clause") ?? children[0];
  const span = child && spanOf(source, child.range[0]);
  if (!child || !span || span.paragraph.cell) return undefined;
  const label = child.type === "clause" ? labelOfClause(child, source) : undefined;
  return { span, ...(label && { label }), typed: child.type === "clause" && child.labelRange !== undefined };
}

const labelOfClause = ({ label, labelRange }: Clause, source: DocxSource): Label | undefined =>
  label === ""
    ? undefined
    : labelRange
      ? labelOf(source.text.slice(labelRange[0], labelRange[1] + 40).split("\n")[0] ?? "")
      : automaticLabel(label);

const spanOf = (source: DocxSource, offset: number): ParagraphSpan | undefined =>
  source.spans.find(({ range, paragraph }) => range[0] <= offset && offset <= range[1] && paragraph.part === source.model.package.main);
