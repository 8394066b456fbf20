import { lastDay, writeDay } from "../base/calendar.js";
import type { Range } from "../base/range.js";
import type { CheckResult } from "../check/check.js";
import { monthsOf } from "../check/dates/period.js";
import { factsIn } from "../check/facts/facts-in.js";
import type { Reading, Sentence } from "../check/reading/reading.js";
import { roleMarks } from "../check/view/role-view.js";
import type { Due, DueTerm } from "./due.js";
import { duesIn, durationsIn, namedPeriods, type NamedPeriod } from "./dues-in.js";
import { rowDuties } from "./row-duties.js";

/** Something that a party must do by a time: a sentence with its party, its duty and its time. */
export interface Obligation {
  readonly id: string;
  readonly party: "brand" | "agency" | "both";
  /** The sentence as the contract says it. */
  readonly title: string;
  readonly range: Range;
  /** Where it stands, such as 第四条 4.2. */
  readonly clause: string;
  readonly due: Due;
}

/** The first and the last day of the contract, where it says so, the day of its signatures, and its duties. */
export interface Obligations extends DueTerm {
  readonly list: readonly Obligation[];
}

interface StatedDay {
  readonly range: Range;
  readonly day: string | undefined;
}

const signing = /签[署订约字](?:日期|时间|日)[：\s]*$/u;
const duty = /应当?|须|负责|不得晚于|承担/u;

/** The duties of a contract with their times, in the order of the text. */
export function obligations({ reading, topics }: CheckResult): Obligations {
  const dates = reading.facts.date.map(({ range, year, month, day }): StatedDay => ({
    range,
    day: day === undefined ? undefined : writeDay({ year, month, day }),
  }));
  const term = topics.find(({ topic }) => topic.id === "term");
  const sentenceOf = (name: string): Range | undefined => {
    const stated = term?.elements.find(({ id }) => id === name)?.stated;
    return stated && reading.sentenceAt(stated[0]).range;
  };
  const [starting, ending] = [sentenceOf("start"), sentenceOf("end")];
  const start = starting && factsIn(dates, starting)[0]?.day;
  const stated = ending && factsIn(dates, ending).at(-1)?.day;
  const end = stated !== undefined && stated !== start ? stated : start && lengthEnd(reading, starting, start);
  const signed = dates
    .filter(({ range: [at] }) => reading.paragraphAt(at).part === "signature" || signing.test(reading.text.slice(Math.max(0, at - 8), at)))
    .flatMap(({ day }) => day ?? [])
    .sort()
    .at(-1);
  const trialEnd = trialEndOf(reading, dates);
  const periods = namedPeriods(reading.text);
  const said = reading.sentences.flatMap((sentence) => obligationsIn(reading, sentence, dates, periods));
  const list = [...said, ...inTables(reading, periods, said)].sort((a, b) => a.range[0] - b.range[0]);
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(trialEnd !== undefined && { trialEnd }),
    ...(signed !== undefined && { signed }),
    list,
  };
}

/** What tables of responsibilities say and no sentence said already: the same party, time and matter. */
function inTables(reading: Reading, periods: readonly NamedPeriod[], said: readonly Obligation[]): Obligation[] {
  return rowDuties(reading, periods).flatMap(({ party, title, range, paragraph, due }, at) => {
    const matter = title.split("：")[0] ?? "";
    const again = said.some((one) => one.party === party && sameTime(one.due, due) && shareWord(matter, one.title));
    if (again) return [];
    return [{ id: `r${at}`, party, title, range: reading.toSource(range), clause: paragraph.path.join(" "), due }];
  });
}

const sameTime = (a: Due, b: Due): boolean =>
  a.kind === "monthly" && b.kind === "monthly" ? a.day === b.day : JSON.stringify(a) === JSON.stringify(b);

/** Whether two characters that follow each other in one stand in the other. */
const shareWord = (a: string, b: string): boolean => [...a].some((_, at) => at + 2 <= a.length && b.includes(a.slice(at, at + 2)));

