import type { Range } from "../../base/range.js";
import { hull } from "../../base/range.js";
import type { Library } from "../../library/library.js";
import type { DataRule } from "../../library/rule.js";
import type { Raised } from "../finding.js";
import { patternsOf } from "../pattern/patterns-of.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
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
    evidence: ({ reading }) => ({ evidence: reading.sentences.length }),
  };
}

/** What the rule quotes, once a sentence. */
function matches(rule: DataRule, reading: Reading): Range[] {
  const any = patternsOf(rule.match.any);
  const all = rule.match.all.map(patternsOf);
  const unless = {
    sentence: patternsOf(rule.unless.sentence),
    clause: patternsOf(rule.unless.clause),
    document: patternsOf(rule.unless.document),
  };
  const { matcher } = reading;
  if (unless.document.some((pattern) => matcher.find(pattern).length > 0)) return [];
  const found = new Map<number, Range>();
  for (const pattern of any)
    for (const span of matcher.find(pattern)) {
      const first = reading.sentenceAt(span[0]);
      const last = reading.sentenceAt(Math.max(span[0], span[1] - 1));
      if (found.has(first.index) || !operative(first.paragraph)) continue;
      const around = hull([first.range, last.range]);
      if (!all.every((group) => group.some((one) => matcher.findIn(one, around)))) continue;
      if (unless.sentence.some((one) => matcher.findIn(one, around))) continue;
      if (unless.clause.some((one) => matcher.findIn(one, first.paragraph.range))) continue;
      found.set(first.index, rule.quote === "match" ? span : rule.quote === "paragraph" ? first.paragraph.range : around);
    }
  return [...found.values()].sort((a, b) => a[0] - b[0]);
}

/** Headings, party blocks and signature lines promise nothing. */
const operative = (paragraph: ReadingParagraph): boolean => !paragraph.heading && paragraph.part !== "signature";

function fixOf({ fix }: DataRule): Pick<Raised, "fix"> {
  if (fix?.replace !== undefined) return { fix: { mode: "replace", text: fix.replace } };
  if (fix?.comment) return { fix: { mode: "comment", text: fix.comment.zh } };
  return {};
}
