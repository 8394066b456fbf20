import { useCallback, useEffect, useRef, useState } from "react";
import type { Answers, Preview } from "../api/draft.js";
import { Refusal, request, type Problem } from "../api/request.js";

interface PreviewDesk {
  readonly preview: Preview | undefined;
  readonly problem: Problem | undefined;
  /** To be called when a preview stands on the page. */
  readonly shown: () => void;
}

/**
 * The contract of the deal as it is typed. It is asked for at once; what is typed meanwhile is asked for together when the answer is here,
 * so that one request is under way at most and the last key is never lost.
 */
export function usePreview(deal: Answers, draft: string): PreviewDesk {
  const [preview, setPreview] = useState<Preview>();
  const [problem, setProblem] = useState<Problem>();
  const latest = useRef({ deal, at: 0 });
  const busy = useRef(false);
  const alive = useRef(true);
  const answered = useRef<number>(undefined);

  const ask = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      for (let sent; alive.current && sent !== latest.current;) {
        sent = latest.current;
        const made = await request<Preview>("POST", "/preview", { deal: sent.deal, draft });
        answered.current = sent.at;
        setProblem(undefined);
        setPreview((before) =>
          made.html === null && before !== undefined ? { ...made, html: before.html, clauses: before.clauses } : made,
        );
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (alive.current) setProblem(error.problem);
    } finally {
      busy.current = false;
    }
  }, [draft]);

  useEffect(() => {
    latest.current = { deal, at: performance.now() };
    void ask();
  }, [deal, ask]);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const shown = useCallback(() => {
    const start = answered.current;
    answered.current = undefined;
    // A task after the next frame runs when that frame is painted; the benchmark reads the measure.
    if (start !== undefined)
      requestAnimationFrame(() => setTimeout(() => performance.measure("preview", { start, end: performance.now() }), 0));
  }, []);
  return { preview, problem, shown };
}
