import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Measured {
  /** What was seen, for a file that is refused. */
  readonly refused: readonly string[];
  readonly milliseconds: number;
  readonly megabytes: number;
}

const program = fileURLToPath(new URL("measure.mjs", import.meta.url));

/** What reading a file costs in a process of its own; `stopped` after ten seconds or when it needs more than a gigabyte. */
export const measured = (path: string): Promise<Measured | "stopped"> =>
  new Promise((done) => {
    execFile(
      "/usr/bin/prlimit",
      ["--data=1000000000", "--cpu=10", process.execPath, "--max-old-space-size=600", "--no-warnings", program, path],
      { timeout: 120_000, maxBuffer: 2 ** 26 },
      (error, out) => {
        done(error || out === "" ? "stopped" : (JSON.parse(out) as Measured));
      },
    );
  });
