/** A file to be packed, under its path. */
export interface Packed {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Files in one ZIP archive, as they are: the service takes several at once this way, all or none. Paths are plain ASCII. */
export function storeZip(files: readonly Packed[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { path, bytes } of files) {
    const name = new TextEncoder().encode(path);
    const about = [20, 0, 0, 0, 0x21] as const;
    const sizes = [checksum(bytes), bytes.length, bytes.length] as const;
    const local = record(0x04034b50, [...about], [...sizes], [name.length, 0]);
    directory.push(record(0x02014b50, [20, ...about], [...sizes], [name.length, 0, 0, 0, 0, 0, 0], [at]), name);
    parts.push(local, name, bytes);
    at += local.length + name.length + bytes.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = record(0x06054b50, [0, 0, files.length, files.length], [size, at], [0]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

/** A signature, then fields of two bytes, of four, of two, of four; all little-endian. `0x21` as a day is 1980-01-01. */
function record(
  signature: number,
  first: readonly number[],
  long: readonly number[],
  short: readonly number[],
  last: readonly number[] = [],
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 + 2 * (first.length + short.length) + 4 * (long.length + last.length));
  const view = new DataView(bytes.buffer);
  let at = 4;
  view.setUint32(0, signature, true);
  const put = (values: readonly number[], width: 2 | 4): void => {
    for (const value of values) {
      if (width === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += width;
    }
  };
  put(first, 2);
  put(long, 4);
  put(short, 2);
  put(last, 4);
  return bytes;
}

/** CRC-32 as ZIP has it. */
function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) === 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
