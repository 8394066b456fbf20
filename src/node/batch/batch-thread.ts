import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { say } from "../../base/bilingual.js";
import { packageRoot } from "../package-root.js";
import type { BatchMessage, BatchSetting, BatchTask } from "./batch-task.js";
import type { RowVerdict } from "./verdict.js";

/** A row that takes longer is given up. */
const seconds = 120;
/** What a thread may hold; a contract needs a tenth of it. */
const megabytes = 512;

/** A thread that drafts rows. After a row that it did not survive it is of no more use. */
export interface BatchThread {
  readonly draft: (task: BatchTask) => Promise<RowVerdict>;
  readonly isGone: () => boolean;
  readonly stop: () => Promise<unknown>;
}

type Answer = { readonly verdict: RowVerdict } | { readonly bug: string };

export function batchThread(setting: BatchSetting): BatchThread {
  const program = join(packageRoot(), "dist", "node", "batch", "batch-worker.js");
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  let gone = false;
  let pending: ((answer: Answer) => void) | undefined;
  const settle = (answer: Answer): void => {
    const resolve = pending;
    pending = undefined;
    resolve?.(answer);
  };
  const end = (why: string): void => {
    gone = true;
    settle({ bug: why });
  };
  const tell = (message: BatchMessage): void => worker.postMessage(message);
  worker.on("message", settle);
  worker.on("error", (error: Error) => end(error.message));
  worker.on("exit", () => end("the thread ended"));
  return {
    isGone: () => gone,
    draft: async (task) => {
      const answer = await new Promise<Answer>((resolve) => {
        const timer = setTimeout(() => {
          end(`${seconds} s`);
          void worker.terminate();
        }, seconds * 1000);
        pending = (given) => {
          clearTimeout(timer);
          resolve(given);
        };
        tell({ task, setting });
      });
      return "verdict" in answer ? answer.verdict : failure(task, answer.bug);
    },
    stop: () => {
      const ended = new Promise((resolve) => worker.once("exit", resolve));
      if (gone) return worker.terminate();
      tell("end");
      return ended;
    },
  };
}

const failure = ({ row, number, key }: BatchTask, why: string): RowVerdict => ({
  row,
  number,
  key,
  state: "failed",
  files: [],
  findings: [],
  problems: [
    {
      at: "",
      seen: say(`起草中断（${why}）`, `drafting broke down (${why})`),
      expected: say("一份完成的合同", "a finished contract"),
      hint: say("再次运行 batch，它只补做没有完成的行", "Run batch again: it only makes up what is not done"),
    },
  ],
});
