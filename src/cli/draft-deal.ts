import { basename } from "node:path";
import { UsageError } from "../base/usage-error.js";
import { parseDeal, type Deal } from "../draft/deal.js";
import { draft, type Draft } from "../draft/draft.js";
import { loadLibrary } from "../node/load-library.js";
import { sha256 } from "../node/library-files.js";
import { readInput } from "./io.js";

export interface DraftedDeal {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly deal: Deal;
  readonly drafted: Draft;
}

/** Reads, checks and drafts a deal file of the command line; every problem of it throws as one UsageError that names the file. */
export async function draftDeal(path: string, overrides: Partial<Deal>): Promise<DraftedDeal> {
  const bytes = readInput(path);
  const name = basename(path);
  const parsed = parseDeal(Buffer.from(bytes).toString("utf8"), name);
  if (!parsed.ok) throw new UsageError(parsed.problems);
  const deal = { ...parsed.value, ...overrides };
  const drafted = draft(await loadLibrary(), deal, sha256(bytes));
  if (!drafted.ok)
    throw new UsageError(
      drafted.problems.map((problem) => ({ ...problem, at: problem.at.includes("#") ? problem.at : `${name}#${problem.at}` })),
    );
  return { name, bytes, deal, drafted: drafted.value };
}
