import { overlaps, type Range } from "../../base/range.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { measure, promised } from "./hollow.js";
import type { Evidence } from "./settle.js";
import { speaksOf } from "./speaks-of.js";
import { titleNames } from "./title-names.js";
import type { TopicReport } from "./topic-report.js";

/** Kinds of findings that say that a duty has no measure. */
const unmeasured = new Set(["vague-term", "unmeasurable-duty"]);

/** Topics of which one duty without measure is enough to leave them vague, whatever else they state. */
const byDuty = new Set([
  "acceptance",
  "ad-spend",
  "brand-duties",
  "content-approval",
  "data-access",
  "exit-settlement",
  "handover",
  "invoice",
  "kpi",
  "kpi-consequence",
  "liability-agency",
  "live-compliance",
  "payment",
  "personal-information",
  "staff-change",
  "subcontracting",
  "team",
]);

/** Topics whose clause is vague as long as something in it is blank. */
const byBlank = new Set(["ad-spend", "fees", "invoice", "kpi", "notices", "parties", "payment", "term"]);

/** Topics whose words stand in sentences of others too: what such a sentence leaves open, the other one does. */
const yieldsTo: Readonly<Record<string, readonly string[]>> = {
  "brand-duties": ["handover", "exit-settlement"],
  "data-access": ["acceptance", "emergency"],
  kpi: ["kpi-consequence"],
  "kpi-consequence": ["handover"],
  payment: ["emergency"],
};

/** Whether a finding stands in a sentence that speaks of the topic and shows that it leaves open what it should settle. */
export const leftOpen = (report: TopicReport, findings: readonly Evidence[], reports: readonly TopicReport[], reading: Reading): boolean =>
  findings.some(
    ({ kind, range }) =>
      (unmeasured.has(kind) &&
        byDuty.has(report.topic.id) &&
        speaksOf(report, range[0], reading) &&
        !measure.test(promised(reading.sentenceAt(range[0]).text)) &&
        !reports.some((other) => yieldsTo[report.topic.id]?.includes(other.topic.id) && speaksOf(other, range[0], reading))) ||
      (kind === "blank-left" &&
        (blankElement(report, range, reading) || (byBlank.has(report.topic.id) && within(report, range[0], reading)))),
  );

const within = (report: TopicReport, at: number, reading: Reading): boolean =>
  speaksOf(report, at, reading) || headedBy(report, reading.paragraphAt(at));

const headedBy = ({ topic, paragraphs }: TopicReport, paragraph: ReadingParagraph): boolean =>
  paragraphs.includes(paragraph) && titleNames(paragraph.titles.at(-1) ?? "", topic.names);

/** Whether what states a required element has the blank in it. */
const blankElement = ({ elements }: TopicReport, range: Range, { text }: Reading): boolean =>
  elements.some(
    ({ required, stated }) =>
      required && stated && overlaps(stated, range) && /[_＿]{2,}|【\s*】|(?<![A-Za-z])[XxＸ×]{2,}|□/u.test(text.slice(...stated)),
  );
