import type { Counters } from "./counters.js";
import { levelOf } from "./counters.js";
import { formatNumber } from "./formats/format-number.js";
import type { ParagraphList } from "./paragraph-list.js";

/** What Word shows before a numbered paragraph. */
export interface Label {
  /** Such as 第三条 or （一）, without the space around it; for a bullet its sign. */
  readonly text: string;
  readonly bullet: boolean;
  readonly list: number;
  readonly level: number;
}

/** Counts the paragraph and writes its label; undefined when the list shows nothing. */
export function label(place: ParagraphList, counters: Counters, language: string | undefined): Label | undefined {
  const numbers = counters.advance(place);
  const level = levelOf(place, place.level);
  if (!level) return undefined;
  const bullet = level.format === "bullet";
  const text = bullet ? level.text : level.text.replace(/%([1-9])/g, (_, digit: string) => number(Number(digit) - 1));
  const shown = text.trim();
  return shown === "" ? undefined : { text: shown, bullet, list: place.list.id, level: place.level };

  function number(at: number): string {
    const value = numbers[at];
    const { format = "decimal", pattern } = levelOf(place, at) ?? {};
    return value === undefined ? "" : formatNumber(level?.legal ? "decimal" : format, value, { language, pattern });
  }
}
