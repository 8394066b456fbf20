import { createHash } from "node:crypto";
import type { Work } from "../database.js";

export interface ChainVerdict {
  readonly whole: boolean;
  readonly events: number;
  /** The hash of the last event; empty for none. Files that leave carry it. */
  readonly head: string;
  /** The number of the first event that does not follow from the one before. */
  readonly brokenAt?: number;
}

/** Computes the chain of an organisation anew, outside of the database. */
export async function verifyChain(trx: Work, organisation: string): Promise<ChainVerdict> {
  let head = "";
  let count = 0;
  for (;;) {
    const rows = await trx
      .selectFrom("events")
      .selectAll()
      .where("organisation_id", "=", organisation)
      .where("number", ">", count)
      .orderBy("number")
      .limit(1000)
      .execute();
    for (const row of rows) {
      const fields = [head, organisation, String(count + 1), row.at.toISOString(), row.actor, row.action, row.subject, row.detail];
      const hash = createHash("sha256").update(fields.join("\u001f")).digest("hex");
      if (row.number !== count + 1 || row.previous !== head || row.hash !== hash)
        return { whole: false, events: count, head, brokenAt: row.number };
      head = hash;
      count += 1;
    }
    if (rows.length === 0) return { whole: true, events: count, head };
  }
}
