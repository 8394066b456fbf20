import { allViews } from "../model/docx-view.js";
import type { DocxParagraph } from "../model/docx-paragraph.js";
import type { DocxStory, StoryKind } from "../model/docx-story.js";
import type { Field } from "../model/field.js";
import { revisionKinds } from "../model/revision.js";
import type { DocxPart } from "../package/docx-part.js";
import { readParagraphProperties } from "../styles/read-paragraph-properties.js";
import type { Styles } from "../styles/read-styles.js";
import { alternative } from "../xml/alternative.js";
import { child } from "../xml/child.js";
import { FieldTracker } from "./field-tracker.js";
import { ParagraphReader } from "./paragraph-reader.js";
import { readControl } from "./read-control.js";
import { readMark } from "./read-mark.js";
import { cellSurroundings, rowSurroundings, type TableCursor } from "./table-cursor.js";
import type { Surroundings } from "./surroundings.js";
import { underRevision } from "./under-revision.js";

/** Numbers that go on through all parts of a document. */
export interface DocumentCount {
  tables: number;
  groups: number;
}

const skipped = new Set([
  "w:sectPr",
  "w:tblPr",
  "w:tblGrid",
  "w:tblPrEx",
  "w:trPr",
  "w:tcPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:customXmlPr",
  "mc:Fallback",
]);

/** Reads the stories of one part. Text boxes are stories of their own, found while reading the one that holds them. */
export class StoryReader {
  readonly stories: DocxStory[] = [];
  readonly fields: Field[] = [];
  readonly #part: DocxPart;
  readonly #styles: Styles;
  readonly #count: DocumentCount;
  #paragraphs = 0;

  constructor(part: DocxPart, styles: Styles, count: DocumentCount) {
    this.#part = part;
    this.#styles = styles;
    this.#count = count;
  }

  /** The blocks inside `node` as one story; text boxes in headers and notes belong to the header or note. */
  read(kind: StoryKind, node: number, id?: string, around: Surroundings = { views: allViews, revisions: [] }): void {
    const blocks = new BlockReader(
      this.#part,
      this.#styles,
      this.#count,
      () => this.#paragraphs++,
      (box, inside) => {
        this.read(kind === "body" ? "textbox" : kind, box, id, inside);
      },
    );
    const paragraphs = blocks.paragraphs;
    this.stories.push({ kind, part: this.#part, node, ...(id !== undefined && { id }), paragraphs });
    blocks.read(node, around);
    blocks.fields.close();
    this.fields.push(...blocks.fields.fields);
  }
}

type TextBox = (node: number, around: Surroundings) => void;

class BlockReader {
  readonly paragraphs: DocxParagraph[] = [];
  readonly fields = new FieldTracker();
  readonly #part: DocxPart;
  readonly #styles: Styles;
  readonly #count: DocumentCount;
  readonly #index: () => number;
  readonly #textBox: TextBox;
  #group: number;
  /** Comment ranges that begin between paragraphs. */
  #starts: number[] = [];
  #last: ParagraphReader | undefined;

  constructor(part: DocxPart, styles: Styles, count: DocumentCount, index: () => number, textBox: TextBox) {
    this.#part = part;
    this.#styles = styles;
    this.#count = count;
    this.#index = index;
    this.#textBox = textBox;
    this.#group = count.groups++;
  }

  read(node: number, around: Surroundings, table?: TableCursor): void {
    const { after } = this.#part.tree;
    const end = after[node] ?? 0;
    for (let at = node + 1; at < end; at = after[at] ?? end) this.#block(at, around, table);
  }

  #block(node: number, around: Surroundings, table: TableCursor | undefined): void {
    const { tree } = this.#part;
    const name = tree.names[node] ?? "";
    if (revisionKinds.has(name)) {
      this.read(node, underRevision(tree, node, around), table);
      return;
    }
    switch (name) {
      case "w:p":
        this.#paragraph(node, around);
        return;
      case "w:tbl":
        this.read(node, around, { table: this.#count.tables++, row: -1, column: 0, ...(around.cell && { host: around.cell }) });
        this.#group = this.#count.groups++;
        return;
      case "w:tr":
        if (table) this.read(node, rowSurroundings(tree, node, around, table), table);
        return;
      case "w:tc":
        this.#group = this.#count.groups++;
        if (table) this.read(node, cellSurroundings(tree, node, around, table));
        return;
      case "w:sdt":
        this.read(node, { ...around, control: readControl(tree, node) }, table);
        return;
      case "w:commentRangeStart":
        this.#starts.push(node);
        return;
      case "w:commentRangeEnd":
        return this.#last?.anchor("end", node);
      case "mc:AlternateContent": {
        const branch = alternative(tree, node);
        if (branch !== undefined) this.read(branch, around, table);
        return;
      }
      default:
        if (!skipped.has(name)) this.read(node, around, table);
    }
  }

  #paragraph(node: number, around: Surroundings): void {
    const { tree } = this.#part;
    const own = child(tree, node, "w:pPr");
    const properties = readParagraphProperties(tree, own);
    const change = child(tree, own, "w:pPrChange");
    const numbered = child(tree, child(tree, own, "w:numPr"), "w:ins") !== undefined;
    const former = change !== undefined ? child(tree, change, "w:pPr") : numbered ? own : undefined;
    const index = this.#index();
    const reader = new ParagraphReader(this.#part, this.#styles, properties.style, this.fields, this.#textBox);
    for (const start of this.#starts.splice(0)) reader.anchor("start", start);
    const { views, revisions, cell } = around;
    const mark = readMark(tree, own, properties.style, this.#styles);
    this.paragraphs.push({
      part: this.#part,
      index,
      node,
      properties,
      ...((change !== undefined || numbered) && { formerProperties: readParagraphProperties(tree, former, true) }),
      segments: reader.segments,
      anchors: reader.anchors,
      mark: { ...mark, views: mark.views & views, revisions: [...revisions, ...mark.revisions] },
      views,
      ...(cell && { cell }),
      group: this.#group,
    });
    reader.read(node, around);
    this.#last = reader;
  }
}
