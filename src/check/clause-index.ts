import { labelOf, type Label } from "../document/label.js";
import type { Range } from "../base/range.js";
import type { ReadingParagraph } from "./reading/reading.js";
import { oncePerReading } from "./reading/once-per-reading.js";

/** One numbered clause with its number taken apart. */
export interface Numbered {
  readonly label: Label;
  readonly paragraph: ReadingParagraph;
  readonly part: ReadingParagraph["part"];
  readonly annex: string | undefined;
  /** Labels above it, outermost first. */
  readonly above: readonly string[];
}

/** A number as it stands before words: with the sign or space after it that tells it from a figure. */
const withSign = (text: string): string =>
  `${text.replace(/^(Article)(?=\d)/iu, "$1 ")}${/^[\d.]+$/u.test(text) && text.includes(".") ? " " : /[.、）)条條章节節款部编編]$/u.test(text) ? "" : "、"}`;

/** Every clause of the contract with a number, once, in order. */
export const numberedClauses = oncePerReading((reading): readonly Numbered[] => {
  const seen = new Set<unknown>();
  const labels = new Map<string, Label | undefined>();
  return reading.paragraphs.flatMap((paragraph): Numbered[] => {
    const { clause, path, annex, part } = paragraph;
    if (!clause || clause.label === "" || seen.has(clause)) return [];
    seen.add(clause);
    const text = path.at(-1);
    if (text !== undefined && !labels.has(text)) labels.set(text, labelOf(`${withSign(text)}文`));
    const label = text === undefined ? undefined : labels.get(text);
    return label ? [{ label: { ...label, text: text ?? "" }, paragraph, part, annex, above: path.slice(0, -1) }] : [];
  });
});

/** The annexes that are attached: number (0 where none is written), title and range of the heading. */
export const attachedAnnexes = oncePerReading(
  (reading): readonly { readonly number: number; readonly title: string; readonly range: Range }[] => {
    const seen = new Set<string>();
    return reading.paragraphs.flatMap((paragraph) => {
      if (paragraph.part !== "annex" || paragraph.annex === undefined || seen.has(paragraph.annex + (paragraph.titles[0] ?? ""))) return [];
      seen.add(paragraph.annex + (paragraph.titles[0] ?? ""));
      const letter = /[A-H](?=\W|$)/u.exec(paragraph.annex)?.[0];
      const number = letter
        ? letter.charCodeAt(0) - 64
        : (labelOf(`${paragraph.annex.replace(/^\D*?(?=[\d一二三四五六七八九十])/u, "")}、`)?.numbers[0] ?? 0);
      return [{ number, title: paragraph.titles[0] ?? "", range: paragraph.range }];
    });
  },
);
