import { UsageError } from "../../base/usage-error.js";
import type { Language } from "../../base/bilingual.js";
import { questionnaire, type Known } from "../../draft/questionnaire.js";
import { loadLibrary } from "../../node/load-library.js";
import { questionnaireText } from "../questionnaire-text.js";

export interface QuestionnaireCommandOptions extends Known {
  readonly format: "text" | "json";
  readonly lang: Language;
}

/** `clausewright questionnaire`: what a deal of this template, tier and stance is asked, for people or as JSON. */
export async function questionnaireCommand({ format, lang, ...known }: QuestionnaireCommandOptions): Promise<number> {
  const made = questionnaire(await loadLibrary(), known);
  if (!made.ok) throw new UsageError(made.problems);
  process.stdout.write(format === "json" ? `${JSON.stringify(made.value, null, 1)}\n` : questionnaireText(made.value, lang));
  return 0;
}
