import { say } from "../base/bilingual.js";
import { fail, type Result } from "../base/result.js";
import type { Finding } from "../check/finding.js";
import type { Library } from "../library/library.js";
import type { DocxSource } from "../read/docx/docx-source.js";
import type { ReadDocument } from "../read/read-contract.js";
import type { Source } from "../read/source.js";
import type { Review, ReviewOptions } from "./review-options.js";

/** Writes findings into the file that they are about; `document` is what `readContract` made of its bytes. */
export async function review(
  document: ReadDocument,
  findings: readonly Finding[],
  library: Library,
  options: ReviewOptions,
): Promise<Result<Review>> {
  const { source, contract } = document;
  if (isDocx(source)) {
    const { reviewDocx } = await import("./docx/review-docx.js");
    return reviewDocx(source, contract, findings, library, options);
  }
  return fail({
    at: "",
    seen: say(`文件格式是 ${source.format}`, `the file is ${source.format}`),
    expected: say("docx 或 pdf：审阅意见写在这两种文件里", "docx or pdf, the two formats that a review is written into"),
    hint: say("用 check 查看这个文件的审查结果", "Use check to see the findings of this file"),
  });
}

const isDocx = (source: Source): source is DocxSource => source.format === "docx" && "model" in source;
