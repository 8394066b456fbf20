import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import { gunzip, gzip } from "node:zlib";
import type { PlainDocument } from "../../node/isolated/plain-document.js";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What was read of a file, as bytes to keep: structured data with typed arrays, packed. */
export const packReading = async (document: PlainDocument): Promise<Uint8Array> => new Uint8Array(await pack(serialize(document)));

export async function unpackReading(bytes: Uint8Array): Promise<PlainDocument> {
  const document: unknown = deserialize(await unpack(bytes));
  if (!isReading(document)) throw new Error("what was kept of a file is no reading");
  return document;
}

/** We wrote it ourselves, under its hash: the shape is told by one look. */
const isReading = (data: unknown): data is PlainDocument =>
  typeof data === "object" && data !== null && "contract" in data && "way" in data;
