import { say, type Bilingual } from "../base/bilingual.js";
import { rulesOf } from "../check/rules/rules.js";
import type { Library } from "../library/library.js";
import { tierNames } from "../library/terms.js";

/** One line of `list`: an id and what it is. */
export interface Entry {
  readonly id: string;
  readonly words: Bilingual;
}

/** What `clausewright list` can list. */
export const catalogues = {
  templates: ({ templates }) => Object.values(templates).map(({ id, zh, en }) => ({ id, words: say(zh, en) })),
  clauses: ({ clauses }) =>
    Object.values(clauses).map(({ id, title, title_en, tier, stance, version }) => ({
      id,
      words: say(`${title}（${tierNames[tier]}，${stance}，v${version}）`, `${title_en} (${tier}, ${stance}, v${version})`),
    })),
  topics: ({ topics }) => Object.values(topics).map(({ id, zh, en }) => ({ id, words: say(zh, en) })),
  kinds: ({ kinds }) =>
    Object.values(kinds).map(({ id, zh, en, severity }) => ({ id, words: say(`${zh}（${severity}）`, `${en} (${severity})`) })),
  rules: (library) =>
    rulesOf(library).map(({ id, kind }) => ({ id, words: say(library.kinds[kind]?.zh ?? kind, library.kinds[kind]?.en ?? kind) })),
  laws: ({ laws }) =>
    Object.values(laws).map(({ id, names, effective, until }) => ({
      id,
      words: say(
        `${names[0] ?? id}${until === undefined ? (effective === undefined ? "" : `（${effective}起施行）`) : `（至${until}）`}`,
        `${names[0] ?? id}${until === undefined ? (effective === undefined ? "" : ` (since ${effective})`) : ` (until ${until})`}`,
      ),
    })),
} as const satisfies Readonly<Record<string, (library: Library) => Entry[]>>;

export type CatalogueName = keyof typeof catalogues;
