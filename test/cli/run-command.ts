import { execFile } from "node:child_process";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line; Chinese messages unless told. */
export const runCommand = (args: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      ["dist/cli/main.js", ...args],
      { env: { ...process.env, LANG: "zh_CN.UTF-8" }, maxBuffer: 2 ** 26 },
      (error, out, err) => {
        done({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err });
      },
    );
  });
