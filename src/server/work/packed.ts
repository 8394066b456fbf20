import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import { constants, gunzip, gzip } from "node:zlib";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Structured data, typed arrays too, as bytes to keep; `fast` for what is kept often and read soon. */
export const packed = async (data: unknown, { fast = false } = {}): Promise<Uint8Array> =>
  new Uint8Array(await pack(serialize(data), fast ? { level: constants.Z_BEST_SPEED } : {}));

/** The data of such bytes, whatever it is; we wrote it ourselves, under its hash. */
export const unpacked = async (bytes: Uint8Array): Promise<unknown> => deserialize(await unpack(bytes));
