import { say, type Bilingual } from "../../base/bilingual.js";
import type { Library } from "../../library/library.js";

/** The names of topics and clauses in both languages, found by the Chinese one as a contract prints it; a name that is not known stays Chinese. */
export function englishOf({ topics, clauses }: Library): (zh: string) => Bilingual {
  const names = new Map([
    ...Object.values(clauses).map(({ title, title_en }): [string, string] => [printed(title), printed(title_en)]),
    ...Object.values(topics).map(({ zh, en }): [string, string] => [printed(zh), printed(en)]),
  ]);
  return (zh) => say(zh, names.get(zh) ?? zh);
}

/** Without the note that tells a text from others of the same matter. */
const printed = (title: string): string => title.replace(/\s*[（(][^（()）]*[）)]$/u, "");
