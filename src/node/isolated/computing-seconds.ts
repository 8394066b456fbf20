import { readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** How long a process has computed so far, by Linux's process table; undefined elsewhere, and for a process that is gone. */
export function computingSeconds(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid ?? 0}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return undefined;
  }
}
