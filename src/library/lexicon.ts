import { z } from "zod";

/** `clauses/lexicon.yaml`: named lists of words that patterns use as `{name}`; a word may itself be a pattern. */
export const lexiconSchema = z.record(z.string().regex(/^[a-z][a-z-]*$/u), z.array(z.string().min(1)).min(1));

export type Lexicon = z.infer<typeof lexiconSchema>;
