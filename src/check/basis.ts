import type { Library } from "../library/library.js";
import type { Basis } from "./finding.js";

/** Law table keys as they are shown: name, article, force and the day since when. A key that is not in the table is a bug. */
export const basisOf = (refs: readonly string[], library: Library): Basis[] =>
  refs.map((ref) => {
    const [id = "", article] = ref.split("/");
    const law = library.laws[id];
    if (law === undefined) throw new Error(`no law ${ref} in clauses/law.yaml`);
    const gist = article === undefined ? undefined : law.articles[article];
    return {
      law: law.names[0] ?? id,
      ...(article === undefined ? {} : { article }),
      ...(law.effective === undefined ? {} : { effective: law.effective }),
      force: law.force,
      ...(gist ? { gist } : {}),
    };
  });
