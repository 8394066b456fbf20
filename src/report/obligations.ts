import type { Range } from "../base/range.js";
import type { CheckResult } from "../check/check.js";
import type { Reading, Sentence } from "../check/reading/reading.js";
import { roleMarks } from "../check/view/role-view.js";

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

/** A fixed day, a day of every month, or a period after something that the sentence names. */
export type Due =
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "monthly"; readonly day: number }
  | { readonly kind: "after"; readonly count: number; readonly unit: string };

export interface Obligations {
  /** The first and the last day of the contract, where it says so. */
  readonly start?: string;
  readonly end?: string;
  readonly list: readonly Obligation[];
}

const duty = /应当?|须|负责|不得晚于|承担/u;
const monthly = /每月(\d{1,2})(?:日|号)|(?:次月|下月)(\d{1,2})(?:日|号)/u;

/** The duties of a contract with their times, in the order of the text. */
export function obligations({ reading, topics }: CheckResult): Obligations {
  const dates = reading.facts.date.map(({ range, year, month, day }) => ({
    range,
    day: day === undefined ? undefined : iso(year, month, day),
  }));
  const term = topics.find(({ topic }) => topic.id === "term");
  const dayIn = (name: string): string | undefined => {
    const stated = term?.elements.find(({ id }) => id === name)?.stated;
    const sentence = stated && reading.sentenceAt(stated[0]).range;
    const inside = sentence ? dates.filter(({ range }) => sentence[0] <= range[0] && range[1] <= sentence[1]) : [];
    return (name === "end" ? inside.at(-1) : inside[0])?.day;
  };
  const start = dayIn("start");
  const end = dayIn("end");
  const list = reading.sentences.flatMap((sentence) => obligation(reading, sentence, dates));
  return { ...(start !== undefined && { start }), ...(end !== undefined && end !== start && { end }), list };
}

function obligation(
  reading: Reading,
  sentence: Sentence,
  dates: readonly { readonly range: Range; readonly day: string | undefined }[],
): Obligation[] {
  const party = partyOf(sentence.text);
  if (party === undefined || sentence.paragraph.part === "cover" || !duty.test(sentence.text)) return [];
  const inside = ({ range }: { readonly range: Range }): boolean => sentence.range[0] <= range[0] && range[1] <= sentence.range[1];
  const day = monthly.exec(sentence.text);
  const date = dates.find((one) => one.day !== undefined && inside(one))?.day;
  const span = reading.facts.duration.find((one) => inside(one) && isDeadline(reading.text.slice(one.range[1], one.range[1] + 4)));
  const due: Due | undefined = day
    ? { kind: "monthly", day: Number(day[1] ?? day[2]) }
    : date !== undefined
      ? { kind: "date", date }
      : span && { kind: "after", count: span.count, unit: span.unit };
  if (due === undefined) return [];
  const range = reading.toSource(sentence.range);
  const title = reading.contract.text
    .slice(...range)
    .replaceAll(/\s+/gu, " ")
    .trim();
  return [{ id: `o${sentence.index}`, party, title, range, clause: sentence.paragraph.path.join(" "), due }];
}

/** 以内, 之前, 前 … after a period make it a deadline; a period without them is a length. */
const isDeadline = (after: string): boolean => /^(?:以?内|之?内|前|之前|以前)/u.test(after);

/** Who must: the party named last before the duty. */
function partyOf(text: string): Obligation["party"] | undefined {
  const before = text.slice(0, text.search(duty));
  const last = Math.max(...Object.values(roleMarks).map((mark) => before.lastIndexOf(mark)));
  switch (before.charAt(last)) {
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

const iso = (year: number, month: number, day: number): string =>
  [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
