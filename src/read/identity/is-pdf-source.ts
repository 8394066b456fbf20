import type { PdfSource } from "../pdf/pdf-source.js";
import type { Source } from "../source.js";

/** Whether what the PDF carries is at hand, not only its text. */
export const isPdfSource = (source: Source): source is PdfSource => source.format === "pdf" && "attachments" in source;
