import { fork } from "node:child_process";
import { join } from "node:path";
import { boxFont } from "../../render/pdf/box-font.js";
import type { PdfAnswer, PdfRequest } from "../../render/pdf/pdf-engine.js";
import { packageRoot } from "../package-root.js";
import { fontFolders } from "./font-folders.js";
import type { ToChild } from "./to-child.js";

/** One child process with one compiler. It takes one request at a time; after `died` it is of no more use. */
export interface PdfChild {
  readonly compile: (request: PdfRequest) => Promise<PdfAnswer>;
  /** Ends the process at once; what it was compiling is answered with `died`. */
  readonly stop: () => void;
}

/** Starts the process; it loads the compiler and the fonts while the parent goes on with its work. */
export function pdfChild(timeoutMs: number): PdfChild {
  const program = join(packageRoot(), "dist", "node", "pdf", "child.js");
  const child = fork(program, [], { serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"], execArgv: [] });
  let heard = "";
  let pending: ((answer: PdfAnswer) => void) | undefined;
  let gone: PdfAnswer | undefined;
  const settle = (answer: PdfAnswer): void => {
    const resolve = pending;
    pending = undefined;
    resolve?.(answer);
  };
  const say = (message: ToChild): void => void child.send(message, () => undefined);
  const end = (detail: string): void => {
    gone ??= { kind: "died", cause: "crash", detail };
    settle(gone);
  };
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => (heard = (heard + piece).slice(-2000)));
  child.on("message", (answer: PdfAnswer) => settle(answer));
  child.on("error", (error) => end(error.message));
  child.on("close", (code, signal) =>
    end([signal ?? `exit ${code}`, heard.trim().split("\n").at(-1) ?? ""].filter((part) => part !== "").join(": ")),
  );
  say({ kind: "open", fontFolders: fontFolders(), fontBytes: [boxFont()] });
  return {
    compile: (request) => {
      if (gone !== undefined) return Promise.resolve(gone);
      if (pending !== undefined) throw new Error("the child is busy");
      return new Promise<PdfAnswer>((resolve) => {
        const timer = setTimeout(() => {
          gone = { kind: "died", cause: "timeout", detail: `${timeoutMs / 1000} s` };
          child.kill("SIGKILL");
          settle(gone);
        }, timeoutMs);
        pending = (answer) => {
          clearTimeout(timer);
          resolve(answer);
        };
        say({ kind: "compile", request });
      });
    },
    stop: () => void child.kill("SIGKILL"),
  };
}
