import { say } from "../../base/bilingual.js";
import { oleKind } from "../../read/zip/ole-kind.js";
import type { PlainDocument } from "../isolated/plain-document.js";
import type { Upload } from "../isolated/task.js";
import { convertDoc, libreOffice } from "./convert-doc.js";

/** An old Word file as docx where LibreOffice is installed; undefined for every other file, and where it is not. */
export async function fromOldWord({ bytes, name }: Upload): Promise<Upload | "unreadable" | undefined> {
  const program = libreOffice();
  if (program === undefined || oleKind(bytes) !== "doc") return undefined;
  const converted = await convertDoc(bytes, program);
  return converted ? { bytes: converted, name } : "unreadable";
}

/** What was read of the docx, told of the file that it came from. */
export const asOldWord = (document: PlainDocument): PlainDocument => ({
  ...document,
  source: { ...document.source, format: "doc", notes: [converted, ...document.source.notes] },
});

const converted = say(
  "旧版 .doc 已由 LibreOffice 转换后读取；自动编号和交叉引用以转换结果为准，请与原件核对",
  "The old .doc was converted by LibreOffice before it was read; compare its automatic numbers and cross references with the original.",
);
