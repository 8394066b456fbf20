import type { Language } from "../base/bilingual.js";
import { fixText } from "../check/finding.js";
import { severities } from "../library/severity.js";
import { basisWords } from "./basis-words.js";
import type { FileReport } from "./file-report.js";
import { termSheet } from "./term-sheet.js";
import { severityWords } from "./severity-words.js";

const escape = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|]/gu, "\\$&").replaceAll("\n", " ");

/** The report as Markdown, for a ticket or a mail. */
export const markdownReport = (reports: readonly FileReport[], language: Language): string =>
  reports.map((report) => fileMarkdown(report, language)).join("\n");

function fileMarkdown({ file, result, accepted, notes }: FileReport, language: Language): string {
  const terms = termSheet(result, language).flatMap(({ name, value }) =>
    value === undefined ? [] : [`| ${escape(name)} | ${escape(value)} |`],
  );
  const lines = [
    `# ${escape(file)}`,
    "",
    ...result.notes.flatMap((note) => [`> ${escape(note[language])}`, ""]),
    ...(terms.length > 0 ? ["|  |  |", "|---|---|", ...terms, ""] : []),
  ];
  for (const severity of severities) {
    const group = result.findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) continue;
    lines.push(`## ${severityWords[severity][language]} (${group.length})`, "");
    for (const finding of group) {
      const kind = result.reading.library.kinds[finding.kind];
      lines.push(
        `- **${[finding.place, kind?.[language] ?? finding.kind]
          .filter((part) => part !== "")
          .map(escape)
          .join(" ")}** — ${escape(finding.message[language])}`,
      );
      if (finding.quote !== "") lines.push(`  > ${escape(finding.quote)}`);
      lines.push(`  ${escape(finding.why[language])}`);
      if (finding.basis.length > 0)
        lines.push(`  ${escape(finding.basis.map((basis) => basisWords(basis, language)).join(language === "zh" ? "；" : "; "))}`);
      if (finding.fix) lines.push(`  ${language === "zh" ? "建议：" : "Fix: "}${escape(fixText(finding.fix, language))}`);
      lines.push("");
    }
  }
  if (accepted.length > 0)
    lines.push(
      `## ${language === "zh" ? "已接受的发现" : "Accepted findings"} (${accepted.length})`,
      "",
      ...accepted.map(
        ({ finding, reason, source }) =>
          `- ${escape(`${finding.place} ${finding.message[language]}`.trim())} — ${escape(reason ?? source)} (${finding.id})`,
      ),
      "",
    );
  if (notes.length > 0) lines.push(...notes.map((note) => `- ${escape(note[language])}`), "");
  return lines.join("\n");
}
