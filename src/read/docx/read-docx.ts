import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import { fail, ok, type Result } from "../../base/result.js";
import type { Inflate } from "../zip/inflate.js";
import { oleKind, type OleKind } from "../zip/ole-kind.js";
import { openZip } from "../zip/open-zip.js";
import { docxNotes } from "./docx-notes.js";
import type { DocxSource } from "./docx-source.js";
import type { DocxView } from "./model/docx-view.js";
import { openPackage } from "./package/open-package.js";
import { commentRisks } from "./risks/comment-risks.js";
import { fieldRisks } from "./risks/field-risks.js";
import { hiddenTextRisks } from "./risks/hidden-text-risks.js";
import { linkRisks } from "./risks/link-risks.js";
import { packageRisks } from "./risks/package-risks.js";
import { revisionRisks } from "./risks/revision-risks.js";
import { settingsRisks } from "./risks/settings-risks.js";
import type { DocxModel } from "./story/docx-model.js";
import { readModel } from "./story/read-model.js";
import { docxPlaces } from "./view/docx-places.js";
import { rawPlaces } from "./view/raw-places.js";
import { readComments } from "./view/read-comments.js";
import { readView } from "./view/read-view.js";

export interface DocxOptions {
  /** Defaults to the portable one; an edge may pass a faster one. */
  readonly inflate?: Inflate;
  /** Defaults to `current`: as if every tracked change were accepted. */
  readonly view?: DocxView;
}

/** Reads a Word file behind the safe gate. A refusal says in one sentence why. */
export function readDocx(bytes: Uint8Array, options: DocxOptions = {}): Result<DocxSource> {
  const ole = oleKind(bytes);
  if (ole) return fail(oldFormat(ole));
  const zip = openZip(bytes, options);
  if (!zip.ok) return zip;
  const opened = openPackage(zip.value);
  if (!opened.ok) return opened;
  const model = readModel(opened.value);
  return model.ok ? ok(docxSource(model.value, options.view ?? "current")) : model;
}

/** One view of a file that was read; other views of the same model cost little. */
export function docxSource(model: DocxModel, view: DocxView): DocxSource {
  const text = readView(model, view);
  const comments = readComments(model.stories, text);
  return {
    ...text,
    format: "docx",
    view,
    model,
    comments,
    placesOf: (range) => docxPlaces(text, range),
    rawOf: (range) => rawPlaces(text, range),
    notes: docxNotes(model.package, text.text),
    risks: [
      ...packageRisks(model.package),
      ...settingsRisks(model.settings?.tree),
      ...fieldRisks(model.fields, text),
      ...linkRisks(model.package, text),
      ...revisionRisks(text, model.trees),
      ...commentRisks(comments),
      ...hiddenTextRisks(text),
    ],
  };
}

const seen = {
  encrypted: say("文档设有打开密码", "the document is protected with a password"),
  doc: say("这是旧版 Word 文档（.doc）", "this is a Word document of the old format (.doc)"),
  xls: say("这是旧版 Excel 工作簿（.xls）", "this is an Excel workbook of the old format (.xls)"),
  ppt: say("这是旧版 PowerPoint 演示文稿（.ppt）", "this is a PowerPoint presentation of the old format (.ppt)"),
  other: say("这是旧版 Office 格式的文件", "this is a file of an old Office format"),
} as const satisfies Record<OleKind, unknown>;

const oldFormat = (kind: OleKind): Problem => ({
  at: "",
  seen: seen[kind],
  expected: say("没有密码的 .docx 文档", "a .docx document without a password"),
  hint:
    kind === "encrypted"
      ? say("请在 Word 或 WPS 中取消密码并另存后重试", "Remove the password in Word or WPS, save and retry")
      : say("请在 Word 或 WPS 中另存为 .docx 后重试", "Save it as .docx in Word or WPS and retry"),
});
