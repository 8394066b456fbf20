import type { Language } from "../../base/bilingual.js";
import { escapeXml } from "../../base/escape-xml.js";
import type { Verdict } from "../verify/verdict.js";
import { verdictLines } from "./verdict-lines.js";

/** The look of reports and of the verifier's page: quiet, printable, legible without colour. */
export const verdictStyle = `
:root{--ink:#1d2026;--soft:#667085;--line:#d9dde3;--good:#11734b;--bad:#b3261e;--paper:#fff;--back:#f4f5f7}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaee;--soft:#9aa3b2;--line:#3a404b;--good:#5fd19f;--bad:#ff8a80;--paper:#1b1e24;--back:#121418}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:15px/1.65 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
main{max-width:860px;margin:0 auto;padding:32px 20px 64px}
h1{font-size:22px;margin:0 0 4px}h2{font-size:16px;margin:0 0 10px}
.soft{color:var(--soft);margin:0 0 20px}
section{background:var(--paper);border:1px solid var(--line);border-left:5px solid var(--line);border-radius:8px;padding:16px 20px;margin:14px 0;overflow-wrap:anywhere}
section.good{border-left-color:var(--good)}section.bad{border-left-color:var(--bad)}
dl{display:grid;grid-template-columns:8.5em 1fr;gap:4px 14px;margin:0}
dt{color:var(--soft)}dd{margin:0}dd.good{color:var(--good)}dd.bad{color:var(--bad);font-weight:600}
@media (max-width:560px){dl{grid-template-columns:1fr}dt{margin-top:6px}}
@media print{body{background:#fff}section{break-inside:avoid}}
`;

/** The blocks of a report, without the page around them; all text is escaped. */
export function verdictSections(verdict: Verdict, file: string, language: Language): string {
  return verdictLines(verdict)
    .map(({ title, good, lines }, at) => {
      const rows = lines.map((line) => {
        const mark = line.good === undefined ? "" : line.good ? "✓ " : "✗ ";
        const look = line.good === undefined ? "" : ` class="${line.good ? "good" : "bad"}"`;
        return `<dt>${escapeXml(line.label[language])}</dt><dd${look}>${mark}${escapeXml(line.text[language])}</dd>`;
      });
      return `<section class="${good ? "good" : "bad"}"><h2>${escapeXml(at === 0 ? file : title[language])}</h2><dl>${rows.join("")}</dl></section>`;
    })
    .join("\n");
}

/** The verdict as a page of its own. */
export function verdictHtml(verdict: Verdict, file: string, language: Language): string {
  const title = language === "zh" ? "签名核验报告" : "Signature report";
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${verdictStyle}</style></head>
<body><main><h1>${title}</h1>
${verdictSections(verdict, file, language)}
</main></body></html>
`;
}
