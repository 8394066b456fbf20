import { dayNumber, parseDay } from "../../base/calendar.js";
import { sides, type Chart, type ChartRow } from "./chart.js";

/**
 * A chart as clauses write it: `label | side | from | to …` a line, with pairs of dates for bars; a single date is a milestone.
 * `gantt` counts days of the calendar (YYYY-MM-DD), `month` the days of any month (1 to 31). Throws: the library wrote it.
 */
export function parseChart(kind: string, caption: string, lines: readonly string[]): Chart {
  const at = axes[kind];
  if (at === undefined) throw new Error(`no chart called ${kind}`);
  const rows = lines.filter((line) => line.trim() !== "").map((line) => row(line, at.place, at.words));
  const places = rows.flatMap(({ marks }) => marks.flatMap(({ from, to }) => [from, to ?? from]));
  if (rows.length === 0 || places.some(Number.isNaN)) throw new Error(`chart ${caption}: a row lacks its dates`);
  return { caption, axis: at.axis(Math.min(...places), Math.max(...places)), rows };
}

interface Axis {
  readonly place: (cell: string, end: boolean) => number;
  readonly words: (cell: string) => string;
  readonly axis: (first: number, last: number) => Chart["axis"];
}

const serial = (cell: string): number => {
  const day = parseDay(cell);
  return day === undefined ? Number.NaN : dayNumber(day);
};

const axes: Readonly<Record<string, Axis>> = {
  gantt: { place: (cell, end) => serial(cell) + (end ? 1 : 0), words: (cell) => cell, axis: months },
  month: {
    place: (cell, end) => (/^\d{1,2}$/u.test(cell) ? Number(cell) - (end ? 0 : 1) : Number.NaN),
    words: (cell) => `${cell}日`,
    axis: () => ({ from: 0, to: 31, ticks: [1, 6, 11, 16, 21, 26].map((day) => ({ at: day - 1, label: `${day}日` })) }),
  },
};

function row(line: string, place: Axis["place"], words: Axis["words"]): ChartRow {
  const [label = "", who = "", ...cells] = line.split("|").map((cell) => cell.trim());
  const side = sides.find((one) => one === who);
  if (side === undefined) throw new Error(`chart row ${line}: expected ${sides.join(", ")}`);
  if (cells.length === 1) {
    const [cell = ""] = cells;
    return { label, side, marks: [{ from: place(cell, false) }], words: words(cell) };
  }
  const pairs = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => [cells[2 * at] ?? "", cells[2 * at + 1] ?? ""] as const);
  return {
    label,
    side,
    marks: pairs.map(([from, to]) => ({ from: place(from, false), to: place(to === "" ? from : to, true) })),
    words: pairs.map(([from, to]) => `${words(from)}至${words(to)}`).join("、"),
  };
}

/** Whole months around the days; labels as many as there is room for, the year where it changes. */
function months(first: number, last: number): Chart["axis"] {
  const start = monthOf(first);
  const ticks: { at: number; label: string }[] = [];
  let { year, month } = start;
  while (dayNumber({ year, month, day: 1 }) < last) {
    ticks.push({ at: dayNumber({ year, month, day: 1 }), label: ticks.length === 0 || month === 1 ? `${year}.${month}` : `${month}月` });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  const every = Math.ceil(ticks.length / 9);
  return {
    from: dayNumber({ ...start, day: 1 }),
    to: dayNumber({ year, month, day: 1 }),
    ticks: ticks.map((tick, at) =>
      at % every === 0 ? { ...tick, label: at > 0 && every > 1 ? monthLabel(tick.at) : tick.label } : { ...tick, label: "" },
    ),
  };
}

const monthLabel = (at: number): string => {
  const { year, month } = monthOf(at);
  return `${year}.${month}`;
};

/** The month in which a serial day lies. */
function monthOf(day: number): { readonly year: number; readonly month: number } {
  let year = Math.floor(day / 366);
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= day) year += 1;
  let month = 1;
  while (month < 12 && dayNumber({ year, month: month + 1, day: 1 }) <= day) month += 1;
  return { year, month };
}
