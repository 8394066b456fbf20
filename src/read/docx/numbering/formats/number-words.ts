import { englishWords } from "./english-words.js";
import { frenchWords } from "./french-words.js";
import { russianWords } from "./russian-words.js";

/** How a language writes numbers in words and as ordinals; from 1 to 9,999, and in plain digits above. */
export interface NumberWords {
  readonly ordinal: (value: number) => string;
  readonly cardinalText: (value: number) => string;
  readonly ordinalText: (value: number) => string;
}

const languages: ReadonlyMap<string, NumberWords> = new Map([
  ["fr", frenchWords],
  ["ru", russianWords],
]);

/** English for languages that are not known, as in a Chinese edition of Word. */
export const numberWords = (language: string | undefined): NumberWords =>
  languages.get(language?.slice(0, 2).toLowerCase() ?? "") ?? englishWords;
