import { byStart, overlaps } from "../base/range.js";
import type { Bilingual } from "../base/bilingual.js";
import type { Range } from "../base/range.js";
import { say } from "../base/bilingual.js";
import type { Contract } from "../document/node.js";
import type { Risk } from "../document/place.js";
import type { Library } from "../library/library.js";
import type { Severity } from "../library/severity.js";
import { basisOf } from "./basis.js";
import type { Edit, Finding, Raised } from "./finding.js";
import { inDoubt } from "./in-doubt.js";
import { fingerprint } from "./fingerprint.js";
import { fixer } from "./fixes/fix-of.js";
import { otherMatter } from "./other-matter.js";
import { placeOf } from "./place-of.js";
import { readingOf, type Reading } from "./reading/reading.js";
import { completeness } from "./rules/completeness.js";
import { rulesOf } from "./rules/rules.js";
import type { Case, Looked, Rule } from "./rules/rule.js";
import { severityFor } from "./severity.js";
import { settle } from "./topics/settle.js";
import { topicsOf } from "./topics/topics.js";
import { traditional } from "./view/script.js";
import type { TopicReport } from "./topics/topic-report.js";

export interface CheckOptions {
  /** Whose side the reader is on; the default is the brand. */
  readonly stance?: "brand" | "agency" | "neutral";
  /** A draft may still have blanks; the default is `final`. */
  readonly stage?: "draft" | "final";
  /** The day as of which law is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What the reader of the file saw: left-over revisions, macros … */
  readonly risks?: readonly Risk[];
  /** Stretches of the text that could not be recognised surely; a finding on one is a tier lower and says so. */
  readonly doubtful?: readonly Range[];
}

export interface CheckResult {
  readonly reading: Reading;
  readonly topics: readonly TopicReport[];
  /** By range, then rule. */
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
  readonly notes: readonly Bilingual[];
}

/** What became of one rule. */
export interface Coverage {
  readonly rule: string;
  readonly outcome: "finding" | "pass" | "not-applicable" | "could-not-check";
  /** How many places it looked at; how many findings where there are some. */
  readonly evidence: number;
  readonly why?: Bilingual;
  /** What it looked for and where; worked out for whom asks (`ledger`), ranges of the reading's text. */
  readonly looked?: Looked;
}

