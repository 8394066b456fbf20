import { z } from "zod";
import type { Work } from "../../store/database.js";
import type { DraftView } from "../contract/drafts.js";
import { refusals } from "../http/refusal.js";
import { earlierTexts } from "./draft-shelf.js";
import type { Shelf } from "./library-of.js";
import { keptPins } from "./pins.js";

/** A draft as it is kept, and which of its clauses the library writes differently by now. */
export async function draftView(trx: Work, id: string, { library }: Pick<Shelf, "library">): Promise<DraftView> {
  const row = await trx
    .selectFrom("contracts")
    .leftJoin("signings", "signings.contract_id", "contracts.id")
    .select(["title", "deal", "revision", "pins", "updated_at", "signings.state as signing"])
    .where("contracts.id", "=", id)
    .where("kind", "=", "draft")
    .executeTakeFirst();
  if (!row) throw refusals.missing();
  const state = row.signing === "complete" ? "signed" : row.signing === null ? "open" : "signing";
  const earlier = state === "open" ? await earlierTexts(trx, library, keptPins(row.pins)) : [];
  return {
    id,
    title: row.title,
    deal: z.record(z.string(), z.unknown()).parse(row.deal ?? {}),
    revision: row.revision,
    updated: row.updated_at.toISOString(),
    state,
    newer: earlier.flatMap(({ id: clause, version, hash }) => {
      const now = library.clauses[clause];
      if (now === undefined) return [];
      return [
        { clause, title: { zh: now.title, en: now.title_en }, from: { version, hash }, to: { version: now.version, hash: now.hash } },
      ];
    }),
  };
}
