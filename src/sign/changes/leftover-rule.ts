import type { ChangeKind } from "./change.js";
import { objectGraph, type Use } from "./object-graph.js";
import type { Revision } from "./revision.js";

/** Names every alteration that no other rule accounted for, by what the object is to a reader. */
export function leftoverRule(revision: Revision): void {
  for (const num of revision.unexplained()) {
    const use = objectGraph(revision.after).get(num)?.[0] ?? objectGraph(revision.before).get(num)?.[0];
    if (use === undefined) {
      revision.forbid("hidden-object", `藏有未被使用的对象 ${num}`, `an object that nothing uses is hidden in it: ${num}`);
      continue;
    }
    const [kind, zh, en] = meaning(use);
    const at = use.page;
    const where = at === undefined ? ["", ""] : [`第 ${at} 页的`, ` of page ${at}`];
    revision.forbid(kind, `${where[0] ?? ""}${zh}被改动`, `${en}${where[1] ?? ""}: changed`, at);
  }
}

const meanings: readonly (readonly [key: string, kind: ChangeKind, zh: string, en: string])[] = [
  ["AP", "appearance-changed", "印章、签名或批注的外观", "the look of a seal, signature or annotation"],
  ["Annots", "annotation-changed", "批注或印章", "an annotation or seal"],
  ["AcroForm", "form-field-changed", "表单字段", "a form field"],
  ["Contents", "page-content-changed", "内容", "the content"],
  ["Resources", "resource-changed", "字体、图片等资源", "fonts, pictures or other resources"],
  ["EmbeddedFiles", "attachment-changed", "附件", "an attachment"],
  ["AF", "attachment-changed", "附件", "an attachment"],
  ["JavaScript", "action-changed", "脚本", "a script"],
  ["OpenAction", "action-changed", "动作", "an action"],
  ["AA", "action-changed", "动作", "an action"],
  ["Outlines", "outline-changed", "书签", "the outline"],
  ["StructTreeRoot", "structure-changed", "结构标签", "structure tags"],
];

function meaning({ path }: Use): readonly [ChangeKind, string, string] {
  const found = meanings.find(([key]) => path.includes(key));
  return found === undefined
    ? ["structure-changed", `文件结构（${path.join("/")}）`, `the file's structure (${path.join("/")})`]
    : [found[1], found[2], found[3]];
}
