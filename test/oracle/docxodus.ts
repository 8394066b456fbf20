import { docxDiffAcceptRevisions, docxDiffRejectRevisions, initialize } from "docxodus/core";

let started: Promise<void> | undefined;

/** A Word file with all its tracked changes accepted or rejected by docxodus; undefined when it cannot open the file. */
export async function docxodus(bytes: Uint8Array, what: "accept" | "reject"): Promise<Uint8Array | undefined> {
  await (started ??= initialize());
  try {
    return await (what === "accept" ? docxDiffAcceptRevisions(bytes) : docxDiffRejectRevisions(bytes));
  } catch {
    return undefined;
  }
}
