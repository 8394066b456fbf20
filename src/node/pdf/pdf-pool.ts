import type { PdfAnswer, PdfEngine, PdfRequest } from "../../render/pdf/pdf-engine.js";
import { pdfChild, type PdfChild } from "./pdf-child.js";

export interface PdfPoolOptions {
  /** How many processes at most; each takes some 200 MB. */
  readonly size?: number;
  /** Documents after which a process gives way to a new one, because the compiler's memory only grows. */
  readonly recycleAfter?: number;
  readonly timeoutMs?: number;
}

export interface PdfPool {
  readonly compile: PdfEngine;
  /** Ends all processes; requests still waiting are answered with `died`. */
  readonly close: () => void;
}

interface Worker {
  readonly child: PdfChild;
  served: number;
}

interface Waiting {
  readonly request: PdfRequest;
  readonly resolve: (answer: PdfAnswer) => void;
}

/** Compilers that stay warm. The first process starts now, so that it is ready when the contract is. Close it, or the program does not end. */
export function pdfPool({ size = 1, recycleAfter = 50, timeoutMs = 60_000 }: PdfPoolOptions = {}): PdfPool {
  const idle: Worker[] = [];
  const busy = new Set<Worker>();
  const queue: Waiting[] = [];
  let closed = false;
  const hire = (): Worker => ({ child: pdfChild(timeoutMs), served: 0 });
  const next = (): void => {
    if (idle.length === 0 && busy.size >= size) return;
    const waiting = queue.shift();
    if (waiting !== undefined) void serve(idle.pop() ?? hire(), waiting);
  };

  const serve = async (worker: Worker, waiting: Waiting): Promise<void> => {
    busy.add(worker);
    const answer = await worker.child.compile(waiting.request);
    busy.delete(worker);
    worker.served += 1;
    const crashed = answer.kind === "died" && answer.cause === "crash";
    if (answer.kind === "died" || worker.served >= recycleAfter || closed) worker.child.stop();
    else idle.push(worker);
    // A process that has served before may have died while it waited, or of what came before: that is not this request's fault.
    if (crashed && worker.served > 1 && !closed) return serve(hire(), waiting);
    waiting.resolve(answer);
    next();
  };

  idle.push(hire());
  return {
    compile: (request) =>
      new Promise<PdfAnswer>((resolve) => {
        if (closed) throw new Error("the pool is closed");
        queue.push({ request, resolve });
        next();
      }),
    close: () => {
      closed = true;
      for (const { resolve } of queue.splice(0)) resolve({ kind: "died", cause: "crash", detail: "closed" });
      for (const { child } of [...idle.splice(0), ...busy]) child.stop();
    },
  };
}
