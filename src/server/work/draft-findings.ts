import { z } from "zod";
import { Refusal } from "../http/refusal.js";
import type { Answers } from "../../draft/questionnaire/answers.js";
import type { Language } from "../../base/bilingual.js";
import { plainContract } from "../../node/isolated/plain-document.js";
import type { Services } from "../services.js";
import type { Shelf } from "./library-of.js";
import { completed, drafted } from "./drafted.js";

const findingsSchema = z.object({ findings: z.array(z.looseObject({ id: z.string() })) });

/** What the checker says of a deal as it stands, seen from the side that its stance names; computed outside of this process. */
export async function draftFindings(
  { workshop, now }: Services,
  { library, own }: Shelf,
  answers: Answers,
  language: Language,
): Promise<readonly unknown[]> {
  const full = completed(library, answers, "examples");
  const made = full.ok ? drafted(library, full.value.answers) : full;
  if (!made.ok) return [];
  const { contract } = made.value.draft;
  const { stance } = made.value.deal;
  const report = await workshop.report({
    ...own,
    document: plainContract(contract),
    file: "",
    sha256: "",
    check: { stance: stance === "balanced" ? "neutral" : stance, stage: "draft", asOf: now().toISOString().slice(0, 10) },
    acceptances: [],
    language,
    format: "json",
  });
  if (!report.ok) throw new Refusal(422, report.problems);
  const [entry] = z.array(findingsSchema).parse(JSON.parse(report.value));
  return entry?.findings ?? [];
}
