import type { Death } from "./death-problem.js";
import type { Bounds } from "./limits.js";
import type { Answer, Task } from "./task.js";
import type { OnPage, Worker } from "./worker.js";

/** Tasks of one kind of process, done one after another. */
export interface Desk {
  /** Starts the process before there is a task. */
  readonly open: () => void;
  readonly run: (task: Task, seconds: number, onPage?: OnPage) => Promise<Answer | Death>;
  readonly close: () => void;
}

interface Seat {
  readonly worker: Worker;
  /** Resolves when it is warm. */
  readonly ready: Promise<unknown>;
}

/** So many tasks before one gives way, its successor is started. */
const notice = 4;
/** So long may a process take to get warm; one that cannot is used as it is. */
const warmSeconds = 30;

/** One process at a time; it is replaced when it is gone or has served enough, by one that was made ready meanwhile. */
export function desk(hire: () => Worker, { bounds, warm }: { readonly bounds: Bounds; readonly warm: boolean }): Desk {
  let seat: Seat | undefined;
  let next: Seat | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const hired = (): Seat => {
    const worker = hire();
    return { worker, ready: warm ? worker.ask({ kind: "warm" }, warmSeconds) : Promise.resolve() };
  };
  const isWorn = ({ worker }: Seat): boolean =>
    worker.isGone() || worker.served >= bounds.files || worker.busy >= bounds.busySeconds * 1000;
  const seated = (): Seat => {
    if (seat && !isWorn(seat)) return seat;
    seat?.worker.stop();
    seat = next && !next.worker.isGone() ? next : hired();
    next = undefined;
    return seat;
  };
  /** One that died of getting warm must not be blamed on the file. */
  const ready = async (): Promise<Worker> => {
    const taken = seated();
    await taken.ready;
    if (!taken.worker.isGone()) return taken.worker;
    seat = { worker: hire(), ready: Promise.resolve() };
    return seat.worker;
  };
  return {
    open: () => {
      seat ??= hired();
    },
    run: (task, seconds, onPage) => {
      const made = queue.then(async () => {
        const worker = await ready();
        worker.served += 1;
        const answer = await worker.ask(task, seconds, onPage);
        if (warm && worker.served >= bounds.files - notice) next ??= hired();
        return answer;
      });
      queue = made.catch(() => undefined);
      return made;
    },
    close: () => {
      seat?.worker.stop();
      next?.worker.stop();
      seat = next = undefined;
    },
  };
}
