import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { packageRoot } from "../package-root.js";
import { limits, type Bounds } from "./limits.js";

/** Part of Debian's essential util-linux; elsewhere the limits of the heap and the clock must do. */
const prlimit = "/usr/bin/prlimit";

/** What reads uploads, as it was built. */
export const uploadProgram = (): string => join(packageRoot(), "dist", "node", "isolated", "program.js");

/** What reads scans, as it was built. */
export const scanProgram = (): string => join(packageRoot(), "dist", "node", "isolated", "scan-program.js");

export interface LaunchOptions {
  readonly bounds?: Bounds;
  /** It may load native code of installed packages and start threads. */
  readonly native?: boolean;
}

/** Starts the child process: bounded in memory and time, without environment, allowed to read this package and what it depends on. */
export function launch(program: string, { bounds = limits, native = false }: LaunchOptions = {}): ChildProcess {
  const root = packageRoot();
  const node = [
    process.execPath,
    process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission",
    ...folders(root).map((folder) => `--allow-fs-read=${folder}${sep}*`),
    ...(native ? ["--allow-addons", "--allow-worker"] : []),
    `--max-old-space-size=${bounds.heapMegabytes}`,
    "--no-warnings",
    program,
  ];
  const held = [
    prlimit,
    `--data=${bounds.dataMegabytes * 1_000_000}`,
    `--cpu=${bounds.cpuSeconds}`,
    "--nofile=64",
    "--fsize=0",
    "--core=0",
  ];
  const [command = "", ...rest] = existsSync(prlimit) ? [...held, ...node] : node;
  return spawn(command, rest, { env: {}, stdio: ["ignore", "ignore", "pipe", "ipc"], serialization: "advanced" });
}

/** The package itself and the `node_modules` in and above it, as named and as they really lie, since links are followed. */
function folders(root: string): string[] {
  const found = [root];
  for (let folder = root; dirname(folder) !== folder; folder = dirname(folder))
    if (existsSync(join(folder, "node_modules"))) found.push(join(folder, "node_modules"));
  return [...new Set(found.flatMap((folder) => [folder, realpathSync(folder)]))];
}
