import type { Range } from "../../base/range.js";

/** A header of the central directory as it is written, not yet believed. */
export interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly disk: number;
  readonly local: number;
  readonly central: Range;
}

const LENGTH = 46;

/** Undefined when the header does not fit before `limit` or does not start as one. */
export function directoryEntry(view: DataView, at: number, limit: number): DirectoryEntry | undefined {
  if (at + LENGTH > limit || view.getUint32(at, true) !== 0x02014b50) return undefined;
  const nameEnd = at + LENGTH + view.getUint16(at + 28, true);
  const end = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (end > limit) return undefined;
  return {
    name: entryName(view, at + LENGTH, nameEnd),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    disk: view.getUint16(at + 34, true),
    local: view.getUint32(at + 42, true),
    central: [at, end],
  };
}

/** Names outside UTF-8 keep one character a byte: parts of a document are named in ASCII. */
export function entryName(view: DataView, start: number, end: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, end - start);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\\", "/");
  } catch {
    return String.fromCharCode(...bytes.subarray(0, 1000)).replaceAll("\\", "/");
  }
}
