import type { PdfRun } from "./pdf-run.js";

/** Puts `mark` behind the first `at` characters of a line; runs that hold other runs are not parted. */
export function insertMark(runs: readonly PdfRun[], at: number, mark: PdfRun): readonly PdfRun[] {
  let before = 0;
  for (const [i, run] of runs.entries()) {
    const end = before + lengthOf(run);
    if (end >= at) return [...runs.slice(0, i), ...behind(run, at - before, mark), ...runs.slice(i + 1)];
    before = end;
  }
  return [...runs, mark];
}

function behind(run: PdfRun, at: number, mark: PdfRun): readonly PdfRun[] {
  if (run.t !== "text" || at === run.s.length) return [run, mark];
  return [{ t: "text", s: run.s.slice(0, at) }, mark, { t: "text", s: run.s.slice(at) }];
}

function lengthOf(run: PdfRun): number {
  switch (run.t) {
    case "text":
    case "whole":
      return run.s.length;
    case "long":
      return run.pieces.reduce((sum, piece) => sum + piece.length, 0);
    case "strong":
    case "link":
      return run.runs.reduce((sum, inner) => sum + lengthOf(inner), 0);
    case "break":
    case "tab":
      return 1;
    case "mark":
      return 0;
  }
}
