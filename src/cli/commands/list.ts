import type { Language } from "../../base/bilingual.js";
import { withHouseRules } from "../../node/house-rules.js";
import { loadLibrary } from "../../node/load-library.js";
import { catalogues, type CatalogueName } from "../catalogue.js";

/** `clausewright list`: one entry a line, id and words parted by a tab. */
export async function listCommand(what: CatalogueName, lang: Language, rules?: string): Promise<number> {
  const library = await loadLibrary();
  process.stdout.write(
    catalogues[what](rules === undefined ? library : withHouseRules(library, rules))
      .map(({ id, words }) => `${id}\t${words[lang]}\n`)
      .join(""),
  );
  return 0;
}
