import type { ReactNode } from "react";
import type { ObligationsView } from "../api/library.js";
import { useWords } from "../words/language.js";
import { obligationsWords } from "./obligations-words.js";

interface DutyChartProps {
  readonly duties: ObligationsView["list"];
  readonly start: string;
  readonly end: string;
  readonly today: string;
}

const left = 230;
const width = 960;
const row = 28;
const top = 30;

/** The term as a picture: a row a duty, a mark a day, months as lines. */
export function DutyChart({ duties, start, end, today }: DutyChartProps): ReactNode {
  const w = useWords(obligationsWords);
  const dated = duties.filter(({ dates }) => dates.length > 0);
  const [from, to] = [day(start), Math.max(day(end), day(start) + 1)];
  const x = (date: string): number => left + ((day(date) - from) / (to - from)) * (width - left - 16);
  const height = top + dated.length * row + 8;
  const months = monthsBetween(start, end);
  const step = Math.ceil(months.length / 13);
  return (
    <figure className="duty-chart" tabIndex={0}>
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={`${w.chart} ${start} – ${end}`}>
        {months.map((month, at) => (
          <g key={month}>
            <line x1={x(month)} x2={x(month)} y1={top - 6} y2={height} className="grid" />
            {at % step === 0 && (
              <text x={x(month) + 3} y={18} className="axis">
                {month.slice(2, 7).replace("-", ".")}
              </text>
            )}
          </g>
        ))}
        {today >= start && today <= end && <line x1={x(today)} x2={x(today)} y1={top - 6} y2={height} className="today" />}
        {dated.map((duty, at) => {
          const y = top + at * row + row / 2;
          const [first = start] = duty.dates;
          return (
            <g key={duty.id} className={duty.party}>
              <title>{`${duty.title} ${duty.dates.join(", ")}`}</title>
              <text x={0} y={y + 4}>
                {duty.title.length > 15 ? `${duty.title.slice(0, 15)}…` : duty.title}
              </text>
              <line x1={x(first)} x2={x(duty.dates.at(-1) ?? first)} y1={y} y2={y} className="span" />
              {duty.dates.map((date) => (
                <circle key={date} cx={x(date)} cy={y} r={5} />
              ))}
            </g>
          );
        })}
      </svg>
      <figcaption className="small">
        <span className="dot brand" /> {w.parties.brand} <span className="dot agency" /> {w.parties.agency} <span className="dot both" />{" "}
        {w.parties.both}
      </figcaption>
    </figure>
  );
}

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The firsts of the months within a term. */
function monthsBetween(start: string, end: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  for (;;) {
    const first = `${String(year)}-${String(month).padStart(2, "0")}-01`;
    if (first > end || months.length > 120) return months;
    if (first >= start) months.push(first);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}
