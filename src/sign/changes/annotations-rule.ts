import { equalValue } from "../pdf/equal-value.js";
import { pageFrame } from "../pdf/page-frame.js";
import type { PdfPage } from "../pdf/page-tree.js";
import type { PdfValue } from "../pdf/pdf-value.js";
import type { Revision } from "./revision.js";
import { rectOf } from "./rect-of.js";
import { straddleFault } from "./straddle-fault.js";

/** How much of a page one seal or signature may cover. */
const LARGEST_SHARE = 0.15;

/** A page keeps its annotations in their order and may gain the closing signature's: its widget and slices of its straddling seal. */
export function annotationsRule(revision: Revision, was: PdfPage, is: PdfPage, number: number): void {
  const [oldValue, newValue] = [was.dict.entries.get("Annots"), is.dict.entries.get("Annots")];
  const [old, now] = [revision.before.array(oldValue), revision.after.array(newValue)];
  if (newValue?.kind === "ref" && revision.altered.has(newValue.num)) {
    if (revision.fresh(newValue.num) ? oldValue?.kind !== "ref" : revision.onlyAs(newValue.num, "Annots")) revision.explain(newValue.num);
  }
  if (!old.every((one, at) => equalValue(one, now[at]))) {
    revision.forbid(
      "annotation-removed",
      `第 ${number} 页原有的批注或印章被移除或换掉`,
      `annotations or seals of page ${number} were removed or replaced`,
      number,
    );
    return;
  }
  for (const value of now.slice(old.length)) added(revision, is, value, number);
}

function added(revision: Revision, page: PdfPage, value: PdfValue, number: number): void {
  const dict = revision.after.dict(value);
  const num = value.kind === "ref" ? value.num : 0;
  const subtype = revision.after.name(dict?.entries.get("Subtype")) ?? "?";
  const { closing } = revision;
  if (closing !== undefined && dict !== undefined && revision.widgets.has(num) && !revision.shown.has(num)) {
    revision.shown.add(num);
    const frame = pageFrame(revision.after, page);
    const [left, bottom, right, top] = rectOf(revision.after, dict);
    const share = ((right - left) * (top - bottom)) / Math.max(1, frame.area);
    if (share > LARGEST_SHARE)
      revision.forbid(
        "annotation-added",
        `第 ${number} 页的签章遮住了 ${Math.round(share * 100)}% 的页面`,
        `the seal on page ${number} covers ${Math.round(share * 100)}% of it`,
        number,
      );
    return;
  }
  const mayStraddle = closing !== undefined && !closing.timestamp && dict !== undefined && revision.fresh(num);
  if (mayStraddle && straddleFault(revision.after, page, dict) === "none") {
    revision.explainFresh(value, new Set(["P"]));
    revision.add(
      "straddle-seal-added",
      closing.intact,
      `加盖了“${closing.field.name}”的骑缝章`,
      `the straddling seal of “${closing.field.name}” was added`,
    );
    return;
  }
  revision.forbid(
    "annotation-added",
    `第 ${number} 页增加了批注或覆盖物（${subtype}）`,
    `an annotation or overlay (${subtype}) was added on page ${number}`,
    number,
  );
}
