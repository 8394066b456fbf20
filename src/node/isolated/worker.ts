import type { ChildProcess } from "node:child_process";
import { Socket } from "node:net";
import { computingSeconds } from "./computing-seconds.js";
import { deathBy } from "./death-by.js";
import type { Death } from "./death-problem.js";
import { launch, type LaunchOptions } from "./launch.js";
import { limits } from "./limits.js";
import type { Answer, Progress, Task } from "./task.js";

/** One child process and what it was given to do. */
export interface Worker {
  served: number;
  /** How long it worked, in milliseconds. */
  busy: number;
  /** Each page that it tells of gives it the time anew. */
  readonly ask: (task: Task, seconds: number, onPage?: OnPage) => Promise<Answer | Death>;
  readonly isGone: () => boolean;
  readonly stop: () => void;
}

/** A machine that is busy with other things makes an honest file slow: while the process could not compute so long, it is given the time anew. */
const mostExtensions = 5;

/** Told after each page of a scan. */
export type OnPage = (done: number, of: number) => void;

/** Starts a child process. */
export function hire(program: string, options: LaunchOptions = {}): Worker {
  const child: ChildProcess = launch(program, options);
  let told: OnPage | undefined;
  let pending: ((answer: Answer | Death) => void) | undefined;
  let gone: Death | undefined;
  let heard = "";
  const settle = (answer: Answer | Death): void => {
    const resolve = pending;
    pending = undefined;
    resolve?.(answer);
  };
  const end = (death: Death): void => {
    gone ??= death;
    settle(gone);
  };
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => (heard = (heard + piece).slice(-4000)));
  child.on("message", (said: Answer | Progress) => {
    if (said.kind === "progress") told?.(said.done, said.of);
    else settle(said);
  });
  child.on("error", (error) => end({ cause: "crash", detail: error.message }));
  child.on("close", (code, signal) => end(causeOf(code, signal, heard)));
  const hold = (): void => {
    child.ref();
    child.channel?.ref();
  };
  const release = (): void => {
    child.unref();
    child.channel?.unref();
    if (child.stderr instanceof Socket) child.stderr.unref();
  };
  release();
  const worker: Worker = {
    served: 0,
    busy: 0,
    isGone: () => gone !== undefined,
    stop: () => void child.kill("SIGKILL"),
    ask: (task, seconds, onPage) => {
      if (gone) return Promise.resolve(gone);
      const started = performance.now();
      return new Promise((resolve) => {
        const before = computingSeconds(child.pid) ?? 0;
        let extensions = mostExtensions;
        const expire = (): void => {
          const used = (computingSeconds(child.pid) ?? Number.POSITIVE_INFINITY) - before;
          if (used < seconds && extensions > 0) {
            extensions -= 1;
            timer.refresh();
            return;
          }
          end({ cause: "time", seconds });
          child.kill("SIGKILL");
        };
        const timer = setTimeout(expire, seconds * 1000);
        told = (done, of) => {
          timer.refresh();
          onPage?.(done, of);
        };
        pending = (answer) => {
          clearTimeout(timer);
          worker.busy += performance.now() - started;
          release();
          resolve(answer);
        };
        hold();
        child.send(task, () => undefined);
      });
    },
  };
  return worker;
}

/** The runtime says so when its heap is full; the system just refuses it memory, on which it aborts. */
function causeOf(code: number | null, signal: string | null, heard: string): Death {
  if (signal === "SIGXCPU") return { cause: "time", seconds: limits.cpuSeconds };
  if (signal === "SIGABRT" || signal === "SIGTRAP" || code === 134) return { cause: "memory" };
  const death = deathBy(heard);
  return death.cause === "crash" ? { cause: "crash", detail: signal ?? `exit ${code ?? "?"}` } : death;
}
