import { say } from "../../base/bilingual.js";
import { hull } from "../../base/range.js";
import type { DateFact } from "../facts/fact.js";
import type { Raised } from "../finding.js";
import { oncePerReading } from "../reading/once-per-reading.js";
import type { Reading } from "../reading/reading.js";
import { lasts, lengthOf, monthsOf, type Period } from "./period.js";
import { periodFrom } from "./periods.js";
import { realDay } from "./real-day.js";

const first = /(?:起始|开始|起算|生效|启动)(?:之?日期?|时间)?(?:为|是|：|\t)*$/u;
const last = /(?:截止|终止|届满|到期|结束)(?:之?日期?|时间)?(?:为|是|：|\t)*$/u;
const named = /(?:合[同作]|协议|服务|委托|托管|有效|契约)(?:的)?(?:有效)?(?:期限?|期间|时间|周期)(?:为|是|：|\t|共)*$/u;
const termTitle = /期限|合作期|服务期|合作时间|有效期|合同期|期间/u;

/** 起始日：…；截止日：…；期限：12个月, and 两年。2027年1月1日到2027年12月31日。: days and a length in fields or sentences of their own. */
export function* fields(reading: Reading): Iterable<Raised> {
  const { date } = reading.facts;
  for (const [at, start] of date.entries()) {
    const paragraph = reading.paragraphAt(start.range[0]);
    const next = date[at + 1];
    if (!next || paragraph.part === "signature" || start.day === undefined || next.day === undefined) continue;
    const titled = paragraph.titles.some((title) => termTitle.test(title));
    const period = titled ? periodFrom(reading, start, next, paragraph.range[1]) : undefined;
    const fielded = period ?? fieldsOf(reading, start, next);
    // In a paragraph of its own only a field stands apart from the days that it measures.
    const length = alone(reading).find(({ range }) => {
      const other = reading.paragraphAt(range[0]);
      return other === paragraph || (!period && Math.abs(other.index - paragraph.index) <= 2);
    });
    const months = length && monthsOf(length);
    if (!fielded || !length || months === undefined || lasts(fielded, months)) continue;
    const sentence = reading.sentenceAt(start.range[0]);
    // A length in the sentence of the days is compared there.
    if (period && length.range[0] >= sentence.range[0] && length.range[1] <= sentence.range[1]) continue;
    const said = reading.text.slice(...length.range);
    yield {
      range: hull([fielded.range, length.range]),
      message: say(`起止日期是${lengthOf(fielded)}，与“${said}”不符`, `The dates make ${lengthOf(fielded)}, not “${said}”`),
    };
    return;
  }
}

/** Two days of which one is called the first and the other the last. */
function fieldsOf(reading: Reading, start: DateFact, next: DateFact): Period | undefined {
  if (next.range[0] - start.range[1] > 24 || realDay(start) === undefined || realDay(next) === undefined) return undefined;
  if (!first.test(reading.text.slice(Math.max(0, start.range[0] - 10), start.range[0]))) return undefined;
  if (!last.test(reading.text.slice(start.range[1], next.range[0]))) return undefined;
  return {
    start: { year: start.year, month: start.month, day: start.day ?? 1 },
    end: { year: next.year, month: next.month, day: next.day ?? 1 },
    range: hull([start.range, next.range]),
    monthly: false,
  };
}

/** Lengths that a field or a sentence of its own gives to the term. */
const alone = oncePerReading((reading) =>
  reading.facts.duration.filter((fact) => {
    if (monthsOf(fact) === undefined) return false;
    const sentence = reading.sentenceAt(fact.range[0]);
    const lead = reading.text.slice(sentence.range[0], fact.range[0]);
    const rest = reading.text.slice(fact.range[1], sentence.range[1]);
    const { titles } = sentence.paragraph;
    return /^[。；]?$/u.test(rest) && ((lead === "" && titles.some((title) => termTitle.test(title))) || named.test(lead.slice(-12)));
  }),
);
