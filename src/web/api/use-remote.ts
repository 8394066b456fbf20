import { useCallback, useEffect, useState } from "react";
import { Refusal, request, type Problem } from "./request.js";

export interface Remote<T> {
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  readonly status: number;
  readonly reload: () => void;
  /** Shows a change at once, before the service has confirmed it. */
  readonly change: (change: (data: T) => T) => void;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
const kept = new Map<string, any>();

/** Forgets every kept answer: at sign-out, or when another organisation is chosen. */
export const forgetAll = (): void => kept.clear();

/** What a GET answers; the last answer is shown while a newer one is fetched. Undefined path: nothing is asked. */
export function useRemote<T>(path: string | undefined): Remote<T> {
  const [state, setState] = useState<{ path: string | undefined; data: T | undefined; problem?: Problem; status: number }>(() => ({
    path,
    data: keptAnswer<T>(path),
    status: 0,
  }));
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === undefined) return;
    let alive = true;
    request<T>("GET", path).then(
      (data) => {
        kept.set(path, data);
        if (alive) setState({ path, data, status: 200 });
      },
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        if (alive) setState({ path, data: keptAnswer<T>(path), problem: error.problem, status: error.status });
      },
    );
    return () => {
      alive = false;
    };
  }, [path, round]);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const change = useCallback(
    (alter: (data: T) => T) =>
      setState((before) => {
        if (before.data === undefined) return before;
        const data = alter(before.data);
        if (path !== undefined) kept.set(path, data);
        return { ...before, data };
      }),
    [path],
  );
  const current = state.path === path;
  return {
    data: current ? state.data : keptAnswer<T>(path),
    problem: current ? state.problem : undefined,
    status: current ? state.status : 0,
    reload,
    change,
  };
}

/** A kept answer has the shape of its path. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters, @typescript-eslint/no-unsafe-return
const keptAnswer = <T>(path: string | undefined): T | undefined => (path === undefined ? undefined : kept.get(path));