/** 2027年2月1日至2027年3月31日为试运营期: the second of its two days. */
function trialEndOf({ sentences }: Reading, dates: readonly StatedDay[]): string | undefined {
  for (const { text, range } of sentences) {
    if (!/试(?:运营|运行|合作|播|用)期/u.test(text)) continue;
    const [first, second, third] = factsIn(dates, range);
    if (first?.day !== undefined && second?.day !== undefined && third === undefined) return second.day;
  }
  return undefined;
}

/** 合作期限一年，自2027年4月1日起 ends a year on. */
function lengthEnd(reading: Reading, sentence: Range, start: string): string | undefined {
  const months = factsIn(reading.facts.duration, sentence).flatMap((fact) => monthsOf(fact) ?? []);
  return months[0] === undefined || months.length > 1 ? undefined : lastDay(start, months[0]);
}

function obligationsIn(reading: Reading, sentence: Sentence, dates: readonly StatedDay[], periods: readonly NamedPeriod[]): Obligation[] {
  const { text, paragraph, index } = sentence;
  if (paragraph.part === "cover" || paragraph.part === "signature") return [];
  const range = reading.toSource(sentence.range);
  const title = reading.contract.text
    .slice(...range)
    .replaceAll(/\s+/gu, " ")
    .trim();
  const made = (party: Obligation["party"], due: Due, at: number): Obligation => ({
    id: at === 0 ? `o${index}` : `o${index}-${at + 1}`,
    party,
    title,
    range,
    clause: paragraph.path.join(" "),
    due,
  });
  const durations = durationsIn(reading.facts.duration, sentence.range, sentence.range[0]);
  const said = paragraph.row || paragraph.heading ? [] : duesIn(text, durations, periods);
  if (said.length > 0) return said.map(({ at, due }, place) => made(partyAt(sentence, at), due, place));
  const until = text.search(duty);
  const party = until === -1 ? undefined : lastParty(text.slice(0, until));
  if (party === undefined) return [];
  const date = factsIn(dates, sentence.range).find(({ day }) => day !== undefined)?.day;
  if (date !== undefined) return [made(party, { kind: "date", date }, 0)];
  for (const { range: span, count, unit } of durations) {
    const sign = /^(?:(以?内|之内)|前|之前|以前)/u.exec(text.slice(span[1], span[1] + 4));
    if (sign) return [made(party, { kind: sign[1] === undefined ? "before" : "after", count, unit }, 0)];
  }
  return [];
}

/** What the agency hands in, whoever is named. */
const agencyWork = /[日周月终]报|报表|交付物|推广计划|排期/u;

/**
 * Who must: the party named last before the time, else right after it, else whoever does such work or is the subject of the
 * sentence before; both where nobody is named.
 */
function partyAt(sentence: Sentence, at: number): Obligation["party"] {
  const { text, paragraph, index } = sentence;
  const earlier = paragraph.sentences.filter((one) => one.index < index).map((one) => one.text);
  const after = /^[^，。；]{0,60}?(?:[内前日]，)?([\ue010-\ue013])/u.exec(text.slice(at))?.[1] ?? "";
  const named = lastParty(text.slice(0, at)) ?? lastParty(after);
  if (named !== undefined) return named;
  if (agencyWork.test(text)) return "agency";
  const subjects = earlier.map((one) => /^[\d.、（）\s]*([\ue010-\ue013])/u.exec(one)?.[1] ?? "");
  return lastParty(subjects.join("")) ?? "both";
}

function lastParty(text: string): Obligation["party"] | undefined {
  const last = Math.max(...Object.values(roleMarks).map((mark) => text.lastIndexOf(mark)));
  switch (text.charAt(last)) {
    case roleMarks.brand:
      return "brand";
    case roleMarks.agency:
      return "agency";
    case roleMarks.both:
    case roleMarks.any:
      return "both";
    default:
      return undefined;
  }
}
