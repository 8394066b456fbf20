import { useCallback, useEffect, useRef, useState } from "react";
import type { Answers, DraftView, Preview, Questionnaire } from "../api/draft.js";
import { Refusal, request, type Problem } from "../api/request.js";
import { answerAt, withAnswer } from "./deal-path.js";
import { usePreview } from "./use-preview.js";

export type SaveState = "saved" | "unsaved" | "saving" | "conflict";

interface DraftDesk {
  readonly deal: Answers;
  readonly save: SaveState;
  readonly questionnaire: Questionnaire | undefined;
  readonly preview: Preview | undefined;
  readonly problem: Problem | undefined;
  /** To be called when a preview stands on the page. */
  readonly shown: () => void;
  readonly answer: (path: string, value: unknown) => void;
}

const saveAfter = 700;

/** The deal while it is typed: the preview follows at once, the draft is saved when the hand rests; a reader's is never saved. */
export function useDraft(draft: DraftView, writes: boolean): DraftDesk {
  const [deal, setDeal] = useState<Answers>(draft.deal);
  const [save, setSave] = useState<SaveState>("saved");
  const [questionnaire, setQuestionnaire] = useState<Questionnaire>();
  const [problem, setProblem] = useState<Problem>();
  const { preview, problem: previewProblem, shown } = usePreview(deal, draft.id);
  const revision = useRef(draft.revision);
  const first = useRef(true);
  const shape = JSON.stringify([
    deal["template"],
    deal["tier"],
    deal["stance"],
    deal["services"],
    deal["platforms"],
    deal["options"],
    deal["texts"],
  ]);

  useEffect(() => {
    let alive = true;
    request<Questionnaire>("POST", "/questionnaire", { deal, draft: draft.id }).then(
      (made) => {
        if (!alive) return;
        setProblem(undefined);
        setQuestionnaire(made);
        setDeal((before) => withUsualChoices(before, made));
      },
      refused(setProblem, () => alive),
    );
    return () => {
      alive = false;
    };
    // The questions depend on the deal's shape alone.
  }, [shape]);

  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (!writes) return;
    setSave("unsaved");
    const timer = setTimeout(() => {
      setSave("saving");
      request<DraftView>("PUT", `/drafts/${draft.id}`, { deal }, { "If-Match": `"${String(revision.current)}"` }).then(
        (saved) => {
          revision.current = saved.revision;
          setSave("saved");
          setProblem(undefined);
        },
        (error: unknown) => {
          if (error instanceof Refusal && error.status === 409) setSave("conflict");
          else {
            setSave("unsaved");
            refused(setProblem, () => true)(error);
          }
        },
      );
    }, saveAfter);
    return () => clearTimeout(timer);
  }, [deal, draft.id, writes]);

  const answer = useCallback((path: string, value: unknown) => setDeal((before) => withAnswer(before, path, value)), []);
  return { deal, save, questionnaire, preview, problem: problem ?? previewProblem, shown, answer };
}

/** What a tier includes anyway is answered by the tier. */
function withUsualChoices(deal: Answers, { sections }: Questionnaire): Answers {
  let changed = deal;
  for (const { path, kind, default: usual } of sections.flatMap(({ questions }) => questions))
    if (kind === "choices" && Array.isArray(usual) && usual.length > 0 && answerAt(changed, path) === undefined)
      changed = withAnswer(changed, path, usual);
  return changed;
}

const refused =
  (tell: (problem: Problem) => void, alive: () => boolean) =>
  (error: unknown): void => {
    if (!(error instanceof Refusal)) throw error;
    if (alive()) tell(error.problem);
  };
