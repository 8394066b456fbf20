import { deflateSync } from "fflate";
import { crc32 } from "../../../read/zip/crc32.js";
import type { ZipEntry, ZipPackage } from "../../../read/zip/zip-package.js";

/** The first day that the format can say: what we pack has no time of its own, so that equal input gives equal bytes. */
const DOS_DATE = 0x21;

interface Packed {
  readonly local: Uint8Array;
  /** The header for the directory; its offset is written last. */
  readonly central: Uint8Array;
}

/**
 * The archive with some files changed or added. Every other file keeps its packed bytes, its headers and its place; only the
 * offsets of the directory are new.
 */
export function writeZip(zip: ZipPackage, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const known = new Set(zip.entries.map(({ name }) => name));
  const added = [...changed.keys()].filter((name) => !known.has(name));
  const files = [
    ...zip.entries.map((entry) => {
      const content = changed.get(entry.name);
      return content === undefined ? copied(zip, entry) : packed(entry.name, content);
    }),
    ...added.map((name) => packed(name, changed.get(name) ?? new Uint8Array())),
  ];
  const start = sum(files.map(({ local }) => local.length));
  const directory = sum(files.map(({ central }) => central.length));
  const bytes = new Uint8Array(start + directory + END_LENGTH);
  let [at, header] = [0, start];
  for (const { local, central } of files) {
    bytes.set(local, at);
    bytes.set(central, header);
    view(bytes).setUint32(header + 42, at, true);
    at += local.length;
    header += central.length;
  }
  bytes.set(endRecord(files.length, directory, start), header);
  return bytes;
}

const END_LENGTH = 22;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const copied = ({ bytes }: ZipPackage, { record, central }: ZipEntry): Packed => ({
  local: bytes.subarray(...record),
  central: bytes.slice(...central),
});

function packed(name: string, content: Uint8Array): Packed {
  const label = new TextEncoder().encode(name);
  const data = deflateSync(content, { level: 6 });
  // From "version needed" to "length of extra field": the same in both headers.
  const shared = new Uint8Array(26);
  const say = view(shared);
  say.setUint16(0, 20, true);
  say.setUint16(2, 0x0800, true);
  say.setUint16(4, 8, true);
  say.setUint16(8, DOS_DATE, true);
  say.setUint32(10, crc32(content), true);
  say.setUint32(14, data.length, true);
  say.setUint32(18, content.length, true);
  say.setUint16(22, label.length, true);
  return {
    local: joined(Uint8Array.of(0x50, 0x4b, 3, 4), shared, label, data),
    central: joined(Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), shared, new Uint8Array(14), label),
  };
}

function endRecord(files: number, length: number, start: number): Uint8Array {
  const end = new Uint8Array(END_LENGTH);
  const say = view(end);
  say.setUint32(0, 0x06054b50, true);
  say.setUint16(8, files, true);
  say.setUint16(10, files, true);
  say.setUint32(12, length, true);
  say.setUint32(16, start, true);
  return end;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sum(pieces.map(({ length }) => length)));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
