import type { DocxSource } from "../docx/docx-source.js";
import type { Source } from "../source.js";

/** Whether the Word file itself is at hand, not only its text. */
export const isDocxSource = (source: Source): source is DocxSource => source.format === "docx" && "model" in source;
