import { attempt } from "../pdf/attempt.js";
import { findBytesBack } from "../pdf/find-bytes.js";
import { PdfDocument } from "../pdf/pdf-document.js";
import type { PdfFault } from "../pdf/pdf-fault.js";

const MOST_TRIES = 24;

/** The newest state of the file that can be opened; `fault` says why the file as a whole cannot. */
export function openLatest(bytes: Uint8Array): { readonly document: PdfDocument | undefined; readonly fault: PdfFault | undefined } {
  const whole = attempt(() => new PdfDocument(bytes));
  if (whole.ok) return { document: whole.value, fault: undefined };
  let end = bytes.length;
  for (let count = 0; count < MOST_TRIES; count++) {
    end = findBytesBack(bytes, "%%EOF", end - 1);
    if (end === -1) break;
    const older = attempt(() => new PdfDocument(bytes.subarray(0, end + 5)));
    if (older.ok) return { document: older.value, fault: whole.fault };
  }
  return { document: undefined, fault: whole.fault };
}
