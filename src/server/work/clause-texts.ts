import { textSource } from "../../library/text/text-source.js";
import type { Library } from "../../library/library.js";
import type { Work } from "../../store/database.js";

/** A clause as a draft was made with it. */
export interface Pin {
  readonly clause: string;
  readonly version: number;
  readonly hash: string;
}

/** Keeps the texts of these clauses, so that what a contract was drafted with can be read when the library has moved on. */
export async function keepTexts(trx: Work, organisation: string, library: Library, pins: readonly Pin[] | null): Promise<void> {
  const rows = (pins ?? []).flatMap(({ clause: id, hash }) => {
    const clause = Object.hasOwn(library.clauses, id) ? library.clauses[id] : undefined;
    if (clause?.hash !== hash) return [];
    return [
      { organisation_id: organisation, clause: id, hash, version: clause.version, title: clause.title, text: textSource(clause.text) },
    ];
  });
  if (rows.length === 0) return;
  await trx
    .insertInto("clause_texts")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
