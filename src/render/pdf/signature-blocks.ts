import type { Block, Part, Table } from "../../document/node.js";
import { slice } from "../../base/range.js";
import type { PdfBlock, PdfRow, PdfTable } from "./pdf-block.js";
import { blocksOf } from "./blocks-of.js";
import { insertMark } from "./insert-mark.js";
import { printable } from "./printable.js";
import type { Setting } from "./setting.js";
import { tableBlock } from "./table-block.js";
import { unwrapped } from "./unwrapped.js";

/** Room below a line that takes a seal, and one that takes a signature, in em. */
const SEAL_SPACE = 3.2;
const SIGN_SPACE = 1.2;

/**
 * The signature part. Where a party seals (`盖章`) stands a mark named after it, such as `甲方`; where it signs
 * (`签字`, `签名`) one named `甲方/签字`. Cells without a party's name belong to the party above them, else to the column.
 */
export function signatureBlocks(part: Part, setting: Setting): readonly PdfBlock[] {
  return unwrapped(part.children).flatMap((block): readonly PdfBlock[] =>
    block.type === "table"
      ? [withMarks(block, setting)]
      : blocksOf({ type: "part", kind: "signature", range: block.range, children: [block] }, setting),
  );
}

function withMarks(table: Table, setting: Setting): PdfTable {
  const plain = tableBlock(table, setting);
  const parties = new Map<number, string>();
  const mark = (row: PdfRow, index: number): PdfRow => {
    let space = row.space;
    const cells = row.cells.map((blocks, column) => {
      const sources = table.rows[index]?.cells[column]?.children ?? [];
      return blocks.map((block, i): PdfBlock => {
        const line = lineOf(sources[i], setting);
        const place = placeOf(line);
        if (block.kind !== "paragraph" || place === undefined) return block;
        const party = partyOf(line) ?? parties.get(column) ?? `${column + 1}`;
        parties.set(column, party);
        space = Math.max(space, place.kind === "seal" ? SEAL_SPACE : SIGN_SPACE);
        const name = place.kind === "seal" ? party : `${party}/签字`;
        return { ...block, runs: insertMark(block.runs, place.at, { t: "mark", name }) };
      });
    });
    return { ...row, cells, space };
  };
  return { ...plain, rows: [...plain.header, ...plain.rows].map(mark), header: [] };
}

const lineOf = (block: Block | undefined, { text }: Setting): string =>
  block?.type === "paragraph" ? printable(slice(text, block.range)) : "";

/** Where the seal or the signature goes: behind the words that ask for it. */
function placeOf(line: string): { readonly kind: "seal" | "sign"; readonly at: number } | undefined {
  const seal = /(?:盖章|公章|签章)[）)]?[：:]?/.exec(line);
  const found = seal ?? /(?:签字|签名)[）)]?[：:]?/.exec(line);
  return found === null ? undefined : { kind: seal === null ? "sign" : "seal", at: found.index + found[0].length };
}

const partyOf = (line: string): string | undefined => /^[甲乙丙丁戊己庚辛]方/.exec(line)?.[0];
