import type { Range } from "../../base/range.js";
import type { Result } from "../../base/result.js";

/** One file of an archive. The ranges are offsets into `ZipPackage.bytes`, so that a writer can copy it unchanged. */
export interface ZipEntry {
  /** With forward slashes, as it is compared; the bytes of the headers keep the spelling of the file. */
  readonly name: string;
  /** 0 is stored, 8 is deflated; nothing else passes the gate. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Unpacked, proved by unpacking it. */
  readonly size: number;
  /** The packed bytes. */
  readonly data: Range;
  /** Local header, packed bytes and data descriptor. */
  readonly record: Range;
  /** Its header in the central directory. */
  readonly central: Range;
}

/** An archive that passed the gate: every entry has been unpacked once within its limits and has the right checksum. */
export interface ZipPackage {
  readonly bytes: Uint8Array;
  /** In the order of the central directory; folders are left out. */
  readonly entries: readonly ZipEntry[];
  /** Compares names without regard to ASCII case, as the packaging standard asks. */
  readonly find: (name: string) => ZipEntry | undefined;
  /** The unpacked bytes; fails only when the inflate function fails the second time. */
  readonly read: (entry: ZipEntry) => Result<Uint8Array>;
}
