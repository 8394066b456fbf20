import type { Language } from "../../base/bilingual.js";
import { loadLibrary } from "../../node/load-library.js";
import { catalogues, type CatalogueName } from "../catalogue.js";

/** `clausewright list`: one entry a line, id and words parted by a tab. */
export async function listCommand(what: CatalogueName, lang: Language): Promise<number> {
  process.stdout.write(
    catalogues[what](await loadLibrary())
      .map(({ id, words }) => `${id}\t${words[lang]}\n`)
      .join(""),
  );
  return 0;
}
