import { basename } from "node:path";

/** Shows on a terminal how many pages of a scan are read; nothing in a pipe. */
export function pageProgress(path: string): (done: number, of: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done, of) => void process.stderr.write(done === of ? "\r\u001b[K" : `\r\u001b[K${basename(path)}  ${done}/${of}`);
}
