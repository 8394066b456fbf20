import type { Language } from "../../base/bilingual.js";
import { escapeXml } from "../../base/escape-xml.js";
import type { ClauseChange, ParagraphChange, Piece } from "../comparison.js";
import { factKinds } from "../fact-changes.js";
import type { ComparisonReport } from "./comparison-report.js";
import { changeName, changeWords, countWords, factWords, matchWords, titles } from "./words.js";

const style = `
:root { color-scheme: light; --line: #d8dde3; --soft: #5b6672; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.25rem 4rem; color: #1c2733; background: #fff;
  font: 16px/1.75 "Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
h1, h2, h3, th, .tag, .meta { font-family: "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.35rem; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 2.25rem 0 .75rem; padding-bottom: .35rem; border-bottom: 2px solid #1c2733; }
h3 { font-size: 1rem; margin: 1.75rem 0 .35rem; }
.meta { color: var(--soft); font-size: .875rem; margin: .25rem 0 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 500; font-size: .8125rem; }
ins { color: #0b5d2a; background: #e3f5e8; text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: .18em; }
del { color: #a01818; background: #fdeaea; text-decoration: line-through; }
.tag { display: inline-block; margin-left: .5rem; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .75rem; font-weight: 500; vertical-align: .1em; }
.added { color: #0b5d2a; } .removed { color: #a01818; } .changed { color: #7a4b00; } .moved { color: #1b4f8f; }
section p { margin: .35rem 0; white-space: pre-wrap; }
.place { color: var(--soft); font-size: .8125rem; margin-right: .6rem; font-family: "Noto Sans SC", sans-serif; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h3 { break-after: avoid; } @page { size: A4; margin: 20mm; } }
`;

/** The differences as one page that needs nothing else and prints as A4. No script; nothing of the contracts is markup. */
export function htmlComparison({ old, new: fresh, comparison, notes }: ComparisonReport, language: Language): string {
  const name = (path: string): string => escapeXml(path.split(/[/\\]/u).at(-1) ?? path);
  const { changes, renumbered } = comparison;
  const facts = factKinds.flatMap((kind) =>
    changes.flatMap((change) =>
      change.facts
        .filter((fact) => fact.kind === kind)
        .map(
          (fact) =>
            `<tr><td>${factWords[kind][language]}</td><td>${fact.old === undefined ? "" : `<del>${escapeXml(fact.old)}</del>`}</td><td>${fact.new === undefined ? "" : `<ins>${escapeXml(fact.new)}</ins>`}</td><td>${escapeXml(changeName(change, language))}</td></tr>`,
        ),
    ),
  );
  const heads = language === "zh" ? ["种类", "旧", "新", "位置"] : ["Kind", "Old", "New", "Where"];
  const parts = [
    changes.length === 0 ? `<p>${titles.none[language]}</p>` : "",
    facts.length === 0
      ? ""
      : `<h2>${titles.facts[language]}</h2>\n<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>\n${facts.join("\n")}\n</tbody></table>`,
    changes.length === 0 ? "" : `<h2>${titles.clauses[language]}</h2>\n${changes.map((change) => section(change, language)).join("\n")}`,
    renumbered.length === 0
      ? ""
      : `<h2>${titles.renumbered[language]}</h2>\n<p>${renumbered.map(({ old: from, new: to, title }) => escapeXml(`${from} → ${to} ${title}`.trim())).join("<br>")}</p>`,
    notes.map((note) => `<p class="meta">${escapeXml(note[language])}</p>`).join("\n"),
  ];
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${name(old.file)} → ${name(fresh.file)}</title>
<style>${style}</style>
</head>
<body>
<h1>${name(old.file)} → ${name(fresh.file)}</h1>
<p class="meta">${countWords(comparison, language)}</p>
${parts.filter((part) => part !== "").join("\n")}
</body>
</html>
`;
}

function section(change: ClauseChange, language: Language): string {
  const by = change.by === undefined || change.by === "number" ? "" : ` <span class="meta">${matchWords[change.by][language]}</span>`;
  const head = `<h3>${escapeXml(changeName(change, language))}<span class="tag ${change.type}">${changeWords[change.type][language]}</span>${by}</h3>`;
  return `<section>\n${[head, ...change.paragraphs.map(paragraph)].join("\n")}\n</section>`;
}

const tags = { kept: undefined, removed: "del", added: "ins" } as const satisfies Record<Piece["type"], string | undefined>;

function paragraph({ place, pieces }: ParagraphChange): string {
  const words = pieces.map(({ type, text }) => {
    const tag = tags[type];
    return tag === undefined ? escapeXml(text) : `<${tag}>${escapeXml(text)}</${tag}>`;
  });
  return `<p>${place === "" ? "" : `<span class="place">${escapeXml(place)}</span>`}${words.join("")}</p>`;
}
