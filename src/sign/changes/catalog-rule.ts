import { decodeStream } from "../pdf/decode-stream.js";
import { attempt } from "../pdf/attempt.js";
import { equalValue } from "../pdf/equal-value.js";
import type { PdfDocument } from "../pdf/pdf-document.js";
import type { PdfValue } from "../pdf/pdf-value.js";
import type { ChangeKind } from "./change.js";
import { formRule } from "./form-rule.js";
import type { Revision } from "./revision.js";
import { sameMetadata } from "./same-metadata.js";
import { validationDataRule } from "./validation-data-rule.js";

const kinds: Readonly<Record<string, readonly [ChangeKind, string, string]>> = {
  Pages: ["structure-changed", "页面目录被换掉", "the page tree was replaced"],
  Names: ["attachment-changed", "附件或名称表被改动", "attachments or the table of names were changed"],
  AF: ["attachment-changed", "附件被改动", "attachments were changed"],
  OpenAction: ["action-changed", "打开文件时的动作被改动", "the action on opening was changed"],
  AA: ["action-changed", "自动动作被改动", "automatic actions were changed"],
  Outlines: ["outline-changed", "书签被改动", "the outline was changed"],
  OCProperties: ["page-content-changed", "图层的显示被改动", "the visibility of layers was changed"],
  Perms: ["structure-changed", "文件的权限（认证签名）被改动", "the file's permissions (certification) were changed"],
};

/** The catalog may gain the form of a signature and validation data, and nothing else. */
export function catalogRule(revision: Revision): void {
  const { before, after } = revision;
  const [old, now] = [before.root, after.root];
  if (old === undefined || now === undefined) {
    revision.forbid("structure-changed", "文件的根目录读不出来", "the file's catalog cannot be read");
    return;
  }
  const root = after.trailer.entries.get("Root");
  if (root?.kind === "ref") revision.explain(root.num);
  if (now.ambiguous) revision.forbid("structure-changed", "根目录有重复的键", "the catalog has a key twice");
  for (const key of new Set([...old.entries.keys(), ...now.entries.keys()])) {
    const [was, is] = [old.entries.get(key), now.entries.get(key)];
    if (key === "AcroForm") formRule(revision, was, is);
    else if (key === "DSS") validationDataRule(revision, was, is);
    else if (key === "Metadata") metadataRule(revision, was, is);
    else if (key === "Extensions") extensionsRule(revision, was, is);
    else if (key === "Version" && is?.kind === "name" && /^[12]\.\d$/.test(is.value)) continue;
    else if (!equalValue(was, is)) {
      const [kind, zh, en] = kinds[key] ?? ["structure-changed", `根目录的 ${key} 被改动`, `${key} of the catalog was changed`];
      revision.forbid(kind, zh, en);
    }
  }
}

/** Names of extensions and their levels: nothing that shows. */
function extensionsRule(revision: Revision, was: PdfValue | undefined, is: PdfValue | undefined): void {
  if (equalValue(was, is) && (is?.kind !== "ref" || !revision.altered.has(is.num))) return;
  const plain = (value: PdfValue | undefined, depth: number): boolean => {
    const found = revision.after.resolve(value);
    if (found.kind === "dict") return depth < 3 && [...found.entries.values()].every((one) => plain(one, depth + 1));
    return found.kind === "name" || found.kind === "number" || found.kind === "string";
  };
  if (!plain(is, 0)) {
    revision.forbid("structure-changed", "文件的扩展声明被改动", "the declared extensions were changed");
    return;
  }
  if (is?.kind === "ref" && revision.onlyAs(is.num, "Extensions")) revision.explain(is.num);
  revision.explainFresh(is);
}

function metadataRule(revision: Revision, was: PdfValue | undefined, is: PdfValue | undefined): void {
  const changed = !equalValue(was, is) || (is?.kind === "ref" && revision.altered.has(is.num));
  if (!changed) return;
  const [old, now] = [textOf(revision.before, was), textOf(revision.after, is)];
  const harmless = old !== undefined && now !== undefined && revision.closing !== undefined && sameMetadata(old, now);
  if (harmless)
    revision.add(
      "metadata-updated",
      true,
      "签署时更新了元数据中的修改时间",
      "the time of modification in the metadata was renewed when signing",
    );
  else revision.forbid("structure-changed", "文件的元数据被改动", "the document's metadata were changed");
  if (is?.kind === "ref" && revision.onlyAs(is.num, "Metadata")) revision.explain(is.num);
}

function textOf(document: PdfDocument, value: PdfValue | undefined): string | undefined {
  const stream = document.resolve(value);
  if (stream.kind !== "stream") return undefined;
  const decoded = attempt(() => decodeStream(stream, (one) => document.resolve(one)));
  return decoded.ok ? new TextDecoder().decode(decoded.value) : undefined;
}
