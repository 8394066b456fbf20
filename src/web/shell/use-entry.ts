import { useState, type SubmitEvent } from "react";
import { Refusal, request, type Problem } from "../api/request.js";
import { forgetAll } from "../api/use-remote.js";

export interface Entry {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** Sends a form that opens a session; what was known of another session is forgotten. */
  readonly enter: (event: SubmitEvent, path: string, body: unknown) => void;
}

/** The ways in: signing in, setting up, joining. */
export function useEntry(onEnter: () => void): Entry {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async (path: string, body: unknown): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await request("POST", path, body);
      forgetAll();
      onEnter();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  };
  const enter = (event: SubmitEvent, path: string, body: unknown): void => {
    event.preventDefault();
    void send(path, body);
  };
  return { busy, problem, enter };
}
