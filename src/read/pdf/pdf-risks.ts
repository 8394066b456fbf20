import { say } from "../../base/bilingual.js";
import type { Risk } from "../../document/place.js";
import type { DocumentFacts } from "./engine/document-facts.js";
import type { ReadPage } from "./engine/read-pages.js";

/** What a reader of the report must know about the file itself. Scripts count as macros, launching files as unsafe links. */
export function pdfRisks(facts: DocumentFacts, pages: readonly ReadPage[], isSigned: boolean): Risk[] {
  const annotations = pages.flatMap((page) => page.annotations.map((annotation) => ({ ...annotation, page: page.page })));
  const risks: Risk[] = [];
  const scripted = annotations.filter(({ hasScript }) => hasScript);
  if (facts.hasScript || scripted.length > 0)
    risks.push({
      kind: "macro",
      message: say(
        "PDF 含有 JavaScript 脚本，可在打开或填写时改变内容",
        "The PDF holds JavaScript, which can change what it shows when opened or filled in.",
      ),
    });
  if (facts.openAction !== undefined)
    risks.push({
      kind: "unsafe-link",
      message: say(`PDF 打开时执行动作：${facts.openAction}`, `The PDF does something when opened: ${facts.openAction}.`),
    });
  for (const { unsafeTarget, page } of annotations)
    if (unsafeTarget !== undefined)
      risks.push({
        kind: "unsafe-link",
        message: say(
          `第 ${page} 页的链接指向程序或文件：${unsafeTarget}`,
          `A link on page ${page} leads to a program or file: ${unsafeTarget}.`,
        ),
      });
  const files = [...facts.attachments.keys()];
  if (files.length > 0)
    risks.push({
      kind: "embedded-object",
      message: say(`PDF 内嵌文件：${files.join("、")}`, `The PDF carries files: ${files.join(", ")}.`),
    });
  for (const { subtype, contents, page } of annotations)
    if (contents !== undefined && subtype === "FreeText")
      risks.push({
        kind: "comment",
        message: say(
          `第 ${page} 页有后加的文本框，已计入正文：${contents}`,
          `Page ${page} has a text box added later, which was read as text: ${contents}`,
        ),
      });
    else if (contents !== undefined && comments.has(subtype))
      risks.push({
        kind: "comment",
        message: say(
          `第 ${page} 页有批注，未计入正文：${contents}`,
          `Page ${page} has a comment, which is no part of the text: ${contents}`,
        ),
      });
  const count = (of: "inkless" | "layer"): number => pages.reduce((sum, { content }) => sum + (content?.hidden[of] ?? 0), 0);
  const [inkless, layer] = [count("inkless"), count("layer")];
  if (inkless > 0)
    risks.push({
      kind: "hidden-text",
      message: say(
        `${inkless} 个字符没有可见的笔画（如扫描件的识别文字层），已按正文读取，请与页面画面核对`,
        `${inkless} characters are drawn without ink (such as the text layer of a scan); they were read as text, compare them with the picture.`,
      ),
    });
  if (layer > 0)
    risks.push({
      kind: "hidden-text",
      message: say(`${layer} 个字符位于已关闭的图层，未读取`, `${layer} characters lie on a layer that is switched off and were not read.`),
    });
  if (isSigned)
    risks.push({
      kind: "signed",
      message: say("PDF 已有数字签名，修改会使签名失效", "The PDF is digitally signed; changing it breaks the signature."),
    });
  if (facts.isRestricted)
    risks.push({
      kind: "protected",
      message: say("PDF 设有使用限制（打印、复制或修改）", "The PDF restricts its use (printing, copying or changing)."),
    });
  return risks;
}

/** Annotations in which people write. */
const comments: ReadonlySet<string> = new Set([
  "Text",
  "Highlight",
  "Underline",
  "StrikeOut",
  "Squiggly",
  "Caret",
  "Stamp",
  "Square",
  "Circle",
  "Line",
  "Ink",
]);
