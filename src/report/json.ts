import type { Language } from "../base/bilingual.js";
import type { Range } from "../base/range.js";
import { ledger } from "../check/ledger.js";
import { fixText } from "../check/finding.js";
import { elementValue } from "../check/topics/element-value.js";
import { mainPlace } from "../check/topics/main-place.js";
import type { Fact } from "../check/facts/fact.js";
import type { FileReport } from "./file-report.js";

/** The public JSON report: an array, one object a file. Equal input gives equal bytes. */
export const jsonReport = (reports: readonly FileReport[], language: Language): string =>
  `${JSON.stringify(
    reports.map((report) => fileObject(report, language)),
    null,
    1,
  )}\n`;

function fileObject({ file, sha256, format, asOf, stance, stage, result, accepted, notes }: FileReport, language: Language): object {
  const { reading, topics, findings } = result;
  const { text } = reading.contract;
  const quoted = (range: Range): { quote: string; range: Range } => {
    const source = reading.toSource(range);
    return { quote: text.slice(...source), range: source };
  };
  return {
    file,
    sha256,
    format,
    script: reading.view.script,
    asOf,
    stance,
    stage,
    text,
    topics: topics.map((report) => {
      const { topic, status, paragraphs, elements } = report;
      return {
        id: topic.id,
        name: topic[language],
        status,
        places: [...new Set(paragraphs.map((paragraph) => paragraph.path.join(" ")))].filter((place) => place !== ""),
        elements: elements.map((element) => {
          const stated = mainPlace(reading, report, element);
          return {
            id: element.id,
            required: element.required,
            status: element.applies ? (stated ? "present" : element.touched ? "vague" : "missing") : "not-applicable",
            ...(stated ? { value: elementValue(reading, topic.elements[element.id]?.value, stated), ...quoted(stated) } : {}),
          };
        }),
      };
    }),
    findings: findings.map((finding) => ({
      id: finding.id,
      rule: finding.rule,
      kind: finding.kind,
      topic: finding.topic,
      severity: finding.severity,
      message: finding.message[language],
      why: finding.why[language],
      basis: finding.basis.map(({ gist, ...basis }) => ({ ...basis, ...(gist ? { gist: gist[language] } : {}) })),
      quote: finding.quote,
      range: finding.range,
      place: finding.place,
      ...(finding.fix ? { fix: { ...finding.fix, text: fixText(finding.fix, language) } } : {}),
    })),
    ...(accepted.length === 0
      ? {}
      : {
          accepted: accepted.map(({ finding: { id, rule, kind, quote, range }, reason, source }) => ({
            id,
            rule,
            kind,
            quote,
            range,
            ...(reason === undefined ? {} : { reason }),
            source,
          })),
        }),
    facts: [
      ...reading.parties.map(({ label, role, name, nameRange }) => ({ type: "party", value: { label, role, name }, ...quoted(nameRange) })),
      ...Object.values(reading.facts)
        .flat()
        .sort((a, b) => a.range[0] - b.range[0])
        .map((fact) => ({ type: fact.type, value: factValue(fact), ...quoted(fact.range) })),
    ],
    coverage: ledger(result).map(({ why, ...one }) => ({ ...one, why: why[language] })),
    notes: [...notes, ...result.notes].map((note) => note[language]),
  };
}

function factValue(fact: Fact): unknown {
  switch (fact.type) {
    case "money":
      return { amount: fact.amount.toFixed(), currency: fact.currency, written: fact.written };
    case "percent":
      return fact.percent.toFixed();
    case "duration":
      return { count: fact.count, unit: fact.unit };
    case "date":
      return [fact.year, fact.month, ...(fact.day === undefined ? [] : [fact.day])].map((part) => String(part).padStart(2, "0")).join("-");
    case "reference":
      return { target: fact.target, numbers: fact.numbers, ...(fact.name === undefined ? {} : { name: fact.name }) };
    case "law":
      return { name: fact.name, ...(fact.article === undefined ? {} : { article: fact.article }) };
    case "credit-code":
      return fact.code;
  }
}
