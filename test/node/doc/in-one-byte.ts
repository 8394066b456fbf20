/**
 * An old Word file whose text is stored as one byte a character, as Word stores Latin text; as many characters as the text has replace
 * the first ones of the file. LibreOffice, which made the file, always writes two bytes.
 */
export function inOneByte(file: Uint8Array, text: Uint8Array): Uint8Array {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  const header = sectors(bytes).find((at) => view.getUint16(at, true) === 0xa5ec);
  if (header === undefined) throw new Error("no Word file");
  const start = view.getUint32(header + 0x18, true);
  const piece = pieceAt(view, start);
  bytes.fill(0x20, header + start, header + start + view.getUint32(header + 0x4c, true));
  bytes.set(text, header + start);
  view.setUint32(piece, (2 * start) | 0x4000_0000, true);
  return bytes;
}

const sectors = (bytes: Uint8Array): readonly number[] =>
  Array.from({ length: Math.floor(bytes.length / 512) - 1 }, (_, at) => 512 * (at + 1));

/** Where the table of pieces says where the only piece begins: a mark, its length, two character positions, and two bytes of flags before. */
function pieceAt(view: DataView, start: number): number {
  for (let at = 512; at + 21 < view.byteLength; at++)
    if (
      view.getUint8(at) === 2 &&
      view.getUint32(at + 1, true) === 16 &&
      view.getUint32(at + 5, true) === 0 &&
      view.getUint32(at + 15, true) === start
    )
      return at + 15;
  throw new Error("no single piece");
}
