import BufferReader from "word-extractor/lib/buffer-reader.js";
import WordOleExtractor, { type Piece } from "word-extractor/lib/word-ole-extractor.js";
import { characterRuns, type CharacterRun } from "./character-runs.js";

/** The text of an old Word file: body, notes and text boxes, with what tracked changes insert and without what they delete. */
export async function wordText(bytes: Uint8Array): Promise<string> {
  const document = await new Extractor().extract(new BufferReader(Buffer.from(bytes)));
  const as = { filterUnicode: false } as const;
  return [
    document.getBody(as),
    document.getFootnotes(as),
    document.getEndnotes(as),
    document.getTextboxes({ ...as, includeHeadersAndFooters: false }),
  ]
    .filter((text) => text.trim() !== "")
    .join("\n");
}

const [nothing, hardHyphen, softHyphen, hyphen] = [0x00, 0x1e, 0x1f, 0x2d];

/**
 * The package's reader of the container and its pieces. It takes letter spacing for deletion, writes “undefined” for soft hyphens and
 * some signs of one byte, and fails on headers and bookmarks that nobody asks for: that is done here.
 */
class Extractor extends WordOleExtractor {
  protected override writeBookmarks(): void {
    // Not needed.
  }

  protected override normalizeHeaders(): void {
    // Not needed.
  }

  protected override writePieces(file: Buffer, table: Buffer): void {
    super.writePieces(file, table);
    let start = 0;
    for (const piece of this._pieces) {
      const bytes = file.subarray(piece.startFilePos, piece.startFilePos + piece.size);
      if (piece.bpc === 1) piece.text = new TextDecoder("windows-1252").decode(bytes);
      piece.length = piece.text.length;
      piece.startCp = start;
      piece.endCp = start += piece.length;
    }
  }

  protected override writeCharacterProperties(file: Buffer, table: Buffer): void {
    const runs = [...characterRuns(file, table)];
    for (const piece of this._pieces) piece.text = shown(piece, runs);
  }

  /** They tell where rows of tables end; a file whose table of them is damaged still has its text. */
  protected override writeParagraphProperties(file: Buffer, table: Buffer): void {
    try {
      super.writeParagraphProperties(file, table);
    } catch {
      // Row ends stay tabs.
    }
  }
}

/** What a piece shows, in as many characters. */
function shown({ text, startFilePos, bpc }: Piece, runs: readonly CharacterRun[]): string {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at++) {
    const code = text.charCodeAt(at);
    codes[at] = code === softHyphen ? nothing : code === hardHyphen ? hyphen : code;
  }
  for (const { from, to, deleted, symbol } of runs) {
    const [first, last] = [from, to].map((place) => Math.max(0, Math.ceil((place - startFilePos) / bpc)));
    codes.fill(deleted ? nothing : (symbol ?? nothing), first, last);
  }
  let shownText = "";
  for (let at = 0; at < codes.length; at += 4096) shownText += String.fromCharCode(...codes.subarray(at, at + 4096));
  return shownText;
}
