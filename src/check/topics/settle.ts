import { overlaps, type Range } from "../../base/range.js";
import type { Reading } from "../reading/reading.js";
import { isHollow } from "./hollow.js";
import { leftOpen } from "./left-open.js";
import { speaksOf } from "./speaks-of.js";
import type { ElementReport, TopicReport } from "./topic-report.js";

/** What a finding says about a topic: its kind and where it stands. */
export interface Evidence {
  readonly kind: string;
  readonly topic?: string | null;
  readonly range: Range;
}

/** Kinds of findings that show what is wrong with a topic: they stand for an element that is absent in substance. */
const telling: Readonly<Record<string, readonly string[]>> = {
  "sales-guarantee": ["kpi"],
  "metric-undefined": ["kpi"],
  "payment-open-ended": ["payment"],
  "staff-swap": ["staff-change"],
  "unlimited-subcontract": ["subcontracting"],
  "personal-data-misuse": ["personal-information"],
  "arbitration-unclear": ["dispute-resolution"],
  "award-then-sue": ["dispute-resolution"],
  "unilateral-termination": ["termination"],
  "lock-in": ["termination"],
  "asymmetric-penalty": ["liability-agency"],
  "void-exemption": ["liability-agency"],
  "broad-authorisation": ["ad-spend"],
};

/** Kinds that make the topic of their paragraph vague where it is not clear without them. */
const local = new Set(["vague-term", "unmeasurable-duty", "blank-left", "missing-annex", "undefined-term", "unticked-option"]);

/** Kinds whose subject alone shows that the topic is regulated, badly. */
const speaks = new Set([
  "sales-guarantee",
  "staff-swap",
  "unlimited-subcontract",
  "payment-open-ended",
  "lock-in",
  "unilateral-termination",
]);

/**
 * Settles what the words of a topic left unsure by what the rules found: an element that is only hinted at counts as stated, unless a
 * finding says what is wrong with it; a topic that a finding speaks of is not missing.
 */
export const settle = (reports: readonly TopicReport[], findings: readonly Evidence[], reading: Reading): TopicReport[] => {
  const fees = reports.find(({ topic }) => topic.id === "fees");
  /** Whether what is measured there is what a fee is reckoned by, not a target. */
  const priced = ([at]: Range): boolean =>
    fees !== undefined && speaksOf(fees, at, reading) && !/目标|考核|指标|达标|完成率|绩效|KPI/u.test(reading.sentenceAt(at).text);
  return reports.map((report) => {
    const { topic, status, elements, paragraphs } = report;
    if (status !== "missing" && belied(report, findings)) return { ...report, status: "missing" };
    const about = findings.filter(
      ({ kind, range }) => telling[kind]?.includes(topic.id) && !(kind === "metric-undefined" && priced(range)),
    );
    const owned = findings.filter(({ kind }) => kind === "data-owned-by-agency");
    const spoken = about.some(
      ({ kind, range }) => speaks.has(kind) || (kind === "personal-data-misuse" && !owned.some((other) => overlaps(other.range, range))),
    );
    const lost = topic.id === "data-ownership" && owned.length > 0;
    if (status === "missing" && elements.some(({ required }) => required) && (spoken || lost)) return { ...report, status: "vague" };
    if (
      status === "present" &&
      (leftOpen(report, findings, reports, reading) ||
        isHollow(report, reading) ||
        timeLeftOpen(report, findings) ||
        decided(report, findings))
    )
      return { ...report, status: "vague" };
    const unsure = elements.filter(({ required, applies, stated }) => required && applies && !stated);
    if (status !== "present" || unsure.length === 0) return report;
    const here = findings.some(({ kind, range }) => local.has(kind) && paragraphs.some((paragraph) => overlaps(paragraph.range, range)));
    if (about.some(({ kind }) => kind === "asymmetric-penalty")) return { ...report, status: "vague", elements: elements.map(withoutHint) };
    return about.length > 0 || here ? { ...report, status: "vague" } : report;
  });
};

/** Kinds that leave nothing of what a topic must settle, whatever else its words say. */
const decisive: Readonly<Record<string, string>> = {
  "payment-open-ended": "payment",
  "unlimited-subcontract": "subcontracting",
  "staff-swap": "staff-change",
};

/** Topics all of whose duties count: one that is left vague makes the topic vague, whatever the others say. */
const dutiful = new Set(["brand-duties", "handover", "acceptance", "data-access", "kpi-consequence"]);

/** Kinds that undo what an element says where they stand on it. */
const undoing: Readonly<Record<string, string>> = { "arbitration-unclear": "dispute-resolution", "sales-guarantee": "kpi" };

/** Whether all that sounds like the topic is what it should forbid: fake orders that the contract itself arranges. */
function belied({ topic, paragraphs }: TopicReport, findings: readonly Evidence[]): boolean {
  if (topic.id !== "anti-fraud" || paragraphs.length === 0) return false;
  const faked = findings.filter(({ kind }) => kind === "fake-orders");
  return paragraphs.every(({ range }) => faked.some((found) => overlaps(found.range, range)));
}

/** Whether a finding shows that what the topic states is worth nothing. */
const decided = ({ topic, elements }: TopicReport, findings: readonly Evidence[]): boolean =>
  findings.some(
    (found) =>
      (found.kind === "statutory-duty-shifted" && topic.id === "advertising-compliance" && restsOn("duty", elements, found.range)) ||
      (found.kind === "unmeasurable-duty" && found.topic === topic.id && elements.every(({ required, stated }) => !required || !stated)) ||
      (found.kind === "vague-term" && found.topic === topic.id && dutiful.has(topic.id)) ||
      decisive[found.kind] === topic.id ||
      (undoing[found.kind] === topic.id && elements.some(({ required, stated }) => required && stated && overlaps(stated, found.range))),
  );

/** Whether what states an element, or seems to, is what a finding objects to. */
const restsOn = (id: string, elements: readonly ElementReport[], range: Range): boolean =>
  elements.some((element) => {
    const place = element.id === id ? (element.stated ?? element.hinted) : undefined;
    return place !== undefined && overlaps(place, range);
  });

/** Whether the clause of the topic leaves its time open, which a neighbour under the same heading states for something else. */
function timeLeftOpen({ topic, elements, paragraphs, signalled }: TopicReport, findings: readonly Evidence[]): boolean {
  const own = [...signalled];
  const borrowed = elements.filter(
    ({ id, required, stated }) =>
      required &&
      stated &&
      topic.elements[id]?.value === "days" &&
      paragraphs.some(({ range }) => overlaps(range, stated)) &&
      !own.some(({ range }) => overlaps(range, stated)),
  );
  if (borrowed.length === 0) return false;
  return findings.some(({ kind, range }) => kind === "vague-term" && own.some((paragraph) => overlaps(paragraph.range, range)));
}

/** Where a rule has weighed what each side owes for a breach, what looked like a price of the weaker side is none. */
function withoutHint(element: ElementReport): ElementReport {
  const { hinted, ...rest } = element;
  return hinted && element.required ? rest : element;
}
