import type { ChildProcess } from "node:child_process";
import { Socket } from "node:net";
import { fail, ok, type Result } from "../../base/result.js";
import type { ReadDocument } from "../../read/read-contract.js";
import { deathBy } from "./death-by.js";
import { deathProblem, type Death } from "./death-problem.js";
import { launch, uploadProgram } from "./launch.js";
import { limits, secondsFor } from "./limits.js";
import { fromPlain, type PlainDocument } from "./plain-document.js";
import type { Answer, ReportTask, ReviewOutcome, Task, Upload } from "./task.js";

/** Work on uploads in a process of its own. A file that is too much for it is a problem, never the end of the caller. */
export interface Isolated {
  readonly read: (upload: Upload) => Promise<Result<ReadDocument>>;
  /** The same as data that can be kept and reported on later. */
  readonly readPlain: (upload: Upload) => Promise<Result<PlainDocument>>;
  readonly review: (task: Omit<Extract<Task, { kind: "review" }>, "kind">) => Promise<Result<ReviewOutcome>>;
  /** Checks what was read before and writes the report. */
  readonly report: (task: ReportTask) => Promise<Result<string>>;
  readonly table: (upload: Upload) => Promise<Result<readonly (readonly string[])[]>>;
  /** Ends the process at once. It does not keep the program alive while nothing is asked of it, and ends with it. */
  readonly close: () => void;
}

export interface IsolatedOptions {
  /** What runs in the process; a file of this package. */
  readonly program?: string;
  /** How long a file of so many bytes may take. */
  readonly seconds?: (bytes: number) => number;
}

/** Starts the process at once, so that it loads while the caller does; tasks are done one after another. */
export function isolated({ program = uploadProgram(), seconds: secondsOf = secondsFor }: IsolatedOptions = {}): Isolated {
  let worker: Worker | undefined = hire(program);
  let queue: Promise<unknown> = Promise.resolve();
  const run = (task: Task, seconds: number): Promise<Answer | Death> => {
    const next = queue.then(async () => {
      if (!worker || worker.served >= limits.files || worker.isGone()) {
        worker?.stop();
        worker = hire(program);
      }
      worker.served += 1;
      return worker.ask(task, seconds);
    });
    queue = next.catch(() => undefined);
    return next;
  };
  const readPlain = async (upload: Upload): Promise<Result<PlainDocument>> => {
    const answer = await run({ kind: "read", upload }, secondsOf(upload.bytes.length));
    return "kind" in answer && answer.kind === "read" ? answer.result : gaveUp(answer);
  };
  return {
    readPlain,
    read: async (upload) => {
      const plain = await readPlain(upload);
      return plain.ok ? ok(fromPlain(plain.value)) : plain;
    },
    report: async (task) => {
      const answer = await run({ kind: "report", ...task }, secondsOf(task.document.source.text.length));
      return "kind" in answer && answer.kind === "report" ? ok(answer.text) : gaveUp(answer);
    },
    table: async (upload) => {
      const answer = await run({ kind: "table", upload }, secondsOf(upload.bytes.length));
      return "kind" in answer && answer.kind === "table" ? answer.result : gaveUp(answer);
    },
    review: async (task) => {
      // The file is read twice, the second time to prove the result.
      const answer = await run({ kind: "review", ...task }, 3 * secondsOf(task.upload.bytes.length));
      return "kind" in answer && answer.kind === "review" ? answer.result : gaveUp(answer);
    },
    close: () => {
      worker?.stop();
      worker = undefined;
    },
  };
}

function gaveUp(answer: Answer | Death): Result<never> {
  if ("cause" in answer) return fail(deathProblem(answer));
  return fail(deathProblem(deathBy(answer.kind === "bug" ? answer.message : answer.kind)));
}

interface Worker {
  served: number;
  readonly ask: (task: Task, seconds: number) => Promise<Answer | Death>;
  readonly isGone: () => boolean;
  readonly stop: () => void;
}

function hire(program: string): Worker {
  const child: ChildProcess = launch(program);
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
  child.on("message", (answer: Answer) => settle(answer));
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
  return {
    served: 0,
    isGone: () => gone !== undefined,
    stop: () => void child.kill("SIGKILL"),
    ask: (task, seconds) => {
      if (gone) return Promise.resolve(gone);
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          end({ cause: "time", seconds });
          child.kill("SIGKILL");
        }, seconds * 1000);
        pending = (answer) => {
          clearTimeout(timer);
          release();
          resolve(answer);
        };
        hold();
        child.send(task, () => undefined);
      });
    },
  };
}

/** The runtime says so when its heap is full; the system just refuses it memory, on which it aborts. */
function causeOf(code: number | null, signal: string | null, heard: string): Death {
  if (signal === "SIGXCPU") return { cause: "time", seconds: limits.cpuSeconds };
  if (signal === "SIGABRT" || signal === "SIGTRAP" || code === 134) return { cause: "memory" };
  const death = deathBy(heard);
  return death.cause === "crash" ? { cause: "crash", detail: signal ?? `exit ${code ?? "?"}` } : death;
}
