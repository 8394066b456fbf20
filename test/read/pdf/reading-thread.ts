import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { pdfAssets } from "../../../src/node/pdf-assets.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";

/** Reads the files that the parent names, one after the other, and answers with what was read or why it was refused. */
parentPort?.on("message", (path: string) => {
  void readPdf(new Uint8Array(readFileSync(path)), pdfAssets()).then((result) =>
    parentPort?.postMessage(result.ok ? { text: result.value.text } : { refused: result.problems.map(({ seen }) => seen.en) }),
  );
});
parentPort?.postMessage(workerData);
