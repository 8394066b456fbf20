import { escapeXml } from "../../base/escape-xml.js";
import { overlaps, type Range } from "../../base/range.js";
import type { CheckResult } from "../../check/check.js";
import type { Finding } from "../../check/finding.js";
import type { ReadingParagraph } from "../../check/reading/reading.js";

/**
 * The contract paragraph by paragraph, its findings beside the words: each paragraph is one row of two cells. `card` writes a finding;
 * it stands beside the paragraph in which its quote begins.
 */
export function documentColumn({ reading, findings }: CheckResult, card: (finding: Finding) => string): string {
  const { text } = reading.contract;
  const seen = new Set<unknown>();
  const placed = new Set<string>();
  return reading.paragraphs
    .map((paragraph) => {
      const range = reading.toSource(paragraph.range);
      const here = findings.filter((finding) => finding.quote !== "" && overlaps(finding.range, range));
      const cards = here.filter(({ id }) => !placed.has(id));
      for (const { id } of cards) placed.add(id);
      const label = labelOf(paragraph, seen);
      const words = marked(text, range, here);
      const body = `<p class="${lookOf(paragraph)}">${label === "" ? "" : `<b>${escapeXml(label)}</b> `}${words}</p>`;
      return `<div class="row"><div class="text">${body}</div><div class="notes">${cards.map(card).join("")}</div></div>`;
    })
    .join("\n");
}

/** The number of a clause stands before its first paragraph. */
function labelOf({ clause, path, annex, heading }: ReadingParagraph, seen: Set<unknown>): string {
  if (clause === undefined) return heading && annex !== undefined ? annex : "";
  if (clause.label === "" || seen.has(clause)) return "";
  seen.add(clause);
  return path.at(-1) ?? "";
}

const lookOf = ({ heading, row, level, part }: ReadingParagraph): string =>
  [heading ? "heading" : "", row ? "cells" : "", `level-${Math.min(level, 4)}`, part].filter((name) => name !== "").join(" ");

/** The words of a range with every finding's quote marked; where quotes overlap, the inner mark names them all. */
function marked(text: string, [start, end]: Range, findings: readonly Finding[]): string {
  const cuts = [...new Set([start, end, ...findings.flatMap(({ range }) => [Math.max(start, range[0]), Math.min(end, range[1])])])].sort(
    (a, b) => a - b,
  );
  return cuts
    .slice(0, -1)
    .map((from, at) => {
      const to = cuts[at + 1] ?? end;
      const words = escapeXml(text.slice(from, to).replaceAll(/(?<=[\p{Script=Han}，。；：、]) *\n\s*(?=[\p{Script=Han}“（])/gu, ""));
      const over = findings.filter(({ range }) => range[0] < to && from < range[1]);
      const loudest = over.find(({ severity }) => severity === "error") ?? over.find(({ severity }) => severity === "warning") ?? over[0];
      return loudest ? `<mark class="${loudest.severity}"><a href="#f-${loudest.id}">${words}</a></mark>` : words;
    })
    .join("")
    .replaceAll("\t", '<span class="tab"></span>');
}
