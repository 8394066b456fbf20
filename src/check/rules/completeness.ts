import { greatest } from "../../base/greatest.js";
import { say, type Bilingual } from "../../base/bilingual.js";
import { overlaps, type Range } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading, ReadingParagraph, Sentence } from "../reading/reading.js";
import { hollowSentences } from "../topics/hollow.js";
import { titleNames } from "../topics/title-names.js";
import type { ElementReport, TopicReport } from "../topics/topic-report.js";
import type { Case, Rule } from "./rule.js";
import { defineRule } from "./rule.js";

/** A finding of another rule, as far as it matters here. */
interface Known {
  readonly kind: string;
  readonly topic: string | null;
  readonly range: Range;
}

const missingTopic = defineRule({
  id: "missing-topic",
  kind: "missing-topic",
  why: say(
    "这类合同应当约定的事项没有任何约定，发生争议时只能按法律的一般规定处理。",
    "A matter that such a contract must settle is not regulated; only the general law remains.",
  ),
  examples: [],
  check: () => [],
});

const missingElement = defineRule({
  id: "missing-element",
  kind: "missing-element",
  why: say("事项写了，但缺少使它可以执行的要素。", "The matter is there, but something that makes it enforceable is not."),
  examples: [],
  check: () => [],
});

/**
 * What is missing, after headings, other places and annexes were looked at: a core topic that is regulated nowhere, and elements
 * of a topic that is only touched. One finding a topic, and none where another finding speaks of the same matter already.
 */
export function* completeness({ reading, topics }: Case, known: readonly Known[]): Iterable<{ rule: Rule; raised: Raised }> {
  for (const report of topics) {
    const { topic, status } = report;
    if (topic.need === "optional" || status === "present" || status === "not-applicable") continue;
    if (status === "missing")
      yield { rule: missingTopic, raised: { ...absent(report), range: insertionPoint(reading.paragraphs, report, topics) } };
    else {
      const unstated = report.elements.filter((element) => element.required && element.applies && !element.stated);
      const surely = unstated.filter((element) => !element.hinted);
      // What is only hinted at lacks all the same where a sentence of the topic promises without measure.
      const lacking = surely.length === 0 && hollowSentences(report, reading).length > 0 ? unstated : surely;
      if (lacking.length === 0) continue;
      if (covered(report, lacking, known, reading)) continue;
      yield {
        rule: missingElement,
        raised: { topic: topic.id, range: anchor(report, lacking, reading), ...missingWords(report, lacking) },
      };
    }
  }
}

function absent({ topic }: TopicReport): Omit<Raised, "range"> {
  const why = topic.absence?.why;
  return {
    topic: topic.id,
    message: say(`没有约定“${topic.zh}”`, `Nothing on “${topic.en}”`),
    ...(why ? { why } : {}),
    ...(topic.absence ? { law: topic.absence.law } : {}),
  };
}

function missingWords({ topic }: TopicReport, lacking: readonly ElementReport[]): { readonly message: Bilingual } {
  const names = lacking.map(({ id }) => topic.elements[id]).filter((element) => element !== undefined);
  return {
    message: say(
      `“${topic.zh}”没有写明${names.map((element) => element.zh).join("、")}`,
      `“${topic.en}” lacks ${names.map((element) => element.en).join(", ")}`,
    ),
  };
}

/**
 * Where the finding points: a sentence of the topic that promises without measure, else the one that touches a lacking element, else the
 * paragraph whose own words and heading are most of the topic.
 */
function anchor(report: TopicReport, lacking: readonly ElementReport[], reading: Reading): Range {
  const [empty] = hollowSentences(report, reading);
  if (empty) return empty.range;
  const touched = lacking.find((element) => element.touched)?.touched;
  if (touched) return reading.sentenceAt(touched[0]).range;
  const stated = statedIn(report);
  const weights = report.paragraphs.map(
    (paragraph) =>
      2 * stated.filter((range) => overlaps(range, paragraph.range)).length +
      (report.signalled.has(paragraph) ? 3 : 0) +
      (paragraph.titles.some((title) => titleNames(title, report.topic.names)) ? 1 : 0) +
      (report.topic.names.some((name) => name.length > 1 && paragraph.text.includes(name)) ? 1 : 0) +
      (paragraph.part === "cover" ? 4 : 0),
  );
  return report.paragraphs[weights.indexOf(greatest(0, weights))]?.range ?? stated[0] ?? [0, 0];
}

const statedIn = (report: TopicReport): Range[] => report.elements.flatMap((element) => (element.stated ? [element.stated] : []));

