import type { Line } from "../../source.js";
import { viewBit, type DocxView } from "../model/docx-view.js";
import type { DocxParagraph } from "../model/docx-paragraph.js";
import type { DocxStory } from "../model/docx-story.js";
import type { Segment } from "../model/segment.js";
import { Counters } from "../numbering/counters.js";
import { label, type Label } from "../numbering/label.js";
import { paragraphList } from "../numbering/paragraph-list.js";
import type { DocxModel } from "../story/docx-model.js";
import { outlineLevel } from "../styles/outline-level.js";
import type { ParagraphProperties } from "../styles/paragraph-properties.js";
import { joinParagraphs, type Joined } from "./join-paragraphs.js";
import { readingOrder } from "./reading-order.js";
import { separator } from "./separator.js";
import type { ParagraphSpan, ViewText } from "./view-text.js";

const storyNames: Readonly<Record<DocxStory["kind"], Line["story"]>> = {
  body: undefined,
  comment: undefined,
  textbox: "textbox",
  header: "header",
  footer: "footer",
  footnote: "note",
  endnote: "note",
};

/** Writes the text of one view, line by line, and keeps the way back of every piece. */
export function readView(model: DocxModel, view: DocxView): ViewText {
  const writer = new Writer(model, view);
  const counters = new Map<DocxStory["kind"], Counters>();
  for (const story of readingOrder(model.stories, view)) {
    const own = counters.get(story.kind) ?? new Counters();
    counters.set(story.kind, own);
    for (const joined of joinParagraphs(story.paragraphs, view)) writer.paragraph(joined, storyNames[story.kind], own);
  }
  return writer.finish();
}

class Writer {
  readonly #model: DocxModel;
  readonly #view: DocxView;
  readonly #bit: number;
  readonly #text: string[] = [];
  readonly #lines: Line[] = [];
  readonly #spans: ParagraphSpan[] = [];
  readonly #pieces = { at: numbers(), length: numbers(), segments: list<Segment>(), paragraphs: list<DocxParagraph>() };
  #length = 0;

  constructor(model: DocxModel, view: DocxView) {
    this.#model = model;
    this.#view = view;
    this.#bit = viewBit[view];
  }

  paragraph({ paragraphs: joined, shown }: Joined, story: Line["story"], counters: Counters): void {
    if (!shown) {
      joined.forEach((paragraph) => this.#segments(paragraph, false, []));
      return;
    }
    const last = this.#lines.at(-1);
    if (last) this.#write(separator(last.cell, joined[0].cell));
    const own = joined.find((paragraph) => this.#says(paragraph)) ?? joined.at(-1) ?? joined[0];
    const properties = this.#properties(own);
    const outline = outlineLevel(properties, this.#model.styles);
    const number = this.#isHidden(joined) ? undefined : this.#label(properties, counters);
    const breaks: number[] = [];
    const start = this.#length;
    const contents: boolean = joined.some(({ segments }) => segments.some(({ field, views }) => field?.contents && views & this.#bit));
    for (const paragraph of joined) {
      const [begin, piece] = [this.#length, this.#pieces.at.length];
      this.#segments(paragraph, outline !== undefined, breaks);
      this.#spans.push({ paragraph, range: [begin, this.#length], piece, ...(number && { label: number }) });
    }
    let from = start;
    for (const to of [...breaks, this.#length]) {
      this.#lines.push({
        range: [from, to],
        ...(number && !number.bullet && from === start && { label: number.text }),
        ...(outline !== undefined && !contents && { outlineLevel: outline }),
        ...(contents && { contents }),
        ...(own.cell && { cell: own.cell }),
        ...(story && { story }),
      });
      from = to + 1;
    }
  }

  finish(): ViewText {
    if (this.#lines.length > 0) this.#write("\n");
    return { text: this.#text.join(""), lines: this.#lines, pieces: this.#pieces, spans: this.#spans };
  }

  /**
   * One paragraph's own text. A break starts a new line, but in a heading it is a space; a page break at the head or the
   * end of a paragraph parts nothing.
   */
  #segments(paragraph: DocxParagraph, heading: boolean, breaks: number[]): void {
    const says = (segment: Segment): boolean => segment.kind !== "page" && segment.text !== "" && (segment.views & this.#bit) !== 0;
    const [first, last] = [paragraph.segments.findIndex(says), paragraph.segments.findLastIndex(says)];
    paragraph.segments.forEach((segment, index) => {
      const idle = segment.kind === "page" && (index < first || index > last);
      const text = idle ? "" : this.#textOf(segment, heading);
      if (text === "\n") breaks.push(this.#length);
      this.#piece(paragraph, segment, text);
    });
    if (paragraph.mark.revisions.length > 0) this.#piece(paragraph, markSegment(paragraph), "");
  }

  #piece(paragraph: DocxParagraph, segment: Segment, text: string): void {
    const { at, length, segments, paragraphs } = this.#pieces;
    at.push(this.#length);
    length.push(text.length);
    segments.push(segment);
    paragraphs.push(paragraph);
    this.#write(text);
  }

  #textOf({ views, text }: Segment, heading: boolean): string {
    if (!(views & this.#bit)) return "";
    return heading && text === "\n" ? " " : text;
  }

  #says({ segments }: DocxParagraph): boolean {
    return segments.some(({ views, text }) => text !== "" && (views & this.#bit) !== 0);
  }

  #properties({ properties, formerProperties }: DocxParagraph): ParagraphProperties {
    return this.#view === "original" ? (formerProperties ?? properties) : properties;
  }

  /** Word neither shows nor counts a paragraph that is hidden together with its mark. */
  #isHidden(joined: readonly DocxParagraph[]): boolean {
    return joined.every(({ mark, segments }) => mark.hidden && segments.every(({ hidden }) => hidden));
  }

  #label(properties: ParagraphProperties, counters: Counters): Label | undefined {
    const { styles, numbering } = this.#model;
    const place = paragraphList(properties, styles, numbering);
    if (!place) return undefined;
    const styled = styles.chain(properties.style).find(({ language }) => language !== undefined)?.language;
    return label(place, counters, properties.language ?? styled ?? styles.language);
  }

  #write(text: string): void {
    this.#text.push(text);
    this.#length += text.length;
  }
}

/** A tracked change of a paragraph mark is a piece without text, so that what lists changes meets it in its place. */
function markSegment({ part, node, mark }: DocxParagraph): Segment {
  const end = part.tree.ends[node] ?? 0;
  return { kind: "mark", text: "", raw: [end, end], run: -1, ...mark };
}

const numbers = (): number[] => [];
const list = <T>(): T[] => [];
