import { separator } from "../docx/view/separator.js";
import type { CellPath, Line } from "../source.js";
import type { FlowItem, FlowLine, FlowTable } from "./layout/flow.js";
import type { Mark, Paragraph } from "./paragraphs/paragraph.js";
import { ParagraphMaker } from "./paragraphs/paragraph-maker.js";

/** The canonical text of a file, its lines, and for every UTF-16 unit of it the glyph that shows it. */
export interface PdfText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly marks: readonly (Mark | undefined)[];
}

/** Writes paragraphs and tables to one text. */
export function pdfText(items: readonly FlowItem[]): PdfText {
  const writer = new Writer();
  const maker = new ParagraphMaker();
  let open: FlowLine[] = [];
  const flush = (): void => {
    for (const paragraph of maker.make(open)) writer.line(paragraph);
    open = [];
  };
  let tables = 0;
  for (const item of items) {
    if (item.type === "line") open.push(item);
    else {
      flush();
      writeTable(item, tables++, writer);
    }
  }
  flush();
  return writer.finish();
}

function writeTable({ rows }: FlowTable, table: number, writer: Writer): void {
  for (const [row, cells] of rows.entries())
    for (const { column, lines } of cells) {
      const paragraphs = new ParagraphMaker().make(lines);
      for (const paragraph of paragraphs.length > 0 ? paragraphs : [empty]) writer.line(paragraph, { table, row, column });
    }
}

const empty: Paragraph = { text: "", marks: [] };

class Writer {
  readonly #text: string[] = [];
  readonly #lines: Line[] = [];
  readonly #marks: (Mark | undefined)[] = [];
  #length = 0;

  line({ text, marks }: Paragraph, cell?: CellPath): void {
    const last = this.#lines.at(-1);
    if (last) this.#write(separator(last.cell, cell), [undefined]);
    this.#lines.push({ range: [this.#length, this.#length + text.length], ...(cell && { cell }) });
    this.#write(text, marks);
  }

  finish(): PdfText {
    if (this.#lines.length > 0) this.#write("\n", [undefined]);
    return { text: this.#text.join(""), lines: this.#lines, marks: this.#marks };
  }

  #write(text: string, marks: readonly (Mark | undefined)[]): void {
    this.#text.push(text);
    for (const mark of marks) this.#marks.push(mark);
    this.#length += text.length;
  }
}
