import { useCallback, useState } from "react";
import { Refusal, type Problem } from "../api/request.js";

/** Runs work that the service may refuse, and keeps the refusal for the page to show. */
export function useAct(): { readonly problem: Problem | undefined; readonly act: (work: () => Promise<unknown>) => void } {
  const [problem, setProblem] = useState<Problem>();
  const act = useCallback((work: () => Promise<unknown>) => {
    setProblem(undefined);
    work().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    });
  }, []);
  return { problem, act };
}
