import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import type { Work } from "../store/database.js";
import type { Claim, Progress } from "./job.js";
import { LeaseLost, mostAttempts, type Queue } from "./queue.js";

/** Does one kind of job. It ends the job itself with `queue.finish` or `queue.fail`; what it throws puts the job back. */
export type Handler = (claim: Claim, tell: (progress: Progress) => Promise<void>) => Promise<void>;

/** What else is true when a job is given up: nobody waits for it any more. */
export type InVain = (claim: Claim, problem: Problem) => (trx: Work) => Promise<void>;

export interface WorkerOptions {
  readonly queue: Queue;
  readonly handlers: Readonly<Record<string, Handler>>;
  /** How many jobs at once. */
  readonly hands: number;
  /** How long to wait when there is nothing to do, unless woken. */
  readonly pauseMilliseconds?: number;
  readonly inVain?: Readonly<Record<string, InVain>>;
  readonly onError?: (error: unknown, claim: Claim) => void;
}

export interface Worker {
  /** Takes no more jobs and resolves when those in hand are done. */
  readonly stop: () => Promise<void>;
}

/** Starts taking jobs. */
export function startWorker({ queue, handlers, hands, pauseMilliseconds = 1000, inVain = {}, onError }: WorkerOptions): Worker {
  let stopped = false;
  const hand = async (): Promise<void> => {
    while (!stopped) {
      const claim = await queue.claim().catch(() => undefined);
      if (claim === undefined) await queue.idle(pauseMilliseconds);
      else await attend(claim);
    }
  };
  const attend = async (claim: Claim): Promise<void> => {
    const handler = handlers[claim.kind];
    const effects = inVain[claim.kind]?.(claim, gaveUp);
    const end = effects ? { inVain: effects } : {};
    if (handler === undefined || claim.attempt > mostAttempts) {
      await queue.fail(claim, gaveUp, end).catch(() => undefined);
      return;
    }
    let last: Progress = { step: "started" };
    const tell = async (progress: Progress): Promise<void> => {
      last = progress;
      if (!(await queue.progress(claim, progress))) throw new LeaseLost(claim.id);
    };
    // A long step says nothing by itself: the lease is prolonged for it.
    const pulse = setInterval(() => void queue.progress(claim, last).catch(() => undefined), 10_000);
    try {
      await handler(claim, tell);
      queue.moved();
    } catch (error) {
      if (error instanceof LeaseLost) return;
      onError?.(error, claim);
      await queue.fail(claim, gaveUp, { ...end, retryInSeconds: 2 ** (claim.failures + 1) }).catch(() => undefined);
    } finally {
      clearInterval(pulse);
    }
  };
  const working = Array.from({ length: hands }, hand);
  return {
    stop: async () => {
      stopped = true;
      for (const _ of working) queue.wake();
      await Promise.all(working);
    },
  };
}

const gaveUp: Problem = {
  at: "",
  seen: say("处理多次中断", "the work broke off several times"),
  expected: say("可以处理完的文件", "work that can be finished"),
  hint: say("重新上传；若仍失败，请把文件另存后再试", "Upload it again; if it fails once more, save the file anew and retry"),
};
