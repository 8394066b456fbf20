/** The program of the child process that reads scans: what the other one may, and native code to draw pages with. */
import { DOMMatrix, ImageData, Path2D } from "@napi-rs/canvas";
import { scanner } from "../scan/scanner.js";
import { perform } from "./perform.js";
import type { Answer, Progress, Task } from "./task.js";

// The PDF engine expects these of a browser.
for (const [name, value] of Object.entries({ DOMMatrix, ImageData, Path2D }))
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });

const tell = (said: Answer | Progress): void => void process.send?.(said);

process.on("message", (task: Task) => {
  void perform(
    task,
    scanner((done, of) => tell({ kind: "progress", done, of })),
  )
    .catch((error: unknown): Answer => ({
      kind: "bug",
      message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    }))
    .then(tell);
});
// The parent is gone: nobody waits for an answer.
process.on("disconnect", () => process.exit());
