import type { Label } from "../../../document/label.js";
import type { Contract } from "../../../document/node.js";
import type { DocxSource } from "../../../read/docx/docx-source.js";
import type { ParagraphSpan } from "../../../read/docx/view/view-text.js";
import { child } from "../../../read/docx/xml/child.js";
import type { CommentAnchors } from "../comments/comment-writer.js";
import { dialectAt } from "../edit/dialect.js";
import { freshIds } from "../edit/fresh-ids.js";
import { order } from "../edit/order.js";
import type { Stamp } from "../edit/stamp.js";
import type { PackageEditor } from "../package/package-editor.js";
import { clauseSite, type ClauseSite } from "./clause-site.js";
import { likeParagraph, type LikeParagraph } from "./like-paragraph.js";
import type { NewClause } from "./new-clause.js";
import { newList } from "./new-list.js";
import { itemLabel, typedLabel } from "./typed-label.js";

/** Inserts missing clauses; remembers how many went behind each clause, so that hand-made numbers go on. */
export class ClauseInserter {
  readonly #editor: PackageEditor;
  readonly #contract: Contract;
  readonly #source: DocxSource;
  readonly #stamp: Stamp;
  readonly #counts = new Map<unknown, number>();
  readonly #freshList: () => number;
  #rank: number = order.inserted;

  constructor(editor: PackageEditor, contract: Contract, source: DocxSource, stamp: Stamp) {
    this.#editor = editor;
    this.#contract = contract;
    this.#source = source;
    this.#stamp = stamp;
    this.#freshList = freshIds(source.model.trees, "w:numId");
  }

  /**
   * Puts a clause behind the one that holds `offset`, as tracked paragraphs that look and are numbered like their neighbours,
   * and returns its lines and the offset behind which they stand; undefined where the file does not let it be done.
   * `comment` is tied to its first paragraph.
   */
  insert(
    offset: number,
    clause: NewClause,
    comment: CommentAnchors,
  ): { readonly behind: number; readonly lines: readonly string[] } | undefined {
    const site = clauseSite(this.#contract, this.#source, offset);
    const at = site && placeBehind(site);
    if (!site || at === undefined || clause.items.length === 0) return undefined;
    const count = (this.#counts.get(site.clause) ?? 0) + 1;
    this.#counts.set(site.clause, count);
    const { part, node } = site.heading.paragraph;
    const [first, ...rest] = this.#paragraphs(site, clause, count);
    if (!first) return undefined;
    const write = dialectAt(part.tree, node);
    const all = [{ ...first, comment }, ...rest].map((one) => likeParagraph(one, write, this.#stamp));
    this.#editor.part(part).put(at, this.#rank, all.join(""));
    this.#rank += 0.001;
    return { behind: site.last.range[1], lines: [first, ...rest].map(({ text }) => text) };
  }

  #paragraphs(site: ClauseSite, { title, items }: NewClause, count: number): LikeParagraph[] {
    const { heading, item, headings } = site;
    const number = site.typed && site.label ? typedLabel(site.label, count) + this.#separator(site) : "";
    const list =
      item && !item.typed ? newList(this.#editor, this.#source.model, heading.paragraph, item.span.paragraph, this.#freshList) : undefined;
    const below = (text: string, at: number): LikeParagraph => ({
      model: (item?.span ?? heading).paragraph,
      text: (item?.typed && item.label ? this.#itemLabel(item.span, item.label, at + 1) : "") + text,
      ...(list && { list }),
    });
    if (headings === "own-line" && title !== "") return [{ model: heading.paragraph, text: number + title }, ...items.map(below)];
    const [first = "", ...rest] = items;
    const opening = headings === "run-in" && title !== "" ? this.#runIn(site, title) + first : first;
    return [{ model: heading.paragraph, text: number + opening }, ...rest.map(below)];
  }

  /** A heading in front of the text, in the brackets that the model's has, else with a colon. */
  #runIn({ heading, label }: ClauseSite, title: string): string {
    const written = this.#source.text.slice(...heading.range).slice(label?.length ?? 0);
    const brackets = ["【】", "〖〗", "［］", "[]"].find((pair) => written.startsWith(pair.charAt(0)));
    return brackets === undefined ? `${title}：` : brackets.charAt(0) + title + brackets.charAt(1);
  }

  /** A number that stands for itself keeps the space of its models; one in brackets needs none. */
  #itemLabel({ range }: ParagraphSpan, label: Label, count: number): string {
    const text = itemLabel(label, count);
    return text.endsWith("）") ? text : text + this.#gap(range, label.length, label.text);
  }

  /** What stands between number and heading in the model, such as one wide space. */
  #separator({ heading, label }: ClauseSite): string {
    return label ? this.#gap(heading.range, label.length, label.text) : "";
  }

  #gap([start]: readonly [number, number], length: number, label: string): string {
    const written = this.#source.text.slice(start, start + length);
    return /[\s\u3000]+$/u.exec(written.slice(Math.min(label.length, written.length)))?.[0] ?? "";
  }
}

/** Behind the clause's last paragraph, or behind the table that holds it; not where a section ends. */
function placeBehind({ last: { paragraph } }: ClauseSite): number | undefined {
  const { tree } = paragraph.part;
  if (child(tree, child(tree, paragraph.node, "w:pPr"), "w:sectPr") !== undefined) return undefined;
  let outer = paragraph.node;
  for (let node = paragraph.node; node >= 0; node = tree.parents[node] ?? -1) if (tree.names[node] === "w:tbl") outer = node;
  return tree.ends[outer];
}
