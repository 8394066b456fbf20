import { separator } from "../docx/view/separator.js";
import type { Line } from "../source.js";
import type { PageSize } from "./content/reading-frame.js";
import type { FlowItem, FlowLine, FlowTable } from "./layout/flow.js";
import type { VisualLine } from "./layout/visual-line.js";
import type { Mark, Paragraph } from "./paragraphs/paragraph.js";
import { contentsAmong } from "./paragraphs/contents.js";
import { MarkWriter } from "./paragraphs/mark-writer.js";
import type { Marks } from "./paragraphs/marks.js";
import { ParagraphMaker } from "./paragraphs/paragraph-maker.js";
import { spacesLatin } from "./paragraphs/spaces-latin.js";

/** The canonical text of a file, its lines, and where every UTF-16 unit of it is shown. */
export interface PdfText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly marks: Marks;
}

/** Writes paragraphs and tables to one text; page sizes are by page number. */
export function pdfText(items: readonly FlowItem[], sizes: ReadonlyMap<number, PageSize>): PdfText {
  const writer = new Writer(sizes);
  const isSpaced = spacesLatin(linesOf(items));
  const maker = new ParagraphMaker(isSpaced);
  let open: FlowLine[] = [];
  const flush = (): void => {
    const paragraphs = maker.make(open);
    const contents = contentsAmong(paragraphs.map(({ text }) => text));
    for (const [at, paragraph] of paragraphs.entries()) writer.line(paragraph, contents.has(at) ? { contents: true } : {});
    open = [];
  };
  let tables = 0;
  for (const item of items) {
    if (item.type === "line") open.push(item);
    else {
      flush();
      writeTable(item, tables++, isSpaced, writer);
    }
  }
  flush();
  return writer.finish();
}

function writeTable({ rows }: FlowTable, table: number, isSpaced: boolean, writer: Writer): void {
  for (const [row, cells] of rows.entries())
    for (const { column, lines } of cells) {
      const paragraphs = new ParagraphMaker(isSpaced).make(lines);
      for (const paragraph of paragraphs.length > 0 ? paragraphs : [empty]) writer.line(paragraph, { cell: { table, row, column } });
    }
}

const linesOf = (items: readonly FlowItem[]): VisualLine[] =>
  items.flatMap((item) =>
    item.type === "line" ? [item.line] : item.rows.flatMap((row) => row.flatMap(({ lines }) => lines.map(({ line }) => line))),
  );

const empty: Paragraph = { text: "", marks: [] };

class Writer {
  readonly #text: string[] = [];
  readonly #lines: Line[] = [];
  readonly #marks: MarkWriter;
  #length = 0;

  constructor(sizes: ReadonlyMap<number, PageSize>) {
    this.#marks = new MarkWriter(sizes);
  }

  line({ text, marks }: Paragraph, about: Pick<Line, "cell" | "contents">): void {
    const last = this.#lines.at(-1);
    if (last) this.#write(separator(last.cell, about.cell), [undefined]);
    this.#lines.push({ range: [this.#length, this.#length + text.length], ...about });
    this.#write(text, marks);
  }

  finish(): PdfText {
    if (this.#lines.length > 0) this.#write("\n", [undefined]);
    return { text: this.#text.join(""), lines: this.#lines, marks: this.#marks.finish() };
  }

  #write(text: string, marks: readonly (Mark | undefined)[]): void {
    this.#text.push(text);
    for (const mark of marks) this.#marks.add(mark);
    this.#length += text.length;
  }
}
