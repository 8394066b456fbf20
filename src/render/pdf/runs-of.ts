import type { Inline } from "../../document/node.js";
import { slice, type Range } from "../../base/range.js";
import type { PdfRun } from "./pdf-run.js";
import { printable } from "./printable.js";
import type { Setting } from "./setting.js";
import { textRuns } from "./text-runs.js";

/**
 * The runs of a title or a paragraph. What lies before `from` (a label that is part of the text) is left out, because the
 * template sets labels apart.
 */
export function runsOf(inlines: readonly Inline[], { text, names, longest }: Setting, from = 0): readonly PdfRun[] {
  const first = inlines.find(({ range }) => range[1] > from);
  return inlines.flatMap((inline): readonly PdfRun[] => {
    const range: Range = [Math.max(inline.range[0], from), Math.max(inline.range[1], from)];
    const raw = printable(slice(text, range));
    const runs = textRuns(from > 0 && inline === first ? raw.trimStart() : raw, longest);
    if (runs.length === 0) return [];
    switch (inline.type) {
      case "text":
        return runs;
      case "strong":
        return [{ t: "strong", runs }];
      case "reference":
        return [{ t: "link", to: names.get(inline.target) ?? "", runs }];
    }
  });
}
