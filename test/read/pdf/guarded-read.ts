import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

export type Reading =
  { readonly text: string } | { readonly refused: readonly string[] } | { readonly crashed: string } | { readonly stopped: true };

/** Reads files in threads that are stopped after a time, as an edge must. */
export class GuardedReader {
  #worker: Worker | undefined;

  async read(path: string, milliseconds: number): Promise<Reading> {
    const worker = (this.#worker ??= await start());
    const reading = await new Promise<Reading>((resolve) => {
      const settle = (answer: Reading): void => {
        clearTimeout(timer);
        worker.off("message", settle).off("error", crash);
        resolve(answer);
      };
      const crash = (error: Error): void => settle({ crashed: error.message });
      const timer = setTimeout(() => settle({ stopped: true }), milliseconds);
      worker.on("message", settle).on("error", crash);
      worker.postMessage(path);
    });
    if ("stopped" in reading || "crashed" in reading) await this.close();
    return reading;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

async function start(): Promise<Worker> {
  const hooks = new URL("./source-hooks.mjs", import.meta.url).href;
  const worker = new Worker(fileURLToPath(new URL("./reading-thread.ts", import.meta.url)), {
    execArgv: ["--import", hooks],
    workerData: "ready",
  });
  await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return worker;
}
