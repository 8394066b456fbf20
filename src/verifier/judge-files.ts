import type { Language } from "../base/bilingual.js";
import { problemLine } from "../base/problem.js";
import { escapeXml } from "../base/escape-xml.js";
import { openZip } from "../read/zip/open-zip.js";
import { bundleFiles } from "../sign/bundle/bundle-files.js";
import { verifyBundle } from "../sign/bundle/verify-bundle.js";
import { verdictSections } from "../sign/report/verdict-html.js";
import { verify, type VerifyOptions } from "../sign/verify/verify.js";

/** A file that somebody gave to the page. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The report on one PDF or bundle as HTML; all text is escaped. */
export async function judgeFile({ name, bytes }: GivenFile, options: VerifyOptions, language: Language): Promise<string> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return judgeBundle({ name, bytes }, options, language);
  const result = await verify(bytes, options);
  return result.ok
    ? verdictSections(result.value, name, language)
    : refusal(
        name,
        result.problems.map((problem) => problemLine(problem, language)),
      );
}

async function judgeBundle({ name, bytes }: GivenFile, options: VerifyOptions, language: Language): Promise<string> {
  const archive = openZip(bytes);
  if (!archive.ok)
    return refusal(
      name,
      archive.problems.map((problem) => problemLine(problem, language)),
    );
  const files = new Map<string, Uint8Array>();
  for (const entry of archive.value.entries) {
    const data = archive.value.read(entry);
    if (data.ok) files.set(entry.name, data.value);
  }
  const judged = await verifyBundle(files, options);
  if (!judged.ok)
    return refusal(
      name,
      judged.problems.map((problem) => problemLine(problem, language)),
    );
  const { valid, verdict, faults, notes, events } = judged.value;
  const title = language === "zh" ? "证据包" : "Bundle of evidence";
  const whole = language === "zh" ? "与导出时一致" : "as it was exported";
  const rows = [
    ...(faults.length === 0
      ? [`<dt>${title}</dt><dd class="good">✓ ${whole}</dd>`]
      : faults.map((fault) => `<dt>${title}</dt><dd class="bad">✗ ${escapeXml(fault[language])}</dd>`)),
    ...notes.map((note) => `<dt></dt><dd>${escapeXml(note[language])}</dd>`),
    ...events.map((event, at) => `<dt>${at + 1} ${escapeXml(event.event)}</dt><dd>${escapeXml(JSON.stringify(event))}</dd>`),
  ];
  return `<section class="${valid ? "good" : "bad"}"><h2>${escapeXml(name)}</h2><dl>${rows.join("")}</dl></section>\n${verdictSections(verdict, bundleFiles.contract, language)}`;
}

const refusal = (name: string, lines: readonly string[]): string =>
  `<section class="bad"><h2>${escapeXml(name)}</h2><p>${lines.map(escapeXml).join("<br>")}</p></section>`;
