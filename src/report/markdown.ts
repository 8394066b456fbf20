import type { Language } from "../base/bilingual.js";
import { severities } from "../library/kind.js";
import { basisWords } from "./basis-words.js";
import type { FileReport } from "./file-report.js";
import { severityWords } from "./severity-words.js";

const escape = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|]/gu, "\\$&").replaceAll("\n", " ");

/** The report as Markdown, for a ticket or a mail. */
export const markdownReport = (reports: readonly FileReport[], language: Language): string =>
  reports.map((report) => fileMarkdown(report, language)).join("\n");

function fileMarkdown({ file, result, notes }: FileReport, language: Language): string {
  const lines = [`# ${escape(file)}`, ""];
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
      if (finding.fix) lines.push(`  ${language === "zh" ? "建议：" : "Fix: "}${escape(finding.fix.text)}`);
      lines.push("");
    }
  }
  const all = [...notes, ...result.notes];
  if (all.length > 0) lines.push(...all.map((note) => `- ${escape(note[language])}`), "");
  return lines.join("\n");
}
