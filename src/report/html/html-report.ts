import { say, type Bilingual, type Language } from "../../base/bilingual.js";
import { escapeXml } from "../../base/escape-xml.js";
import { fixText, type Finding } from "../../check/finding.js";
import { severities } from "../../library/severity.js";
import { basisWords } from "../basis-words.js";
import type { FileReport } from "../file-report.js";
import { severityWords } from "../severity-words.js";
import { termSheet } from "../term-sheet.js";
import { coverageLedger } from "./coverage-ledger.js";
import { coverageMap } from "./coverage-map.js";
import { documentColumn } from "./document-column.js";
import { style } from "./style.js";

/**
 * The report as one page that needs nothing else and prints as A4: term sheet, map of the topics, the document with its findings beside
 * the words, the law that was cited, and what could not be checked. No script; nothing of the contract is markup.
 */
export const htmlReport = (reports: readonly FileReport[], language: Language): string => `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(reports.map(({ file }) => file.split(/[/\\]/u).at(-1) ?? file).join("，"))}</title>
<style>${style}</style>
</head>
<body>
${reports.map((report) => fileArticle(report, language)).join("\n")}
</body>
</html>
`;

function fileArticle(report: FileReport, language: Language): string {
  const { file, sha256, asOf, stance, stage, result } = report;
  const t = (words: Bilingual): string => escapeXml(words[language]);
  const counts = severities.map((severity) => {
    const count = result.findings.filter((finding) => finding.severity === severity).length;
    return `<li class="${severity}"><b>${count}</b>${t(severityWords[severity])}</li>`;
  });
  const absent = result.findings.filter(({ quote }) => quote === "");
  const card = (finding: Finding): string => findingCard(finding, report, language);
  const section = (title: Bilingual, body: string): string => (body === "" ? "" : `<h2>${t(title)}</h2>\n${body}\n`);
  return `<article>
<h1>${escapeXml(file.split(/[/\\]/u).at(-1) ?? file)}</h1>
<p class="meta">${t(viewpoints[stance] ?? say(stance, stance))} · ${t(stages[stage] ?? say(stage, stage))} · ${t(say(`法律按 ${asOf} 判断`, `law as of ${asOf}`))} · SHA-256 ${sha256}</p>
<ul class="counts">${counts.join("")}</ul>
${result.notes.map((note) => `<p class="about">${t(note)}</p>\n`).join("")}${section(titles.terms, terms(report, language))}${section(titles.map, coverageMap(result.topics, language))}${section(titles.absent, absent.map(card).join("\n"))}<h2>${t(titles.text)}</h2>
<div class="document">
${documentColumn(result, card)}
</div>
${section(titles.accepted, accepted(report, language))}${section(titles.law, law(result.findings, language))}${section(titles.limits, limits(report, language))}${section(titles.ledger, coverageLedger(result, language))}</article>`;
}

function terms({ result }: FileReport, language: Language): string {
  const none = escapeXml(say("没有写明", "not stated")[language]);
  return `<dl>${termSheet(result, language)
    .map(
      ({ name, value }) =>
        `<div><dt>${escapeXml(name)}</dt>${value === undefined ? `<dd class="none">${none}</dd>` : `<dd>${escapeXml(value)}</dd>`}</div>`,
    )
    .join("")}</dl>`;
}

function findingCard(finding: Finding, { result }: FileReport, language: Language): string {
  const kind = result.reading.library.kinds[finding.kind]?.[language] ?? finding.kind;
  const basis = finding.basis.map((one) => basisWords(one, language)).join(language === "zh" ? "；" : "; ");
  return `<section class="card ${finding.severity}" id="f-${finding.id}"><h3>${escapeXml(finding.quote === "" ? kind : `${finding.place} ${kind}`.trim())}</h3><p>${escapeXml(finding.message[language])}</p><p>${escapeXml(finding.why[language])}</p>${finding.quote === "" && finding.place !== "" ? `<p class="small">${escapeXml(insertion(finding.place)[language])}</p>` : ""}${finding.fix ? `<p class="fix">${escapeXml(`${fixWords[finding.fix.mode][language]}${fixText(finding.fix, language)}`)}</p>` : ""}${basis === "" ? "" : `<p class="basis">${escapeXml(basis)}</p>`}<p class="id">${escapeXml(finding.rule)} · ${escapeXml(finding.id)}</p></section>`;
}

function accepted({ accepted: list }: FileReport, language: Language): string {
  if (list.length === 0) return "";
  const rows = list.map(
    ({ finding, reason, source }) =>
      `<tr><td>${escapeXml(finding.place)}</td><td>${escapeXml(finding.message[language])}</td><td>${escapeXml(reason ?? source)}</td><td class="small">${escapeXml(finding.id)}</td></tr>`,
  );
  return `<table><tbody>${rows.join("")}</tbody></table>`;
}

/** Each article once, with its gist where the library states one. */
function law(findings: readonly Finding[], language: Language): string {
  const all = new Map(
    findings.flatMap(({ basis }) => basis.map((one) => [basisWords(one, language), one.gist?.[language] ?? ""] as const)),
  );
  if (all.size === 0) return "";
  const rows = [...all]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([words, gist]) => `<tr><th>${escapeXml(words)}</th><td>${escapeXml(gist)}</td></tr>`);
  return `<table><tbody>${rows.join("")}</tbody></table>`;
}

function limits({ notes, result }: FileReport, language: Language): string {
  const unable = result.coverage.flatMap(({ rule, outcome, why }) =>
    outcome === "could-not-check" ? [`${rule}${why ? `：${why[language]}` : ""}`] : [],
  );
  const all = [...notes.map((note) => note[language]), ...unable];
  return all.length === 0 ? "" : `<ul class="plain">${all.map((one) => `<li>${escapeXml(one)}</li>`).join("")}</ul>`;
}

const titles = {
  terms: say("要点", "Term sheet"),
  map: say("事项一览", "Topics"),
  absent: say("没有约定的事项", "Not regulated at all"),
  text: say("正文与发现", "The text and what was found"),
  accepted: say("已接受的发现", "Accepted findings"),
  law: say("法律依据", "Law"),
  ledger: say("每条规则看了什么", "What every rule looked at"),
  limits: say("说明与未能检查的内容", "Notes, and what could not be checked"),
} as const;

const insertion = (place: string): Bilingual => say(`可以写在${place}之后。`, `It could stand after ${place}.`);

const fixWords = {
  replace: say("改为：", "Replace by: "),
  insert: say("增加：", "Add: "),
  comment: say("建议：", "Suggestion: "),
} as const;

const viewpoints: Readonly<Record<string, Bilingual>> = {
  brand: say("品牌方立场", "for the brand"),
  agency: say("代运营方立场", "for the agency"),
  neutral: say("中立", "neutral"),
};
const stages: Readonly<Record<string, Bilingual>> = { final: say("定稿", "final text"), draft: say("草稿", "draft") };
