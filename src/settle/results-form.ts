import type { Language } from "../base/bilingual.js";
import type { Span } from "../library/formula/formula.js";
import { spanHeading, type ResultColumn } from "./results.js";
import { assessmentPeriods, monthSlices, type TermDates } from "./span-of-term.js";

/** The empty results table of a contract: a row a month, a period and the end; a cell that takes no figure there says so. */
export function resultsForm(columns: readonly ResultColumn[], dates: TermDates, language: Language): string[][] {
  const order: readonly Span[] = ["month", "event", "period", "exit"];
  const sorted = order.flatMap((per) => columns.filter((column) => column.per === per));
  const row = (label: string, spans: readonly Span[]): string[] => [label, ...sorted.map(({ per }) => (spans.includes(per) ? "" : "—"))];
  const zh = language === "zh";
  return [
    [spanHeading[language], ...sorted.map(({ name, name_en }) => (zh ? name : name_en))],
    ...monthSlices(dates).map(({ month }) => row(month, ["month", "event"])),
    ...assessmentPeriods(dates).map(({ number }) => row(zh ? `第${number}期` : `P${number}`, ["period"])),
    row(zh ? "终止" : "exit", ["exit"]),
  ];
}
