import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import { fail, type Result } from "../../base/result.js";
import { basisOf } from "../../check/basis.js";
import type { Answers } from "../../draft/questionnaire/answers.js";
import type { Questionnaire } from "../../draft/questionnaire.js";
import type { Library } from "../../library/library.js";
import { renderHtml } from "../../render/html/render-html.js";
import type { Preview } from "../contract/drafts.js";
import { completed, drafted, type Drafted } from "./drafted.js";

/** The contract as it stands while its deal is typed. Answers that are wrong are problems, and then there is no page to show. */
export function previewOf(library: Library, answers: Answers): Preview {
  const full = completed(library, answers, "examples");
  const made = full.ok ? drafted(library, full.value.answers) : fail(...full.problems);
  if (!made.ok || !full.ok) return { html: null, problems: problemsOf(made), open: full.ok ? [...full.value.open] : [], clauses: [] };
  const { draft } = made.value;
  return {
    html: renderHtml(draft.contract, { title: draft.title, number: draft.number }),
    problems: [],
    open: [...full.value.open],
    clauses: clausesOf(library, made.value, full.value.questionnaire),
  };
}

const problemsOf = (made: Result<unknown>): Preview["problems"] =>
  made.ok ? [] : made.problems.map(({ at, seen, expected, hint }: Problem) => ({ at, seen, expected, ...(hint && { hint }) }));

function clausesOf(library: Library, { draft }: Drafted, { sections }: Questionnaire): Preview["clauses"] {
  const texts = new Map(sections.map(({ id, texts: of }) => [id, of ?? []]));
  return draft.manifest.clauses.flatMap(({ clause: id, label, version }) => {
    const clause = library.clauses[id];
    if (clause === undefined) return [];
    const choices = (texts.get(clause.topic) ?? []).map(({ clause: one, name, title, stance, rank, concede, chosen }) => ({
      id: one,
      name,
      title,
      stance,
      rank,
      concede,
      chosen,
    }));
    return [
      {
        id,
        topic: clause.topic,
        label,
        title: say(clause.title, clause.title_en),
        version,
        law: basisOf(clause.law, library).map(({ law, article, force, gist }) => ({
          law,
          force,
          ...(article !== undefined && { article }),
          ...(gist && { gist }),
        })),
        alternatives: choices.some((one) => one.id === id) ? choices : [],
      },
    ];
  });
}

/** The deal drafted for a file that leaves: every question that has no usual answer must be answered. */
export function finalDraft(library: Library, answers: Answers): Result<Drafted> {
  const full = completed(library, answers, "open");
  return full.ok ? drafted(library, full.value.answers) : full;
}
