import { useEffect, useState, type ReactNode } from "react";
import type { Finding } from "../api/contract.js";
import type { Answers } from "../api/draft.js";
import { Refusal, request, type Problem } from "../api/request.js";
import { Empty } from "../parts/empty.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { useLanguage, useWords } from "../words/language.js";
import { draftWords } from "./draft-words.js";

const pause = 900;

/** The draft checked like any other contract, when typing pauses. */
export function DraftChecks({ deal, draft }: { readonly deal: Answers; readonly draft: string }): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const [findings, setFindings] = useState<readonly Finding[]>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let alive = true;
    const timer = setTimeout(() => {
      request<{ findings: readonly Finding[] }>("POST", `/preview/findings?language=${language}`, { deal, draft }).then(
        (made) => {
          if (!alive) return;
          setFindings(made.findings);
          setProblem(undefined);
        },
        (error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          if (alive) setProblem(error.problem);
        },
      );
    }, pause);
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, [deal, draft, language]);
  if (problem) return <ProblemNote problem={problem} />;
  if (findings === undefined) return <Waiting />;
  if (findings.length === 0) return <Empty title={w.clean}>{w.cleanLead}</Empty>;
  return (
    <ul className="finding-lines">
      {findings.map((one) => (
        <li key={one.id} className={one.severity}>
          <span className="small">{[w.groups[one.severity], one.place].filter((part) => part !== "").join(" · ")}</span>
          <br />
          {one.message}
        </li>
      ))}
    </ul>
  );
}
