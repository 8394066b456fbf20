import { parseClause, type LibraryClause } from "../../library/clause.js";
import type { Library } from "../../library/library.js";
import type { Work } from "../../store/database.js";
import { refusals } from "../http/refusal.js";
import type { Services } from "../services.js";
import { libraryOf, type Shelf } from "./library-of.js";
import { keptPins, type Pin } from "./pins.js";

/** The last few libraries with earlier texts in them, by what they consist of: what is made of a library is kept by its identity. */
const mixed = new Map<string, Library>();
const mostMixed = 12;

/** The library as a draft sees it: its clauses keep the texts that it was made with until somebody takes the newer ones. */
export async function draftShelf(services: Services, organisation: string, draft: string): Promise<Shelf> {
  const shelf = await libraryOf(services, organisation);
  const held = await services.database.inOrganisation(organisation, async (trx) => {
    const row = await trx.selectFrom("contracts").select("pins").where("id", "=", draft).executeTakeFirst();
    if (!row) throw refusals.missing();
    return earlierTexts(trx, shelf.library, keptPins(row.pins));
  });
  return withTexts(shelf, held);
}

/** Parsed clauses by their hashes, the last few. */
const parsed = new Map<string, LibraryClause>();
const mostParsed = 400;

/** Those of the pinned texts that the library no longer has, as far as they were kept whole. */
export async function earlierTexts(trx: Work, { clauses }: Library, pins: readonly Pin[]): Promise<LibraryClause[]> {
  const wanted = pins.filter(({ clause, hash }) => Object.hasOwn(clauses, clause) && clauses[clause]?.hash !== hash);
  const unknown = wanted.filter(({ hash }) => !parsed.has(hash)).map(({ hash }) => hash);
  const rows =
    unknown.length === 0
      ? []
      : await trx.selectFrom("clause_texts").select(["clause", "hash", "source"]).where("hash", "in", unknown).execute();
  for (const { clause, hash, source } of rows) {
    const read = source === null ? undefined : parseClause({ path: `clauses/${clause}.md`, text: source, hash });
    if (read?.ok === true) parsed.set(hash, read.value);
  }
  const found = wanted.flatMap(({ clause, hash }) => {
    const text = parsed.get(hash);
    return text?.id === clause ? [text] : [];
  });
  for (const oldest of [...parsed.keys()].slice(0, Math.max(0, parsed.size - mostParsed))) parsed.delete(oldest);
  return found;
}

/** A library with these texts in place of its own. */
export function withTexts(shelf: Shelf, texts: readonly LibraryClause[]): Shelf {
  if (texts.length === 0) return shelf;
  const key = [shelf.stamp, ...texts.map(({ id, hash }) => `${id} ${hash}`).sort()].join("\n");
  const library = mixed.get(key) ?? {
    ...shelf.library,
    clauses: { ...shelf.library.clauses, ...Object.fromEntries(texts.map((text) => [text.id, text])) },
  };
  for (const oldest of [...mixed.keys()].slice(0, Math.max(0, mixed.size - mostMixed + 1))) if (oldest !== key) mixed.delete(oldest);
  mixed.set(key, library);
  return { ...shelf, library };
}
