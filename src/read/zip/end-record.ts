import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { zipFault } from "./zip-fault.js";

/** Where the central directory is and how many entries it claims. */
interface EndRecord {
  readonly entries: number;
  readonly directory: number;
  readonly directoryEnd: number;
}

const LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** Finds the record that ends every zip file; refuses archives in several pieces and the 64-bit variant. */
export function endRecord(view: DataView): Result<EndRecord> {
  const at = find(view);
  if (at === undefined) return fail(zipFault("", missing(view)));
  const [disk, firstDisk] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
  const [here, entries] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [size, directory] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  const locator = at >= 20 && view.getUint32(at - 20, true) === 0x07064b50;
  if (locator || entries === 0xffff || size === 0xffffffff || directory === 0xffffffff)
    return fail(zipFault("", say("文件使用了 64 位压缩格式（zip64）", "the file is a 64-bit archive (zip64)")));
  if (disk !== 0 || firstDisk !== 0 || here !== entries)
    return fail(zipFault("", say("文件是分卷压缩包的一部分", "the file is one piece of a split archive")));
  if (directory + size > at) return fail(zipFault("", say("压缩包的目录位置不实", "the archive's directory is not where it says")));
  return ok({ entries, directory, directoryEnd: directory + size });
}

/** The last record whose comment ends exactly with the file. */
function find(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - LENGTH; at >= lowest; at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  return undefined;
}

const missing = (view: DataView) =>
  view.byteLength >= 4 && view.getUint32(0, true) === 0x04034b50
    ? say("压缩包不完整，结尾缺失（可能未下载完）", "the archive is cut off before its end, as after a broken download")
    : say("文件不是压缩包，而 .docx 应是", "the file is no zip archive, which every .docx is");
