import type { NumberWords } from "./number-words.js";

const small =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(" ");
const tens = "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ");

/** 70 to 79 and 90 to 99 count on from 60 and 80. */
function belowHundred(value: number): string {
  if (value < 20) return word(value);
  const score = Math.floor(value / 10);
  const rest = score === 7 || score === 9 ? value - 10 * (score - 1) : value % 10;
  const ten = tens[score] ?? "";
  if (rest === 0) return score === 8 ? "quatre-vingts" : ten;
  const linked = (rest === 1 || rest === 11) && score < 8;
  return linked ? `${ten} et ${word(rest)}` : `${ten}-${word(rest)}`;
}

function cardinalText(value: number): string {
  if (value > 9999) return String(value);
  const words: string[] = [];
  const [thousands, hundreds, rest] = [Math.floor(value / 1000), Math.floor((value % 1000) / 100), value % 100];
  if (thousands > 0) words.push(thousands === 1 ? "mille" : `${word(thousands)} mille`);
  if (hundreds > 0) words.push(hundreds === 1 ? "cent" : `${word(hundreds)} ${rest === 0 ? "cents" : "cent"}`);
  if (rest > 0) words.push(belowHundred(rest));
  return words.join(" ");
}

/** Built on the last word of the cardinal, which loses its plural and its final e. */
function ordinalText(value: number): string {
  if (value === 1) return "premier";
  if (value > 9999) return ordinal(value);
  const cardinal = cardinalText(value).replace(/(cent|vingt)s$/, "$1");
  if (cardinal.endsWith("cinq")) return `${cardinal}uième`;
  if (cardinal.endsWith("neuf")) return `${cardinal.slice(0, -1)}vième`;
  return `${cardinal.replace(/e$/, "")}ième`;
}

const ordinal = (value: number): string => (value === 1 ? "1er" : `${value}e`);
const word = (value: number): string => small[value] ?? "";

export const frenchWords: NumberWords = { ordinal, cardinalText, ordinalText };