/** Another finding of the same topic, or one on the very words or on a paragraph of the topic that states nothing, says it already. */
const covered = (report: TopicReport, lacking: readonly ElementReport[], known: readonly Known[], reading: Reading): boolean => {
  const stated = statedIn(report);
  const own = report.paragraphs.filter((paragraph) => report.signalled.has(paragraph));
  const empty = (own.length > 0 ? own : report.paragraphs).find((paragraph) => !stated.some((range) => overlaps(range, paragraph.range)));
  const hollow = hollowSentences(report, reading).length > 0;
  const place = anchor(report, lacking, reading);
  const points = lacking.flatMap((element) => (element.touched ? [element.touched] : []));
  return known.some((other) => {
    const topics = says[other.kind];
    if (topics === undefined) return false;
    if (topics !== "any") return topics.includes(report.topic.id);
    if (hollow && report.topic.id === "liability-agency") return false;
    const ofOther = other.topic !== null && other.topic !== "scope" && other.topic !== report.topic.id;
    if (other.kind === "missing-annex" && [...report.signalled].some((paragraph) => overlaps(paragraph.range, other.range))) return true;
    if (other.kind === "blank-left" && blankField(report, reading.sentenceAt(other.range[0]))) return true;
    if (other.kind === "vague-term" && other.topic === report.topic.id && report.topic.id !== "scope") return true;
    const places = empty && !hollow && !ofOther ? [place, empty.range] : [place];
    return places.some((at) => overlaps(other.range, at)) && points.every((point) => overlaps(point, other.range));
  });
};

/** What a blank of the topic's particulars stands beside. */
const fields: Readonly<Record<string, RegExp>> = {
  payment: /账[号户]|开户|户名|收款|银行/u,
  term: /年[^。]{0,8}月|个月|起止|开始|结束|届满/u,
  fees: /元|[%％]|费率|佣金|提成|单价/u,
  parties: /信用代码|证件|身份证|地址|住所|电话|手机|联系|邮箱|名称/u,
};

/** Whether a blank is of the particulars that the topic lacks. */
const blankField = ({ topic }: TopicReport, { text, paragraph }: Sentence): boolean =>
  (fields[topic.id]?.test(text) ?? false) && (topic.id !== "parties" || paragraph.part === "cover");

/** Kinds that name the gap themselves: wherever they stand on its words, or for their own topics wherever they stand. */
const says: Readonly<Record<string, "any" | readonly string[]>> = {
  "vague-term": "any",
  "unmeasurable-duty": "any",
  "blank-left": "any",
  "missing-annex": "any",
  "undefined-term": "any",
  "metric-undefined": ["kpi"],
  "sales-guarantee": ["kpi"],
  "payment-open-ended": ["payment"],
  "staff-swap": ["staff-change"],
  "unlimited-subcontract": ["subcontracting"],
  "data-owned-by-agency": ["data-ownership"],
  "personal-data-misuse": ["personal-information"],
  "arbitration-unclear": ["dispute-resolution"],
  "award-then-sue": ["dispute-resolution"],
  "statutory-duty-shifted": ["advertising-compliance"],
  "platform-risk-shifted": ["advertising-compliance", "force-majeure"],
  "unilateral-termination": ["termination"],
  "lock-in": ["termination"],
};

/** After the article that holds the last paragraph of the nearest topic before it in the library's order that the contract regulates. */
function insertionPoint(paragraphs: readonly ReadingParagraph[], report: TopicReport, topics: readonly TopicReport[]): Range {
  const before = topics
    .slice(0, topics.indexOf(report))
    .findLast((other) => other.paragraphs.some((paragraph) => paragraph.part === "body"));
  const body = paragraphs.filter((paragraph) => paragraph.part === "body");
  const last = before?.paragraphs.findLast((paragraph) => paragraph.part === "body");
  const end = (last && endOfArticle(body, last)) ?? body.at(-1)?.range[1] ?? paragraphs.at(-1)?.range[1] ?? 0;
  return [end, end];
}

/** Where the article (else the outermost clause) ends that a paragraph stands in: what is put in there parts no items of one list. */
function endOfArticle(body: readonly ReadingParagraph[], { path, range }: ReadingParagraph): number {
  const article = path.find((label) => /^第.+[条條]$/u.test(label)) ?? path[0];
  if (article === undefined) return range[1];
  const after = body.slice(body.findIndex((one) => one.range[0] >= range[0]) + 1);
  const next = after.findIndex((one) => !one.path.includes(article));
  return (next === -1 ? after.at(-1) : after[next - 1])?.range[1] ?? range[1];
}