/** Checks one contract: pure and deterministic, equal input gives equal findings. */
export function check(contract: Contract, library: Library, options: CheckOptions): CheckResult {
  if (contract.text.trim() === "") return empty(contract, library);
  const reading = readingOf(contract, library);
  const one: Case = {
    reading,
    topics: topicsOf(reading),
    asOf: options.asOf,
    stance: options.stance ?? "brand",
    stage: options.stage ?? "final",
    risks: options.risks ?? [],
  };
  const raised: { rule: Rule; raised: Raised }[] = [];
  const coverage: Coverage[] = [];
  for (const rule of rulesOf(library)) {
    if (library.levels[rule.id] === "off" || library.levels[rule.kind] === "off") {
      coverage.push({ rule: rule.id, outcome: "not-applicable", evidence: 0, why: switchedOff });
      continue;
    }
    const all = [...rule.check(one)];
    for (const each of all) raised.push({ rule, raised: each });
    coverage.push(covered(rule, all.length, one));
  }
  const kept = withoutTwins(raised);
  const known = kept.map(({ raised: each, rule }) => ({
    range: each.range,
    kind: each.kind ?? rule.kind,
    topic: each.topic ?? rule.topic,
  }));
  const settled = settle(one.topics, known, reading);
  const other = otherMatter(reading, settled);
  const topics = other ? settled.map(notAsked) : settled;
  const missing = other ? [] : [...completeness({ ...one, topics }, known)];
  const fix = fixer({ ...one, topics });
  const silent = ({ rule, raised: each }: { rule: Rule; raised: Raised }): boolean =>
    library.levels[each.kind ?? rule.kind] === "off" || library.levels[rule.id] === "off";
  const findings = [...kept, ...missing.filter((each) => !silent(each)).map((each) => ({ rule: each.rule, raised: each.raised }))]
    .map(({ rule, raised: each }) => finding(rule, each, one, library, fix))
    .map((each) => (options.doubtful?.some((range) => overlaps(range, each.range)) ? inDoubt(each) : each))
    .sort((a, b) => byStart(a.range, b.range) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  coverage.push(
    other
      ? { rule: "completeness", outcome: "could-not-check", evidence: 0, why: other }
      : { rule: "completeness", outcome: missing.length > 0 ? "finding" : "pass", evidence: topics.length },
  );
  return { reading, topics, findings: uniqueIds(findings), coverage, notes: other ? [other] : [] };
}

/** Where a text is no agency-operation agreement, nothing of one is missing. */
const notAsked = (report: TopicReport): TopicReport => (report.status === "missing" ? { ...report, status: "not-applicable" } : report);

function covered(rule: Rule, findings: number, one: Case): Coverage {
  const looked = rule.evidence?.(one);
  const seen = looked ? { looked } : {};
  if (findings > 0) return { rule: rule.id, outcome: "finding", evidence: findings, ...seen };
  if (looked?.impossible) return { rule: rule.id, outcome: "could-not-check", evidence: looked.evidence, why: looked.impossible, ...seen };
  const report = one.topics.find(({ topic }) => topic.id === rule.topic);
  if (report?.status === "not-applicable")
    return {
      rule: rule.id,
      outcome: "not-applicable",
      evidence: 0,
      why: say(`合作范围不涉及“${report.topic.zh}”`, `“${report.topic.en}” is outside the scope of this contract`),
    };
  if (looked && looked.evidence > 0) return { rule: rule.id, outcome: "pass", evidence: looked.evidence, ...seen };
  const why = looked ? say(`文中没有${looked.what.zh}`, `The text holds no ${looked.what.en}`) : undefined;
  return { rule: rule.id, outcome: "not-applicable", evidence: 0, ...(why ? { why } : {}) };
}

const switchedOff = say("已按自有规则关闭", "switched off by the house's own rules");

/** Two findings of one kind on overlapping text are one finding: the first stays. */
function withoutTwins(raised: readonly { rule: Rule; raised: Raised }[]): { rule: Rule; raised: Raised }[] {
  const kept = new Map<string, Range[]>();
  return raised.filter((each) => {
    const kind = each.raised.kind ?? each.rule.kind;
    const { range } = each.raised;
    const blocks = blocksOf(range).map((block) => `${kind} ${block}`);
    if (blocks.some((block) => kept.get(block)?.some((other) => overlaps(other, range)))) return false;
    for (const block of blocks) {
      const ranges = kept.get(block);
      if (ranges) ranges.push(range);
      else kept.set(block, [range]);
    }
    return true;
  });
}

/** The stretches of 256 signs that a range touches: only ranges of one stretch can overlap. */
function blocksOf([start, end]: Range): number[] {
  const [first, last] = [start >> 8, Math.max(start, end - 1) >> 8];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function finding(rule: Rule, raised: Raised, one: Case, library: Library, fixOf: ReturnType<typeof fixer>): Finding {
  const { reading } = one;
  const kind = raised.kind ?? rule.kind;
  const topic = raised.topic ?? rule.topic;
  const range = reading.toSource(raised.range);
  const quote = reading.contract.text.slice(...range);
  const level = library.levels[rule.id] ?? library.levels[kind];
  const severity: Severity =
    level !== undefined && level !== "off"
      ? level
      : severityFor({ kind, topic, proposed: raised.severity ?? rule.severity ?? library.kinds[kind]?.severity ?? "warning" }, one);
  const proposed = fixOf({ rule: rule.id, kind, topic: topic ?? "", raised });
  const fix = proposed && proposed.mode !== "comment" ? inSource(proposed, reading) : proposed;
  return {
    id: fingerprint(
      rule.id,
      reading.paragraphAt(raised.range[0]).titles,
      quote === "" ? (topic ?? "") : reading.text.slice(...raised.range),
    ),
    rule: rule.id,
    kind,
    topic,
    severity,
    message: raised.message,
    why: raised.why ?? rule.why,
    basis: basisOf(raised.law ?? rule.law, library),
    quote,
    range,
    place: placeOf(reading, raised.range[0]),
    ...(fix ? { fix } : {}),
  };
}

/** An edit of the reading as one of the contract's own text, in its script. */
const inSource = ({ mode, text, range }: Edit, reading: Reading): Edit => ({
  mode,
  text: reading.view.script === "hant" ? traditional(text) : text,
  ...(range ? { range: reading.toSource(range) } : {}),
});

/** The same sentence twice gives the same fingerprint twice; the later ones are told apart by their order. */
function uniqueIds(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((one) => {
    const count = (seen.get(one.id) ?? 0) + 1;
    seen.set(one.id, count);
    return count === 1 ? one : { ...one, id: `${one.id}-${count}` };
  });
}

/** A file without text has nothing to point at; saying so beats a crash. */
function empty(contract: Contract, library: Library): CheckResult {
  const reading = readingOf(
    {
      ...contract,
      text: " ",
      root: {
        type: "document",
        range: [0, 1],
        children: [{ type: "part", kind: "body", range: [0, 1], children: [{ type: "paragraph", range: [0, 1], children: [] }] }],
      },
    },
    library,
  );
  return {
    reading,
    topics: topicsOf(reading),
    findings: [],
    coverage: [],
    notes: [say("文件里没有文字，无法检查。", "The file holds no text; nothing could be checked.")],
  };
}
