import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import type { Finding } from "../../check/finding.js";
import type { Contract } from "../../document/node.js";
import type { Library } from "../../library/library.js";
import type { DocxSource } from "../../read/docx/docx-source.js";
import { docxSource, readDocx } from "../../read/docx/read-docx.js";
import type { Review, ReviewOptions } from "../review-options.js";
import { DocxReviewer, type Rewording } from "./docx-reviewer.js";

/**
 * Writes findings into a Word file: a comment each, and with `changes` the proposals as tracked changes. The result is read
 * back before it is given out: all changes rejected it says what the upload said, all accepted what was proposed.
 */
export function reviewDocx(
  source: DocxSource,
  contract: Contract,
  findings: readonly Finding[],
  library: Library,
  options: ReviewOptions,
): Result<Review> {
  for (const changes of options.changes ? [true, false] : [false]) {
    const reviewer = new DocxReviewer(source, contract, library, { ...options, changes });
    const written = reviewer.write(findings);
    if (!isFaithful(source, written.bytes, reviewer.rewordings)) continue;
    return ok({ ...written, notes: [...(changes === (options.changes ?? false) ? [] : [noChanges]), ...fileNotes(source)] });
  }
  return fail({
    at: "",
    seen: say("这个文件的结构特殊，批注写入后与原文不一致", "the structure of this file is such that comments would alter its text"),
    expected: say("批注不改动原文", "comments that leave the text as it is"),
    hint: say("在 Word 或 WPS 中打开并另存为 .docx 后重试", "Open the file in Word or WPS, save it again as .docx and retry"),
  });
}

function isFaithful(source: DocxSource, bytes: Uint8Array, rewordings: readonly Rewording[]): boolean {
  const read = readDocx(bytes, { view: "original" });
  if (!read.ok || read.value.text !== docxSource(source.model, "original").text) return false;
  return docxSource(read.value.model, source.view).text === reworded(source.text, rewordings);
}

function reworded(text: string, rewordings: readonly Rewording[]): string {
  let result = text;
  // From the end, so that offsets before a change still hold; of several at one place the first made comes first.
  for (const { range, text: words } of rewordings.toReversed().sort((a, b) => b.range[0] - a.range[0]))
    result = result.slice(0, range[0]) + words + result.slice(range[1]);
  return result;
}

const noChanges = say(
  "这个文件的结构不允许可靠地写入修订，只写了批注",
  "The structure of this file does not allow reliable tracked changes; only comments were written",
);

function fileNotes({ risks }: DocxSource): Bilingual[] {
  const kinds = new Set(risks.map(({ kind }) => kind));
  const notes: Bilingual[] = [];
  if (kinds.has("signed"))
    notes.push(
      say(
        "原文件带有数字签名，审阅副本中的签名不再有效；请保留原件",
        "The file is digitally signed; the signature does not hold for the reviewed copy, so keep the original",
      ),
    );
  if (kinds.has("protected"))
    notes.push(
      say(
        "原文件设有编辑限制，在 Word 中停止保护后才能接受或拒绝修订",
        "The file restricts editing: stop the protection in Word before accepting or rejecting changes",
      ),
    );
  return notes;
}
