import {
  type IRunOptions,
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { contract } from "./contract.js";

/** The contract's body as the library `docx` writes it, with Word's own numbers instead of typed ones, and the parties in a table. */
export async function libraryDocx(): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "clauses",
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: "第%1条", alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.DECIMAL, text: "%1.%2", alignment: AlignmentType.LEFT, isLegalNumberingStyle: true },
          ],
        },
      ],
    },
    sections: [{ headers: { default: new Header({ children: [new Paragraph("澜竹家居　机密")] }) }, children: blocks() }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function blocks(): (Paragraph | Table)[] {
  const signs = contract.indexOf("甲方（盖章）：泉州澜竹家居用品有限公司");
  const cell = (at: number): TableCell => new TableCell({ children: [new Paragraph(contract[at] ?? "")] });
  return [
    ...contract.slice(0, signs).map(paragraph),
    new Table({
      rows: [new TableRow({ children: [cell(signs), cell(signs + 2)] }), new TableRow({ children: [cell(signs + 1), cell(signs + 3)] })],
    }),
  ];
}

function paragraph(line: string, at: number): Paragraph {
  const [, label, words = line] = /^(第.条|\d\.\d) (.*)$/u.exec(line) ?? [];
  if (at === 0) return new Paragraph({ text: line, heading: HeadingLevel.TITLE });
  if (label === undefined) return new Paragraph({ text: line });
  // Amounts in bold, so that sentences are of several runs.
  const runs: IRunOptions[] = words.split(/(人民币[\d,]+元)/u).map((piece) => ({ text: piece, bold: piece.startsWith("人民币") }));
  const children = runs.map((run) => new TextRun(run));
  return new Paragraph({ children, numbering: { reference: "clauses", level: label.startsWith("第") ? 0 : 1 } });
}
