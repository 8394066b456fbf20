import { say } from "../../base/bilingual.js";
import { dayNumber, daysInMonth } from "../../base/calendar.js";
import { hull, type Range } from "../../base/range.js";
import type { DateFact } from "../facts/fact.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";

type Event = "signing" | "effect" | "delivery" | "acceptance" | "end";

interface Dated {
  readonly event: Event;
  readonly day: number;
  readonly range: Range;
  readonly paragraph: number;
}

/** What a date is the date of, by the words around it within its stretch. */
const kinds: readonly (readonly [Event, RegExp])[] = [
  ["acceptance", /验收|终验|初验|审核|确认/u],
  ["delivery", /交付|提交|交齐|寄达|送达样|完成(?!验)|上线|开播|首播|上架|交稿/u],
  ["signing", /^(?:由[^，。；]{0,8})?(?:签订|签署(?!地)|订立|签约)/u],
  ["effect", /生效|起算|开始(?:履行|合作|计)/u],
];

/** What is due cannot fall before the contract exists, and nothing is accepted before it is delivered. */
export function* events(reading: Reading): Iterable<Raised> {
  const dated = reading.facts.date.flatMap((date) => datedOf(reading, date));
  const rules: readonly (readonly [Event, Event, string, string])[] = [
    ["delivery", "effect", "交付期限早于合同生效日", "The delivery is due before the contract takes effect"],
    ["delivery", "signing", "交付期限早于合同签订日", "The delivery is due before the contract is signed"],
    ["acceptance", "delivery", "验收期限早于交付期限", "Acceptance is due before delivery"],
    ["end", "signing", "届满日早于合同签订日", "The contract ends before it is signed"],
  ];
  for (const [early, late, zh, en] of rules)
    for (const one of dated) {
      const other = dated.find(
        (each) => each.event === late && each.day > one.day && (late !== "delivery" || each.paragraph === one.paragraph),
      );
      if (one.event !== early || !other) continue;
      const range = hull([one.range, other.range]);
      yield { range: range[1] - range[0] > 200 ? one.range : range, message: say(zh, en) };
      return;
    }
}

function datedOf(reading: Reading, date: DateFact): Dated[] {
  const { year, month, day } = date;
  if (day === undefined || day < 1 || day > daysInMonth(year, month)) return [];
  const sentence = reading.sentenceAt(date.range[0]);
  const text = reading.text;
  const before = text.slice(Math.max(sentence.range[0], date.range[0] - 12), date.range[0]).replace(/^.*[，；]/u, "");
  const after = /^[^，。；\n\d]{0,14}/u.exec(text.slice(date.range[1], sentence.range[1]))?.[0] ?? "";
  if (/^(?:止|届满|终止)/u.test(after) || /[至到]$/u.test(before))
    return [{ event: "end", day: dayNumber({ year, month, day }), range: date.range, paragraph: sentence.paragraph.index }];
  if (/此前|曾|原|旧|上一|往年|框架|补充|未|若|如/u.test(before)) return [];
  const around = after.length > 1 ? after : before;
  const due = /前|不(?:晚|迟)于|之内|截止|当日/u.test(before + after);
  const kind = kinds.find(([event, words]) => words.test(around) && (due || event === "signing" || event === "effect"));
  const own = kind ?? (/(?:签订|签署|签约|订立)(?:于|日期?(?:为|：|是)?|时间(?:为|：)?)$/u.test(before) ? kinds[2] : undefined);
  return own ? [{ event: own[0], day: dayNumber({ year, month, day }), range: date.range, paragraph: sentence.paragraph.index }] : [];
}
