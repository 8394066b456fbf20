import { annotationsRule } from "./annotations-rule.js";
import { equalValue } from "../pdf/equal-value.js";
import { pageTree, type PdfPage } from "../pdf/page-tree.js";
import type { Revision } from "./revision.js";

const words: Readonly<Record<string, readonly [string, string]>> = {
  Contents: ["内容", "content"],
  Resources: ["资源（字体、图片）", "resources (fonts, pictures)"],
  MediaBox: ["页面大小", "size"],
  CropBox: ["可见范围", "visible area"],
  Rotate: ["方向", "rotation"],
  AA: ["自动动作", "automatic actions"],
};

/** The pages stay the same pages in the same order; one may gain annotations of the closing signature and nothing else. */
export function pagesRule(revision: Revision): void {
  const [old, now] = [pageTree(revision.before), pageTree(revision.after)];
  const kept = new Set(now.map(({ num }) => num));
  const known = new Set(old.map(({ num }) => num));
  for (const [at, { num }] of old.entries())
    if (!kept.has(num)) revision.forbid("page-removed", `原第 ${at + 1} 页被移除`, `what was page ${at + 1} was removed`, at + 1);
  for (const [at, { num }] of now.entries())
    if (!known.has(num)) revision.forbid("page-added", `增加了第 ${at + 1} 页`, `page ${at + 1} was added`, at + 1);
  if (old.length === now.length && old.some(({ num }, at) => num !== now[at]?.num) && old.every(({ num }) => kept.has(num)))
    revision.forbid("pages-reordered", "页面的次序被改动", "the order of the pages was changed");
  const before = new Map(old.map((page) => [page.num, page]));
  for (const [at, page] of now.entries()) {
    const was = before.get(page.num);
    if (was !== undefined) pageRule(revision, was, page, at + 1);
  }
}

function pageRule(revision: Revision, was: PdfPage, is: PdfPage, number: number): void {
  if (revision.altered.has(is.num)) {
    revision.explain(is.num);
    if (is.dict.ambiguous) revision.forbid("page-content-changed", `第 ${number} 页有重复的键`, `page ${number} has a key twice`, number);
    for (const key of new Set([...was.dict.entries.keys(), ...is.dict.entries.keys()])) {
      const value = is.dict.entries.get(key);
      const order = key === "Tabs" && value?.kind === "name";
      if (key === "Annots" || order || equalValue(was.dict.entries.get(key), value)) continue;
      const [zh, en] = words[key] ?? [key, key];
      revision.forbid("page-content-changed", `第 ${number} 页的${zh}被改动`, `the ${en} of page ${number} was changed`, number);
    }
  }
  annotationsRule(revision, was, is, number);
}
