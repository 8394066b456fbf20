import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { resultColumns } from "./results.js";
import type { SettleInput } from "./settle.js";
import type { AssessmentPeriod, MonthSlice } from "./span-of-term.js";

/** Months and periods that the contract does not have, and figures that a span must have. */
export function resultGaps(
  { book, results, at }: Pick<SettleInput, "book" | "results" | "at">,
  months: readonly MonthSlice[],
  periods: readonly AssessmentPeriod[],
): Problem[] {
  const columns = resultColumns(book).filter(({ required }) => required);
  const spans = new Set([...months.map(({ month }) => month), ...periods.map(({ number }) => `P${number}`), "exit"]);
  const first = months[0]?.month ?? "";
  const last = months.at(-1)?.month ?? "";
  const needed = new Set(results.values.keys());
  for (const { number, slices } of periods)
    if (needed.has(`P${number}`) && columns.some(({ per }) => per === "month")) for (const { month } of slices) needed.add(month);
  return [...needed].flatMap((span): Problem[] => {
    if (!spans.has(span))
      return [
        {
          at: `${at}#${span}`,
          seen: say(`期间 ${span}`, `saw the period ${span}`),
          expected: say(
            `${first} 至 ${last}，第1期至第${periods.length}期，或者终止`,
            `${first} to ${last}, P1 to P${periods.length}, or exit`,
          ),
        },
      ];
    const per = span.startsWith("P") ? "period" : span === "exit" ? "exit" : "month";
    return columns
      .filter((column) => column.per === per && results.values.get(span)?.has(column.key) !== true)
      .map((column) => ({
        at: `${at}#${span}`,
        seen: say(`没有“${column.name}”`, `saw no ${column.name_en}`),
        expected: say("一个数字", "a number"),
        hint: say(`填写 ${span} 的“${column.name}”`, `Fill in ${column.name_en} of ${span}`),
      }));
  });
}
