import { say, type Bilingual, type Language } from "../base/bilingual.js";
import { fixText, type Finding } from "../check/finding.js";
import type { Library } from "../library/library.js";
import { basisWords } from "../report/basis-words.js";
import { severityWords } from "../report/severity-words.js";

/** One line of a comment; the label is set off from the text. */
export interface CommentLine {
  readonly label?: string;
  readonly text: string;
}

const labels = {
  why: say("原因：", "Why: "),
  basis: say("依据：", "Basis: "),
  replace: say("建议改为：", "Suggested wording: "),
  insert: say("建议加入：", "Suggested addition: "),
  comment: say("建议：", "Suggestion: "),
  quote: say("原文：", "Quoted: "),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a comment says about a finding: kind, message, reason, legal basis and proposal, in the reader's language. */
export function commentWords(finding: Finding, library: Library, language: Language): CommentLine[] {
  const kind = library.kinds[finding.kind]?.[language] ?? finding.kind;
  const { fix } = finding;
  return [
    { label: `${severityWords[finding.severity][language]} · ${kind}`, text: "" },
    { text: finding.message[language] },
    { label: labels.why[language], text: finding.why[language] },
    ...finding.basis.map((basis) => ({ label: labels.basis[language], text: basisWords(basis, language) })),
    ...(fix ? [{ label: labels[fix.mode][language], text: fixText(fix, language) }] : []),
  ];
}

/** The line that quotes what a comment is about, for one that cannot stand at the words themselves. */
export const quoteLine = ({ quote, place }: Finding, language: Language): CommentLine => ({
  label: labels.quote[language],
  text: [place, quote].filter((piece) => piece !== "").join(language === "zh" ? "：" : ": "),
});
