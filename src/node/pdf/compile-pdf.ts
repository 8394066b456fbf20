import type { PdfAnswer, PdfRequest } from "../../render/pdf/pdf-engine.js";
import { pdfPool } from "./pdf-pool.js";

/** Compiles one document in a process of its own, which is gone when the answer is there. */
export async function compilePdf(request: PdfRequest): Promise<PdfAnswer> {
  const pool = pdfPool();
  try {
    return await pool.compile(request);
  } finally {
    pool.close();
  }
}
