import { corpusFiles } from "../read/docx/corpus.js";

/** Files of one family in both directions, without those that track changes themselves. */
const settled = corpusFiles.filter((name) => !name.startsWith("RP") || /-(?:Accepted|Rejected)\.docx$/u.test(name));

export const wordPairs: readonly (readonly [string, string])[] = settled.flatMap((old) =>
  settled.filter((fresh) => fresh !== old && fresh.slice(0, 5) === old.slice(0, 5)).map((fresh) => [old, fresh] as const),
);
