import { inflateRawSync } from "node:zlib";
import type { Result } from "../base/result.js";
import { readContract, type ReadDocument } from "../read/read-contract.js";
import { pdfAssets } from "./pdf-assets.js";

/** Reads a contract with what the machine offers: its own inflate, and the PDF engine's files. */
export const readDocument = (bytes: Uint8Array, name: string): Promise<Result<ReadDocument>> =>
  readContract(bytes, { name, inflate, pdf: pdfAssets() });

/** The platform's inflate; undefined for damaged data and for more than `limit` bytes. */
function inflate(packed: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch {
    return undefined;
  }
}
