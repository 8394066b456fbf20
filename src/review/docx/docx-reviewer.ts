import { say, type Bilingual } from "../../base/bilingual.js";
import { overlaps, type Range } from "../../base/range.js";
import type { Finding } from "../../check/finding.js";
import type { Contract } from "../../document/node.js";
import { severities } from "../../library/severity.js";
import type { Library } from "../../library/library.js";
import type { DocxSource } from "../../read/docx/docx-source.js";
import { commentWords, quoteLine, type CommentLine } from "../comment-words.js";
import type { Placed, Review, ReviewOptions } from "../review-options.js";
import { anchorComment } from "./anchor-comment.js";
import { CommentWriter } from "./comments/comment-writer.js";
import { dialectAt } from "./edit/dialect.js";
import { freshIds } from "./edit/fresh-ids.js";
import { replaceText } from "./edit/replace-text.js";
import type { Stamp } from "./edit/stamp.js";
import { ClauseInserter } from "./insert/insert-clause.js";
import { newClause } from "./insert/new-clause.js";
import { PackageEditor } from "./package/package-editor.js";
import { spotFinder, type Spot } from "./spot.js";

/** A change of the text that was made: what stood at `range` gives way to `text`. */
export interface Rewording {
  readonly range: Range;
  readonly text: string;
}

/** Writes the findings of one file; of use once. */
export class DocxReviewer {
  /** What was reworded, for whoever wants to prove the result. */
  readonly rewordings: Rewording[] = [];
  readonly #source: DocxSource;
  readonly #library: Library;
  readonly #options: ReviewOptions;
  readonly #stamp: Stamp;
  readonly #editor: PackageEditor;
  readonly #comments: CommentWriter;
  readonly #inserter: ClauseInserter;
  readonly #spotOf: (range: Range) => Spot | undefined;
  #changes = 0;

  constructor(source: DocxSource, contract: Contract, library: Library, options: ReviewOptions) {
    this.#source = source;
    this.#library = library;
    this.#options = options;
    const { model } = source;
    const { main } = model.package;
    this.#stamp = { author: options.author ?? "Clausewright", date: options.date, freshId: freshIds(model.trees) };
    this.#editor = new PackageEditor(model.package, this.#stamp, dialectAt(main.tree, 0).strict);
    this.#comments = new CommentWriter(model, this.#stamp);
    this.#inserter = new ClauseInserter(this.#editor, contract, source, this.#stamp);
    this.#spotOf = spotFinder(source);
  }

  write(findings: readonly Finding[]): Omit<Review, "notes"> {
    // The gravest finding's wording wins where two want to change the same words; comments follow the text.
    const bySeverity = findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    const replaced = new Set(bySeverity.filter((finding) => this.#replace(finding)));
    const placed = findings.flatMap((finding) => this.#place(finding, replaced.has(finding)) ?? []);
    const known = new Set(placed.map(({ finding }) => finding));
    const unplaced = findings.filter((finding) => !known.has(finding));
    if (unplaced.length > 0) this.#summary(unplaced);
    this.#comments.finish(this.#editor);
    return { bytes: this.#editor.finish(), placed, unplaced, comments: this.#comments.count, changes: this.#changes };
  }

  /** Makes the proposal a tracked change, where there is one and nothing else has changed these words. */
  #replace({ fix, range: own, quote }: Finding): boolean {
    if (!this.#options.changes || !fix || fix.mode === "comment" || quote === "" || fix.text.includes("\n")) return false;
    const range: Range = fix.range ?? (fix.mode === "insert" ? [own[1], own[1]] : own);
    if (this.rewordings.some((other) => touches(other.range, range))) return false;
    const count = replaceText(this.#editor, this.#source, range, fix.text, this.#stamp);
    if (count === undefined) return false;
    this.rewordings.push({ range, text: fix.text });
    this.#changes += count;
    return true;
  }

  #place(finding: Finding, replaced: boolean): Placed | undefined {
    const lines = commentWords(finding, this.#library, this.#options.language);
    if (this.#insertClause(finding, lines)) return { finding, at: "words", changed: true };
    const spot = this.#spotOf(finding.range);
    if (!spot) return undefined;
    const exact = (spot.type === "words" && spot.exact) || finding.quote === "";
    const quoted = exact ? lines : withQuote(lines, quoteLine(finding, this.#options.language));
    const { tree } = spot.type === "element" ? spot.part : spot.type === "words" ? spot.first.paragraph.part : spot.paragraph.part;
    anchorComment(this.#editor, spot, this.#comments.add(quoted, dialectAt(tree, 0)), replaced);
    return { finding, at: exact ? "words" : "nearby", changed: replaced };
  }

  /** A clause that is missing, with the comment on its heading. */
  #insertClause({ fix, quote, topic, range }: Finding, lines: readonly CommentLine[]): boolean {
    if (!this.#options.changes || fix?.mode !== "insert" || quote !== "") return false;
    const { main } = this.#source.model.package;
    const title = topic === null ? "" : (this.#library.topics[topic]?.zh ?? "");
    const { take, ...anchors } = this.#comments.prepare(dialectAt(main.tree, 0));
    const made = this.#inserter.insert(range[0], newClause(fix.text, title), anchors);
    if (!made) return false;
    take(lines);
    this.rewordings.push({ range: [made.behind, made.behind], text: made.lines.map((line) => `\n${line}`).join("") });
    this.#changes += 1;
    return true;
  }

  /** What has no place of its own is told at the very first paragraph, so that nothing is lost. */
  #summary(unplaced: readonly Finding[]): void {
    const { language } = this.#options;
    const first = this.#source.model.stories.find(({ kind }) => kind === "body")?.paragraphs[0];
    if (!first) return;
    const words = (finding: Finding): CommentLine[] => {
      const lines = commentWords(finding, this.#library, language);
      return finding.quote === "" ? lines : withQuote(lines, quoteLine(finding, language));
    };
    const intro: CommentLine = { label: summaryTitle(unplaced.length)[language], text: "" };
    const anchors = this.#comments.add([intro, ...unplaced.flatMap(words)], dialectAt(first.part.tree, 0));
    const segment = first.segments.find(({ run }) => run >= 0);
    const after = segment && { segment, offset: 0 };
    anchorComment(this.#editor, { type: "point", paragraph: first, ...(after && { after }) }, anchors, false);
  }
}

const touches = (a: Range, b: Range): boolean => overlaps(a, b) || a[0] === b[1] || a[1] === b[0];

const withQuote = ([head, ...rest]: readonly CommentLine[], quote: CommentLine): CommentLine[] => [...(head ? [head] : []), quote, ...rest];

const summaryTitle = (count: number): Bilingual =>
  say(`以下 ${count} 项无法标注在原文位置：`, `${count} findings that could not be placed at their words:`);
