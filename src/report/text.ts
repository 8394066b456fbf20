import type { Bilingual, Language } from "../base/bilingual.js";
import { say } from "../base/bilingual.js";
import { fixText, type Finding } from "../check/finding.js";
import { severities, type Severity } from "../library/severity.js";
import { basisWords } from "./basis-words.js";
import type { FileReport } from "./file-report.js";
import { severityWords } from "./severity-words.js";
import { termSheet } from "./term-sheet.js";
import { displayWidth } from "./display-width.js";
import { wrapped } from "./wrapped.js";

export interface TextOptions {
  readonly language: Language;
  /** ANSI colours; off for pipes and NO_COLOR. */
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

type Paint = (code: string, text: string) => string;

const colours = { error: "31", warning: "33", info: "36" } as const satisfies Record<Severity, string>;

/** The report for a terminal: by severity, each finding with its place, the words under a caret, why, basis and fix. */
export function textReport(reports: readonly FileReport[], options: TextOptions): string {
  const paint: Paint = (code, text) => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return reports.map((report) => fileText(report, options, paint)).join("\n");
}

function fileText(report: FileReport, { language, width }: TextOptions, paint: Paint): string {
  const { findings, topics, notes } = report.result;
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const summary = severities.map((severity) => `${severityWords[severity][language]} ${count(severity)}`).join(" · ");
  const settled = topics.filter((topic) => topic.status === "present").length;
  const applicable = topics.filter((topic) => topic.status !== "not-applicable").length;
  const covered = say(`应约定的事项：${applicable} 项中 ${settled} 项写清楚了`, `${settled} of ${applicable} topics are settled`);
  const lines = [
    paint("1", report.file),
    `  ${summary}`,
    `  ${covered[language]}`,
    "",
    ...noteLines(notes, language, width),
    ...termLines(report, language, width),
    "",
  ];
  for (const severity of severities) {
    const group = findings.filter((finding) => finding.severity === severity && finding.kind !== "missing-topic");
    if (group.length === 0) continue;
    lines.push(
      paint(`1;${colours[severity]}`, severityWords[severity][language]),
      ...group.flatMap((finding) => [...findingLines(finding, report, language, width, paint), ""]),
    );
  }
  const absent = findings.filter((finding) => finding.kind === "missing-topic");
  if (absent.length > 0)
    lines.push(
      paint(`1;${colours.error}`, absentTitle[language]),
      ...absent.flatMap((finding) => absentLines(finding, language, width)),
      "",
    );
  if (report.accepted.length > 0)
    lines.push(
      paint("1", acceptedTitle[language]),
      ...report.accepted.map(
        ({ finding, reason, source }) =>
          `  ${finding.place}  ${finding.message[language]}  ${paint("2", `[${finding.id}] ${reason ?? source}`)}`,
      ),
      "",
    );
  lines.push(...noteLines(report.notes, language, width));
  return lines.join("\n");
}

const acceptedTitle = say("已接受的发现", "Accepted findings");

/** Each note wrapped under its mark, and an empty line. */
const noteLines = (notes: readonly Bilingual[], language: Language, width: number): string[] =>
  notes.length === 0
    ? []
    : [...notes.flatMap((note) => wrapped(note[language], width - 6).map((line, at) => `  ${at === 0 ? "*" : " "} ${line}`)), ""];

/** The contract on a few lines; what is not stated is left to the findings. */
function termLines({ result }: FileReport, language: Language, width: number): string[] {
  const terms = termSheet(result, language).filter(({ value }) => value !== undefined);
  const column = Math.max(0, ...terms.map(({ name }) => displayWidth(name)));
  return terms.map(
    ({ name, value = "" }) => `  ${name}${" ".repeat(column - displayWidth(name))}  ${cut(value, Math.max(20, width - column - 6))}`,
  );
}

const absentTitle = say("没有约定的事项", "Not regulated at all");

/** A missing topic has no words to point at: its name, and why it matters where the library says so. */
const absentLines = ({ message, why }: Finding, language: Language, width: number): string[] => [
  `  ${message[language]}`,
  ...wrapped(why[language], width - 6).map((line) => `    ${line}`),
];

function findingLines(finding: Finding, report: FileReport, language: Language, width: number, paint: Paint): string[] {
  const kind = report.result.reading.library.kinds[finding.kind];
  const head = `  ${finding.place === "" ? "" : `${finding.place}  `}${kind?.[language] ?? finding.kind}  ${paint("2", `[${finding.rule} ${finding.id}]`)}`;
  const wrap = (label: string, text: string): string[] =>
    wrapped(text, width - 10).map((line, at) => `    ${at === 0 ? label : " ".repeat(displayWidth(label))} ${line}`);
  const labels = language === "zh" ? { why: "原因", basis: "依据", fix: "建议" } : { why: "why  ", basis: "basis", fix: "fix  " };
  return [
    head,
    ...quoteLines(finding, report.result.reading.contract.text, width, paint),
    ...wrapped(finding.message[language], width - 6).map((line) => `    ${line}`),
    ...wrap(labels.why, finding.why[language]),
    ...finding.basis.flatMap((basis) => wrap(labels.basis, basisWords(basis, language))),
    ...(finding.fix ? wrap(labels.fix, fixText(finding.fix, language)) : []),
  ];
}

/** The line of the text that holds the quote, cut to the width, with carets under the quoted words. */
function quoteLines({ range, quote, severity }: Finding, text: string, width: number, paint: Paint): string[] {
  if (quote === "") return [];
  const room = Math.max(20, width - 8);
  const lineStart = text.lastIndexOf("\n", Math.max(0, range[0] - 1)) + 1;
  const lineEnd = text.indexOf("\n", range[0]) === -1 ? text.length : text.indexOf("\n", range[0]);
  const end = Math.min(range[1], lineEnd);
  let from = lineStart;
  while (displayWidth(text.slice(from, range[0])) > room / 3) from++;
  const shown = cut(text.slice(from, lineEnd), room);
  const prefix = from > lineStart ? "…" : "";
  const under = Math.min(displayWidth(text.slice(range[0], end)), room - displayWidth(text.slice(from, range[0])));
  return [
    `    ${prefix}${shown}`,
    `    ${" ".repeat(displayWidth(prefix + text.slice(from, range[0])))}${paint(colours[severity], "^".repeat(Math.max(1, under)))}`,
  ];
}

function cut(text: string, room: number): string {
  let used = 0;
  let out = "";
  for (const character of text) {
    used += displayWidth(character);
    if (used > room) return `${out}…`;
    out += character;
  }
  return out;
}
