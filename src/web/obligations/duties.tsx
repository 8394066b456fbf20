import type { ReactNode } from "react";
import type { ObligationsView } from "../api/library.js";
import { useRemote } from "../api/use-remote.js";
import { Empty } from "../parts/empty.js";
import { Icon } from "../parts/icon.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { Link } from "../shell/router.js";
import { useLanguage, useWords } from "../words/language.js";
import { DutyChart } from "./duty-chart.js";
import { obligationsWords } from "./obligations-words.js";
import { Settlement } from "./settlement.js";

type Duty = ObligationsView["list"][number];

interface DutiesProps {
  readonly contract: string;
  readonly draft: boolean;
}

/** The duties of a contract: a picture of the term, the days month by month, and what has no day. */
export function Duties({ contract, draft }: DutiesProps): ReactNode {
  const w = useWords(obligationsWords);
  const { language } = useLanguage();
  const duties = useRemote<ObligationsView>(`/contracts/${contract}/obligations`);
  const { data } = duties;
  if (data === undefined) {
    if (duties.problem === undefined) return <Waiting />;
    if (draft && duties.status === 422)
      return (
        <Empty title={w.unfinished}>
          {w.unfinishedLead} <Link to={`/drafts/${contract}`}>{w.finish}</Link>
        </Empty>
      );
    if (duties.status === 409)
      return (
        <Empty title={w.unread}>
          {w.unreadLead} <Link to={`/contracts/${contract}`}>{w.toContract}</Link>
        </Empty>
      );
    return <ProblemNote problem={duties.problem} retry={duties.reload} />;
  }
  const today = new Date().toISOString().slice(0, 10);
  const days = data.list.flatMap((duty) => duty.dates.map((date) => ({ date, duty }))).sort((a, b) => (a.date < b.date ? -1 : 1));
  const months = new Map<string, { readonly date: string; readonly duty: Duty }[]>();
  for (const day of days) months.set(day.date.slice(0, 7), [...(months.get(day.date.slice(0, 7)) ?? []), day]);
  const undated = data.list.filter(({ dates }) => dates.length === 0);
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const monthName = (month: string): string =>
    new Date(`${month}-01T00:00:00`).toLocaleDateString(locale, { year: "numeric", month: "long" });
  return (
    <>
      <div className="duties-head">
        <p>{data.start !== null && data.end !== null && w.term(data.start, data.end)}</p>
        {days.length > 0 && (
          <a className="button" href={`/api/contracts/${contract}/obligations.ics`} download>
            <Icon name="calendar" />
            {w.ics}
          </a>
        )}
      </div>
      {data.list.length === 0 && <Empty title={w.empty}>{w.emptyLead}</Empty>}
      {days.length > 0 && data.start !== null && data.end !== null && (
        <DutyChart
          duties={data.list}
          start={chartStart(data.start, days[0]?.date)}
          end={chartEnd(data.end, days.at(-1)?.date)}
          today={today}
        />
      )}
      {[...months].map(([month, list]) => (
        <section key={month} className="month" aria-label={monthName(month)}>
          <h2>{monthName(month)}</h2>
          <ul>
            {list.map(({ date, duty }) => (
              <li key={`${duty.id}-${date}`} className={date < today ? "past" : ""}>
                <time dateTime={date}>{Number(date.slice(8))}</time>
                <span className={`tag ${duty.party}`}>{w.parties[duty.party]}</span>
                <span className="duty-title">{duty.title}</span>
                <span className="small">{placeWords(duty, w)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {undated.length > 0 && (
        <section className="month" aria-label={w.rules}>
          <h2>{w.rules}</h2>
          <ul>
            {undated.map((duty) => (
              <li key={duty.id}>
                <span className={`tag ${duty.party}`}>{w.parties[duty.party]}</span>
                <span className="duty-title">{duty.title}</span>
                <span className="small">{[ruleWords(duty.rule, w), duty.clause].filter((part) => part !== "").join(" · ")}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {draft && <Settlement contract={contract} />}
    </>
  );
}

const chartStart = (start: string, first: string | undefined): string => (first !== undefined && first < start ? first : start);

/** Handing over and settling come after the last day of the term. */
const chartEnd = (end: string, last: string | undefined): string => (last !== undefined && last > end ? last : end);

function ruleWords(rule: Duty["rule"], w: (typeof obligationsWords)["zh"]): string {
  const units: Readonly<Record<string, string>> = w.units;
  switch (rule.kind) {
    case "date":
      return "";
    case "monthly":
      return w.monthly(rule.day);
    case "weekly":
      return w.weekly(rule.weekday);
    case "anchored":
      return w.anchored(w.anchors[rule.anchor], rule.count, units[rule.unit] ?? rule.unit);
    case "before":
      return w.before(rule.count, units[rule.unit] ?? rule.unit);
    case "after":
      return w.after(rule.count, units[rule.unit] ?? rule.unit);
  }
}

/** A period of working days is shown on its first day, with its length beside it. */
function placeWords({ rule, clause }: Duty, w: (typeof obligationsWords)["zh"]): string {
  const runs = rule.kind === "anchored" && rule.unit === "workday" ? [w.runs(rule.count)] : [];
  return [...runs, clause].filter((part) => part !== "").join(" · ");
}
