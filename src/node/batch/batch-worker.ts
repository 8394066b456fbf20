/** The program of a thread that drafts rows, one at a time; its compiler of PDFs stays warm. */
import { parentPort } from "node:worker_threads";
import { loadLibrary } from "../load-library.js";
import { pdfPool, type PdfPool } from "../pdf/pdf-pool.js";
import type { BatchMessage } from "./batch-task.js";
import { draftRow } from "./draft-row.js";

let pool: PdfPool | undefined;
const library = loadLibrary();

parentPort?.on("message", (message: BatchMessage) => {
  if (message === "end") {
    pool?.close();
    parentPort?.close();
    return;
  }
  const { task, setting } = message;
  void library
    .then((read) => draftRow(setting.library ?? read, task, setting, (request) => (pool ??= pdfPool()).compile(request)))
    .then((verdict) => parentPort?.postMessage({ verdict }))
    .catch((error: unknown) =>
      parentPort?.postMessage({ bug: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }),
    );
});
