import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";

export interface DirectoryLock {
  readonly release: () => void;
}

/**
 * Makes this process the only one that uses a data directory. A lock whose process is gone is taken over; a live holder keeps
 * it however long it is silent. Throws a UsageError that names the holder.
 */
export function lockDirectory(directory: string): DirectoryLock {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, "clausewright.lock");
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const descriptor = create(path);
    if (descriptor !== undefined) {
      writeSync(descriptor, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
      closeSync(descriptor);
      return { release: () => rmSync(path, { force: true }) };
    }
    const holder = holderOf(path);
    if (holder !== undefined && isAlive(holder)) throw inUse(directory, holder.pid);
    rmSync(path, { force: true });
  }
  throw inUse(directory, 0);
}

interface Holder {
  readonly pid: number;
  /** When the process started, where the system tells; a number that was given out again must not keep a dead lock alive. */
  readonly started: string;
}

function create(path: string): number | undefined {
  try {
    return openSync(path, "wx", 0o600);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return undefined;
    throw error;
  }
}

function holderOf(path: string): Holder | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof data !== "object" || data === null || !("pid" in data) || !("started" in data)) return undefined;
    return typeof data.pid === "number" && typeof data.started === "string" ? { pid: data.pid, started: data.started } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = startOf(pid);
  return now === "" || started === "" || now === started;
}

/** The 22nd field of Linux's process table; empty elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return (
      stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .at(19) ?? ""
    );
  } catch {
    return "";
  }
}

const inUse = (directory: string, pid: number): UsageError =>
  new UsageError([
    {
      at: directory,
      seen: say(`数据目录正被进程 ${pid} 使用`, `the data directory is in use by process ${pid}`),
      expected: say("没有别的进程在使用的目录", "a directory that no other process uses"),
      hint: say(
        "先停止那个进程，或用 --data 另选目录；多台机器请用 --database",
        "Stop that process or choose another directory with --data; several machines need --database",
      ),
    },
  ]);
