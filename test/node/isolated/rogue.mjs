/** A reader of uploads gone wrong: the file's name says how. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const deeds = {
  heap: () => {
    const hoard = [];
    for (;;) hoard.push(new Array(1_000_000).fill(hoard.length + 0.5));
  },
  buffers: () => {
    const hoard = [];
    for (;;) hoard.push(Buffer.alloc(100_000_000, 1));
  },
  endless: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  stack: () => {
    const deeper = () => deeper() + 1;
    return deeper();
  },
  secrets: () => readFileSync("/etc/passwd", "utf8"),
  write: () => writeFileSync(new URL("traces.txt", import.meta.url), "was here"),
  spawn: () => spawn("true"),
  environment: () => JSON.stringify(process.env),
};

process.on("message", ({ upload }) => {
  let message;
  try {
    message = String(deeds[upload.name]());
  } catch (error) {
    message = `${error.code ?? error.name}: ${error.message}`;
  }
  process.send({ kind: "bug", message });
});
process.on("disconnect", () => process.exit());
