import type { Language } from "../../base/bilingual.js";
import type { ClauseChange, ParagraphChange, Piece } from "../comparison.js";
import type { ComparisonReport } from "./comparison-report.js";
import { changeName, changeWords, countWords, factWords, titles } from "./words.js";

/** How much of what stays is shown around a change. */
const CONTEXT = 24;

/** The differences for a terminal: the weighty ones first, then clause by clause. Without colour, [-gone-] and {+new+}. */
export function textComparison(report: ComparisonReport, language: Language, colour: boolean): string {
  const { comparison, notes } = report;
  const paint = (code: string, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const piece = ({ type, text }: Piece, at: number, all: readonly Piece[]): string => {
    if (type === "removed") return colour ? paint("31;9", text) : `[-${text}-]`;
    if (type === "added") return colour ? paint("32;4", text) : `{+${text}+}`;
    return shortened(text, at === 0, at === all.length - 1);
  };
  const paragraph = ({ place, pieces }: ParagraphChange): string =>
    `  ${place === "" ? "" : `${paint("2", place)}  `}${pieces.map(piece).join("").replaceAll("\n", " ⏎ ")}`;
  const clause = (change: ClauseChange): string[] => [
    `${paint("1", changeName(change, language))}  ${paint("2", changeWords[change.type][language])}`,
    ...change.paragraphs.map(paragraph),
    "",
  ];
  const facts = comparison.changes.flatMap((change) => change.facts.map((fact) => ({ ...fact, name: changeName(change, language) })));
  const lines = [paint("1", `${report.old.file} → ${report.new.file}`), `  ${countWords(comparison, language)}`, ""];
  if (comparison.changes.length === 0) lines.push(`  ${titles.none[language]}`, "");
  if (facts.length > 0) {
    lines.push(paint("1", titles.facts[language]));
    for (const kind of Object.keys(factWords))
      for (const fact of facts)
        if (fact.kind === kind)
          lines.push(
            `  ${factWords[fact.kind][language]}  ${fact.old ?? titles.nothing[language]} → ${fact.new ?? titles.nothing[language]}  ${paint("2", fact.name)}`,
          );
    lines.push("");
  }
  if (comparison.changes.length > 0) lines.push(paint("1", titles.clauses[language]), "", ...comparison.changes.flatMap(clause));
  if (comparison.renumbered.length > 0)
    lines.push(
      `${titles.renumbered[language]}: ${comparison.renumbered.map(({ old, new: fresh, title }) => `${old} → ${fresh}${title === "" ? "" : ` ${title}`}`).join(", ")}`,
      "",
    );
  if (notes.length > 0) lines.push(...notes.map((note) => `  * ${note[language]}`), "");
  return lines.join("\n");
}

/** Kept words next to a change; the rest is an ellipsis. */
function shortened(text: string, first: boolean, last: boolean): string {
  const limit = first || last ? CONTEXT : 2 * CONTEXT;
  if (text.length <= limit + 4) return text;
  const points = [...text];
  if (first && last) return `${points.slice(0, limit).join("")}…`;
  if (first) return `…${points.slice(-limit).join("")}`;
  return last ? `${points.slice(0, limit).join("")}…` : `${points.slice(0, CONTEXT).join("")}…${points.slice(-CONTEXT).join("")}`;
}
