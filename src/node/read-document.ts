import type { Scanner } from "../read/scan/scanner.js";
import type { Result } from "../base/result.js";
import { readContract, type ReadDocument } from "../read/read-contract.js";
import { extractDoc } from "./doc/extract-doc.js";
import { inflate } from "./inflate.js";
import { pdfAssets } from "./pdf-assets.js";

/** Reads a contract with what the machine offers: its own inflate, the PDF engine's files, an extractor for old Word files, and a scanner where one is given. */
export const readDocument = (bytes: Uint8Array, name: string, scanner?: Scanner | "elsewhere"): Promise<Result<ReadDocument>> =>
  readContract(bytes, { name, inflate, pdf: pdfAssets(), extractDoc, ...(scanner && { scanner }) });
