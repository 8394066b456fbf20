/** What the properties of a run of characters say that concerns its text; places are bytes of the main stream. */
export interface CharacterRun {
  readonly from: number;
  readonly to: number;
  readonly deleted: boolean;
  /** The code that stands in for each of its characters, in the private area for symbol fonts. */
  readonly symbol?: number;
}

/** Where the header of the main stream says where the table of character properties lies. */
const [tableAt, tableLength] = [0xfa, 0xfe];
const page = 512;
/** `sprmCFRMarkDel` and `sprmCSymbol` of the format. */
const [markedDeleted, symbolOf] = [0x0800, 0x6a09];

/** The runs of an old Word file whose text is deleted in a tracked change, or stands for a symbol. */
export function* characterRuns(file: Buffer, table: Buffer): Iterable<CharacterRun> {
  const [at, length] = [file.readUInt32LE(tableAt), file.readUInt32LE(tableLength)];
  const count = Math.floor((length - 4) / 8);
  for (let index = 0; index < count; index++) {
    const entry = at + 4 * (count + 1) + 4 * index;
    if (entry + 4 > table.length) return;
    const start = page * (table.readUInt32LE(entry) & 0x3fffff);
    if (start + page <= file.length) yield* runsOfPage(file.subarray(start, start + page));
  }
}

function* runsOfPage(bytes: Buffer): Iterable<CharacterRun> {
  const count = bytes.readUInt8(page - 1);
  if (5 * count + 4 >= page) return;
  for (let index = 0; index < count; index++) {
    const at = 2 * bytes.readUInt8(4 * (count + 1) + index);
    if (at === 0) continue;
    const said = propertiesOf(bytes.subarray(at + 1, at + 1 + bytes.readUInt8(at)));
    if (said.deleted || said.symbol !== undefined)
      yield { from: bytes.readUInt32LE(4 * index), to: bytes.readUInt32LE(4 * index + 4), ...said };
  }
}

function propertiesOf(list: Buffer): Pick<CharacterRun, "deleted" | "symbol"> {
  let deleted = false;
  let symbol: number | undefined;
  for (let at = 0; at + 2 < list.length;) {
    const code = list.readUInt16LE(at);
    const operand = at + 2;
    const length = operandLength(code >> 13, list[operand] ?? 0);
    if (operand + length > list.length) break;
    if (code === markedDeleted) deleted = (list.readUInt8(operand) & 1) === 1;
    if (code === symbolOf) symbol = list.readUInt16LE(operand + 2);
    at = operand + length;
  }
  return { deleted, ...(symbol !== undefined && { symbol }) };
}

/** How many bytes follow the code of a property, by the kind in its upper bits. */
function operandLength(kind: number, first: number): number {
  if (kind === 6) return 1 + first;
  if (kind === 3) return 4;
  if (kind === 7) return 3;
  return kind < 2 ? 1 : 2;
}
