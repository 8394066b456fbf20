/** The program of the child process that reads uploads: it may read this package and nothing else, and writes nothing. */
import { perform } from "./perform.js";
import type { Answer, Task } from "./task.js";

/**
 * The PDF engine wants these of a browser to draw with, and would load native code for them, which this process may not.
 * Nothing is drawn here: that they exist is enough.
 */
for (const name of ["DOMMatrix", "ImageData", "Path2D"])
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value: function undrawn(this: object) {}, writable: true, configurable: true });

process.on("message", (task: Task) => {
  void perform(task, "elsewhere")
    .catch((error: unknown): Answer => ({
      kind: "bug",
      message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    }))
    .then((answer) => process.send?.(answer));
});
// The parent is gone: nobody waits for an answer.
process.on("disconnect", () => process.exit());
