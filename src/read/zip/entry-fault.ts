import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import type { DirectoryEntry } from "./directory-entry.js";
import { zipFault } from "./zip-fault.js";
import type { ZipLimits } from "./zip-limits.js";

const ENCRYPTED = 0x1 | 0x40 | 0x2000;

/** What is wrong with one header of the directory on its own; undefined when nothing is. */
export function entryFault(entry: DirectoryEntry, limits: ZipLimits): Problem | undefined {
  const { name, flags, method, packed, size } = entry;
  if (!isSafeName(name)) return zipFault(name.slice(0, 200), say("文件名指向压缩包之外", "its name points outside the archive"));
  if (flags & ENCRYPTED) return zipFault(name, say("压缩包内的文件已加密", "it is encrypted inside the archive"));
  if (entry.disk !== 0) return zipFault(name, say("文件在另一个分卷中", "it is in another piece of a split archive"));
  if (packed === 0xffffffff || size === 0xffffffff || entry.local === 0xffffffff)
    return zipFault(name, say("文件使用了 64 位压缩格式（zip64）", "it uses the 64-bit archive format (zip64)"));
  if (method !== 0 && method !== 8)
    return zipFault(name, say(`压缩方式 ${method} 不受支持`, `its compression method ${method} is not supported`));
  if (method === 0 && packed !== size)
    return zipFault(name, say("未压缩的文件有两个不同的大小", "it is stored but has two different sizes"));
  if (size > limits.entry || (size > limits.ratioFrom && size > packed * limits.ratio)) return zipFault(name, inflated(size, packed));
  return undefined;
}

/** No absolute name, no drive, no step upwards, no control character. */
function isSafeName(name: string): boolean {
  if (name === "" || name.startsWith("/") || /[\u0000-\u001f:]/.test(name)) return false;
  return name.length <= 1000 && !name.split("/").some((step) => step === ".." || step === ".");
}

const inflated = (size: number, packed: number) =>
  say(`${packed} 字节解压后达 ${size} 字节，疑为压缩炸弹`, `${packed} bytes would unpack to ${size} bytes, as in a decompression bomb`);
