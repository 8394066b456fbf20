import type { Language } from "../../base/bilingual.js";
import type { Verdict } from "../verify/verdict.js";
import { verdictLines } from "./verdict-lines.js";

/** The verdict as plain text for a terminal; ends with a line break. */
export function verdictText(verdict: Verdict, file: string, language: Language): string {
  const colon = language === "zh" ? "：" : ": ";
  const blocks = verdictLines(verdict).map(({ title, lines }, at) => {
    const head = at === 0 ? file : title[language];
    return [
      head,
      ...lines.map(
        ({ label, text, good }) => `  ${good === undefined ? "·" : good ? "✓" : "✗"} ${label[language]}${colon}${text[language]}`,
      ),
    ].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}
