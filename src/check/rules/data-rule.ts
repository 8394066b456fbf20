import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import { hull } from "../../base/range.js";
import type { Library } from "../../library/library.js";
import type { DataRule } from "../../library/rule.js";
import { unlessScopes, type UnlessScope } from "../../library/unless-scope.js";
import type { Raised } from "../finding.js";
import { patternsOf } from "../pattern/patterns-of.js";
import type { Pattern } from "../pattern/pattern-table.js";
import { segmentAround, type Reading, type ReadingParagraph } from "../reading/reading.js";
import type { TopicReport } from "../topics/topic-report.js";
import { actorAt, type Actor } from "../sense/actor-at.js";
import { stanceOf } from "../sense/stance-of.js";
import type { Rule } from "./rule.js";

/** Turns a rule of `rules.yaml` into a rule like those in code. */
export function dataRule(rule: DataRule, library: Library): Rule {
  const law = rule.law;
  return {
    id: rule.id,
    kind: rule.kind,
    topic: library.topics[rule.topic] ? rule.topic : null,
    ...(rule.severity ? { severity: rule.severity } : {}),
    why: rule.why,
    law,
    examples: [...rule.examples.bad.map((text) => ({ text, finds: ["*"] })), ...rule.examples.good.map((text) => ({ text, finds: [] }))],
    *check({ reading }) {
      for (const range of matches(rule, reading)) yield { range, message: rule.message, ...fixOf(rule) };
    },
    evidence: ({ reading, topics }) => ({
      evidence: reading.sentences.length,
      what: say("句子", "sentences"),
      places: () => nearest(rule, reading, topics),
    }),
  };
}

/** What speaks of the rule's matter and is in order: sentences that some other words of theirs or around them clear, else those on its topic. */
function nearest(rule: DataRule, reading: Reading, topics: readonly TopicReport[]): readonly Range[] {
  const spoken = alternativesOf(rule)
    .flatMap(({ find }) => [...reading.matcher.find(find)])
    .map(([start]) => reading.sentenceAt(start))
    .filter(({ paragraph }) => operative(paragraph));
  if (spoken.length > 0) return [...new Set(spoken)].sort((a, b) => a.index - b.index).map(({ range }) => range);
  return (topics.find(({ topic }) => topic.id === rule.topic)?.paragraphs ?? []).filter(operative).map(({ range }) => range);
}

/** What the rule quotes, once a sentence. */
function matches(rule: DataRule, reading: Reading): Range[] {
  const { matcher } = reading;
  const { passes } = rule;
  const all = rule.match.all.map(patternsOf);
  const clause = rule.match.clause.map(patternsOf);
  const unless = unlessScopes
    .map((scope) => ({ scope, patterns: patternsOf(rule.unless[scope]) }))
    .filter(({ patterns }) => patterns.length > 0);
  const found = new Map<number, Range>();
  for (const { find, beside, without, who, alone } of alternativesOf(rule))
    for (const span of matcher.find(find, beside)) {
      const first = reading.sentenceAt(span[0]);
      if (found.has(first.index) || !operative(first.paragraph)) continue;
      const sentence = hull([first.range, reading.sentenceAt(Math.max(span[0], span[1] - 1)).range]);
      const { paragraph } = first;
      const holds = (group: readonly Pattern[], within: readonly Range[]): boolean =>
        within.some((range) => group.some((one) => matcher.holds(one, range)));
      if (!beside.every((one) => holds([one], [sentence])) || holds(without, [sentence])) continue;
      if (!all.every((group) => holds(group, [sentence])) || !clause.every((group) => holds(group, clauseAround(paragraph)))) continue;
      if (who.length > 0 && !who.includes(actorAt(reading, span[1]))) continue;
      const places = { span, sentence, paragraph };
      if (!alone && unless.some(({ scope, patterns }) => holds(patterns, rangesOf(scope, places, reading)))) continue;
      if (passes.length > 0 && passes.some((one) => one === stanceOf(reading, span, passes.includes("within")))) continue;
      found.set(first.index, rule.quote === "match" ? span : rule.quote === "paragraph" ? paragraph.range : sentence);
    }
  return [...found.values()].sort((a, b) => a[0] - b[0]);
}

interface Way {
  readonly find: Pattern;
  readonly beside: readonly Pattern[];
  readonly without: readonly Pattern[];
  readonly who: readonly Actor[];
  readonly alone: boolean;
}

const ways = new WeakMap<DataRule, readonly Way[]>();

/** The ways a rule knows to say its thing, parsed once a process. */
function alternativesOf(rule: DataRule): readonly Way[] {
  const known = ways.get(rule);
  if (known) return known;
  const made = rule.match.any
    .map((one) => (typeof one === "string" ? { find: one, with: [], without: [], who: [], alone: false } : one))
    .flatMap((one) =>
      patternsOf([one.find]).map((find) => ({
        find,
        beside: patternsOf(one.with),
        without: patternsOf(one.without),
        who: one.who,
        alone: one.alone,
      })),
    );
  ways.set(rule, made);
  return made;
}

interface Places {
  readonly span: Range;
  readonly sentence: Range;
  readonly paragraph: ReadingParagraph;
}

function rangesOf(scope: UnlessScope, { span, sentence, paragraph }: Places, reading: Reading): readonly Range[] {
  switch (scope) {
    case "match":
      return [span];
    case "segment":
      return [[segmentAround(reading, [span[0], span[0]])[0], segmentAround(reading, [span[1], span[1]])[1]]];
    case "before":
      return [[sentence[0], span[0]], ...leadOf(paragraph)];
    case "after":
      return [[span[1], sentence[1]]];
    case "sentence":
      return [sentence];
    case "clause":
      return clauseAround(paragraph);
    case "document":
      return [[0, reading.text.length]];
  }
}

/** What introduces a list (双方不得：) governs its items. */
const leadOf = ({ lead }: ReadingParagraph): readonly Range[] => (lead ? [lead.range] : []);
const clauseAround = (paragraph: ReadingParagraph): readonly Range[] => [paragraph.range, ...leadOf(paragraph)];

/** Headings, party blocks and signature lines promise nothing. */
const operative = (paragraph: ReadingParagraph): boolean => !paragraph.heading && paragraph.part !== "signature";

function fixOf({ fix }: DataRule): Pick<Raised, "fix"> {
  if (fix?.replace !== undefined) return { fix: { mode: "replace", text: fix.replace } };
  if (fix?.comment) return { fix: { mode: "comment", text: fix.comment } };
  return {};
}
