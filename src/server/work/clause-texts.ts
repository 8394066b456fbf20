import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LibraryClause } from "../../library/clause.js";
import { textSource } from "../../library/text/text-source.js";
import { sha256 } from "../../node/library-files.js";
import { packageRoot } from "../../node/package-root.js";
import type { Work } from "../../store/database.js";
import type { Shelf } from "./library-of.js";
import type { Pin } from "./pins.js";

/** Keeps the texts of these clauses, so that what a contract was drafted with can be read, and drafted again, when the library has moved on. */
export async function keepTexts(
  trx: Work,
  organisation: string,
  { library, files }: Pick<Shelf, "library" | "files">,
  pins: readonly Pin[] | null,
): Promise<void> {
  if (!pins || pins.length === 0) return;
  const hashes = pins.map(({ hash }) => hash);
  const known = await trx.selectFrom("clause_texts").select("hash").where("hash", "in", hashes).execute();
  const rows = pins.flatMap(({ clause: id, hash }) => {
    const clause = Object.hasOwn(library.clauses, id) ? library.clauses[id] : undefined;
    if (clause?.hash !== hash || known.some((row) => row.hash === hash)) return [];
    const { version, title, text } = clause;
    return [{ organisation_id: organisation, clause: id, hash, version, title, text: textSource(text), source: sourceOf(clause, files) }];
  });
  if (rows.length === 0) return;
  await trx
    .insertInto("clause_texts")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The file of a clause; null where the package's files are not those that it was read from. */
function sourceOf({ path, hash }: LibraryClause, files: Shelf["files"]): string | null {
  const text = Object.hasOwn(files, path) ? files[path] : readFileSync(join(packageRoot(), path), "utf8");
  return text !== undefined && sha256(text) === hash ? text : null;
}
