import { say } from "../base/bilingual.js";
import { fail, type Result } from "../base/result.js";
import type { Finding } from "../check/finding.js";
import type { Library } from "../library/library.js";
import type { DocxSource } from "../read/docx/docx-source.js";
import { formatOf } from "../read/format-of.js";
import type { PdfOptions } from "../read/pdf/engine/pdf-options.js";
import type { PdfSource } from "../read/pdf/pdf-source.js";
import type { ReadDocument } from "../read/read-contract.js";
import type { Source } from "../read/source.js";
import type { Review, ReviewOptions } from "./review-options.js";

/** Writes findings into the file that they are about: `document` is what `readContract` made of `bytes`. */
export async function review(
  bytes: Uint8Array,
  document: ReadDocument,
  findings: readonly Finding[],
  library: Library,
  options: ReviewOptions & { readonly pdf?: PdfOptions },
): Promise<Result<Review>> {
  const { source, contract } = document;
  if (isDocx(source)) {
    const { reviewDocx } = await import("./docx/review-docx.js");
    return reviewDocx(source, contract, findings, library, options);
  }
  if (isPdf(source) && formatOf(bytes) === "pdf") {
    const { pdf } = options;
    if (!pdf) throw new Error("reviewing PDF needs the places of its character maps");
    const { reviewPdf } = await import("./pdf/review-pdf.js");
    return reviewPdf(bytes, source, findings, library, { ...options, pdf });
  }
  return fail({
    at: "",
    seen: say(`文件格式是 ${source.format}`, `the file is ${source.format}`),
    expected: say("docx 或 pdf：审阅意见写在这两种文件里", "docx or pdf, the two formats that a review is written into"),
    hint: say("用 check 查看这个文件的审查结果", "Use check to see the findings of this file"),
  });
}

const isDocx = (source: Source): source is DocxSource => source.format === "docx" && "model" in source;

const isPdf = (source: Source): source is PdfSource => "marks" in source;
