import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { shownSigns } from "../shown-signs.js";
import type { Source } from "../source.js";
import { textSource } from "../text/read-text.js";
import { docProblem } from "./doc-problem.js";

/** Takes the plain text out of an old Word file; undefined when it cannot. */
export type ExtractDoc = (bytes: Uint8Array) => Promise<string | undefined>;

/** More of a text than this may not be characters without meaning: such a file is damaged or has a password. */
const litter = 0.02;

/** Reads an old Word file by its bare text: automatic numbers, changes and comments are not in it. */
export async function readDoc(bytes: Uint8Array, extract: ExtractDoc): Promise<Result<Source>> {
  const raw = await extract(bytes);
  // Form feeds part sections, vertical tabs lines; other control characters are fields and pictures.
  const text =
    raw &&
    shownSigns(raw)
      .replaceAll(/\r\n?|[\u000b\u000c]/gu, "\n")
      .replaceAll(/[\u0000-\u0008\u000e-\u001f\u00ad]/gu, "");
  if (text === undefined || isGarbled(text)) return fail(docProblem);
  const source = textSource(text.endsWith("\n") ? text : `${text}\n`, "txt", (line) => line);
  return ok({ ...source, format: "doc", notes: [withoutNumbers] });
}

function isGarbled(text: string): boolean {
  const strange = text.match(/[\p{Cn}\p{Co}\ufffd]/gu)?.length ?? 0;
  return strange > litter * text.length;
}

const withoutNumbers = say(
  "旧版 .doc 只取出了文字：自动编号、页眉页脚、修订、批注和格式可能缺失；安装 LibreOffice 或另存为 .docx 后可完整读取",
  "Only the text of the old .doc was taken: automatic numbers, headers and footers, changes, comments and layout may be missing; install LibreOffice or save it as .docx to have them read.",
);
