import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { crc32 } from "./crc32.js";
import { directoryEntry, type DirectoryEntry } from "./directory-entry.js";
import { endRecord } from "./end-record.js";
import { entryFault } from "./entry-fault.js";
import type { Inflate } from "./inflate.js";
import { inflateInSteps } from "./inflate-in-steps.js";
import { localRecord } from "./local-record.js";
import { overlapOf } from "./overlap-of.js";
import { zipFault } from "./zip-fault.js";
import { zipLimits, type ZipLimits } from "./zip-limits.js";
import type { ZipEntry, ZipPackage } from "./zip-package.js";

export interface ZipOptions {
  readonly limits?: ZipLimits;
  /** Defaults to the portable one; an edge may pass a faster one. */
  readonly inflate?: Inflate;
}

/** The gate for every archive from outside: all of it is proved harmless before any of it is used. */
export function openZip(bytes: Uint8Array, options: ZipOptions = {}): Result<ZipPackage> {
  const { limits = zipLimits, inflate = inflateInSteps } = options;
  if (bytes.length > limits.archive) return fail(zipFault("", tooLarge(bytes.length, limits.archive)));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = directory(view, limits);
  if (!listed.ok) return listed;
  const entries = believed(view, listed.value);
  if (!entries.ok) return entries;
  const kept = new Map<ZipEntry, Uint8Array>();
  for (const entry of entries.value) {
    const unpacked = unpack(bytes, entry, inflate);
    if (!unpacked.ok) return unpacked;
    if (/\.(xml|rels)$/i.test(entry.name)) kept.set(entry, unpacked.value);
  }
  const files = entries.value.filter((entry) => !entry.name.endsWith("/"));
  const byName = new Map(files.map((entry) => [entry.name.toLowerCase(), entry]));
  return ok({
    bytes,
    entries: files,
    find: (name) => byName.get(name.toLowerCase()),
    read: (entry) => {
      const known = kept.get(entry);
      return known ? ok(known) : unpack(bytes, entry, inflate);
    },
  });
}

/** Every header of the central directory, each within the limits and none twice. */
function directory(view: DataView, limits: ZipLimits): Result<DirectoryEntry[]> {
  const end = endRecord(view);
  if (!end.ok) return end;
  if (end.value.entries > limits.entries) return fail(zipFault("", tooMany(end.value.entries, limits.entries)));
  const listed: DirectoryEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = end.value.directory;
  for (let index = 0; index < end.value.entries; index++) {
    const entry = directoryEntry(view, at, end.value.directoryEnd);
    if (!entry) return fail(zipFault("", say("压缩包的目录已损坏", "the archive's directory is damaged")));
    const fault = entryFault(entry, limits);
    if (fault) return fail(fault);
    const folded = entry.name.toLowerCase();
    if (seen.has(folded)) return fail(zipFault(entry.name, say("压缩包内有两个同名文件", "the archive holds two files of the same name")));
    seen.add(folded);
    total += entry.size;
    at = entry.central[1];
    listed.push(entry);
  }
  if (at !== end.value.directoryEnd)
    return fail(zipFault("", say("压缩包的目录与其声明不符", "the archive's directory is not what it says")));
  return total > limits.total ? fail(zipFault("", bomb(total, limits.total))) : ok(listed);
}

/** The headers beside the data must say the same as the directory, and no two entries may share bytes. */
function believed(view: DataView, listed: readonly DirectoryEntry[]): Result<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const limit = listed[0]?.central[0] ?? 0;
  for (const entry of listed) {
    const record = localRecord(view, entry, limit);
    if (!record) return fail(zipFault(entry.name, say("文件头与压缩包目录不一致", "its header and the archive's directory disagree")));
    const { name, crc, size, central } = entry;
    entries.push({ name, method: entry.method === 0 ? 0 : 8, crc, size, central, ...record });
  }
  const overlap = overlapOf(entries);
  return overlap ? fail(zipFault(overlap.name, say("压缩包内的文件相互重叠", "the archive's files overlap"))) : ok(entries);
}

function unpack(bytes: Uint8Array, entry: ZipEntry, inflate: Inflate): Result<Uint8Array> {
  const packed = bytes.subarray(...entry.data);
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (unpacked?.length !== entry.size)
    return fail(zipFault(entry.name, say("解压后的大小与声明不符", "its unpacked size is not what the archive says")));
  if (crc32(unpacked) !== entry.crc)
    return fail(zipFault(entry.name, say("校验和不符，内容已损坏", "its checksum is wrong: the content is damaged")));
  return ok(unpacked);
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / (1024 * 1024)));

const tooLarge = (size: number, limit: number) =>
  say(`文件有 ${megabytes(size)} MB，超过 ${megabytes(limit)} MB`, `the file has ${megabytes(size)} MB, more than ${megabytes(limit)} MB`);

const tooMany = (count: number, limit: number) =>
  say(`压缩包内有 ${count} 个文件，超过 ${limit} 个`, `the archive holds ${count} files, more than ${limit}`);

const bomb = (size: number, limit: number) =>
  say(
    `解压后共 ${megabytes(size)} MB，超过 ${megabytes(limit)} MB`,
    `it unpacks to ${megabytes(size)} MB, more than ${megabytes(limit)} MB`,
  );
