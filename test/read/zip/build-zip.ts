import { deflateSync } from "fflate";
import { crc32 } from "../../../src/read/zip/crc32.js";

/** One file of a test archive. What is not given is right; what is given may lie. */
export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** 8 deflates (the default), 0 stores; other methods keep the bytes. */
  readonly method?: number;
  readonly flags?: number;
  /** The unpacked size that both headers claim. */
  readonly size?: number;
  readonly crc?: number;
  /** The name in the local header. */
  readonly localName?: string;
  /** Where the directory says that the local header is. */
  readonly offset?: number;
  /** The packed bytes themselves, instead of what the data pack to. */
  readonly packed?: Uint8Array;
  /** Sizes and checksum stand behind the data, as streaming writers put them. */
  readonly streamed?: boolean;
}

const utf8 = new TextEncoder();

/** An archive of these files, well-formed unless a file says otherwise. */
export function buildZip(files: readonly ZipFile[], comment = ""): Uint8Array {
  const records: Uint8Array[] = [];
  const headers: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const data = typeof file.data === "string" ? utf8.encode(file.data) : file.data;
    const method = file.method ?? 8;
    const packed = file.packed ?? (method === 8 ? deflateSync(data) : data);
    const sizes = [file.crc ?? crc32(data), packed.length, file.size ?? data.length];
    const flags = (file.flags ?? 0x800) | (file.streamed ? 8 : 0);
    const name = utf8.encode(file.localName ?? file.name);
    const told = file.streamed ? [0, 0, 0] : sizes;
    const local = [
      int(0x04034b50, 4),
      int(20, 2),
      int(flags, 2),
      int(method, 2),
      int(0, 4),
      ...told.map((size) => int(size, 4)),
      int(name.length, 2),
      int(0, 2),
      name,
    ];
    const tail = file.streamed ? [int(0x08074b50, 4), ...sizes.map((size) => int(size, 4))] : [];
    const record = joined([...local, packed, ...tail]);
    const central = utf8.encode(file.name);
    headers.push(
      joined([int(0x02014b50, 4), int(20, 2), int(20, 2), int(flags, 2), int(method, 2), int(0, 4), ...sizes.map((size) => int(size, 4))]),
      joined(
        [int(central.length, 2), int(0, 12), int(file.offset ?? at, 4), central].map((piece, index) =>
          index === 1 ? new Uint8Array(12) : piece,
        ),
      ),
    );
    records.push(record);
    at += record.length;
  }
  const directory = joined(headers);
  const end = [
    int(0x06054b50, 4),
    int(0, 4),
    int(files.length, 2),
    int(files.length, 2),
    int(directory.length, 4),
    int(at, 4),
    int(comment.length, 2),
    utf8.encode(comment),
  ];
  return joined([...records, directory, ...end]);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function int(value: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);
}
