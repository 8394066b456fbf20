import type { Range } from "../../base/range.js";
import { entryName, type DirectoryEntry } from "./directory-entry.js";

/** Where an entry's own header says its bytes are; undefined when it contradicts the directory or leaves the file. */
export function localRecord(view: DataView, entry: DirectoryEntry, limit: number): { data: Range; record: Range } | undefined {
  const at = entry.local;
  if (at + LENGTH > limit || view.getUint32(at, true) !== 0x04034b50) return undefined;
  const nameEnd = at + LENGTH + view.getUint16(at + 26, true);
  const start = nameEnd + view.getUint16(at + 28, true);
  const end = start + entry.packed;
  if (end > limit || entryName(view, at + LENGTH, nameEnd) !== entry.name) return undefined;
  const streamed = (view.getUint16(at + 6, true) & 8) !== 0;
  const told = [view.getUint32(at + 14, true), view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
  const same = [entry.crc, entry.packed, entry.size].every((value, index) => value === told[index] || (streamed && told[index] === 0));
  if (!same || view.getUint16(at + 8, true) !== entry.method) return undefined;
  return { data: [start, end], record: [at, streamed ? descriptorEnd(view, end, limit) : end] };
}

const LENGTH = 30;

/** A data descriptor follows streamed bytes; its signature is optional. */
function descriptorEnd(view: DataView, at: number, limit: number): number {
  const signed = at + 4 <= limit && view.getUint32(at, true) === 0x08074b50;
  return Math.min(limit, at + (signed ? 16 : 12));
}
