import { PdfFault } from "./pdf-fault.js";

/** What `work` gives, or the fault of the file that stopped it; everything else that is thrown is a bug and goes on. */
export function attempt<T>(work: () => T): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: PdfFault } {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof PdfFault) return { ok: false, fault: error };
    throw error;
  }
}
