import { chineseNumber, chineseSystems } from "./chinese-number.js";
import { digits, digitSets } from "./digits.js";
import { patterned } from "./patterned.js";
import { roman } from "./roman.js";
import { sequence, sequences } from "./sequence.js";
import { numberWords } from "./number-words.js";

interface FormatOptions {
  /** Of the text beside the number; formats in words depend on it. */
  readonly language?: string | undefined;
  /** Of the format `custom`. */
  readonly pattern?: string | undefined;
}

type Format = (value: number, options: FormatOptions) => string;

/** Formats with a rule of their own; the others are data of `sequence`, `digits` and `chineseNumber`. */
const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["none", () => ""],
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["upperRoman", roman],
  ["lowerRoman", (value) => roman(value).toLowerCase()],
  ["hex", (value) => value.toString(16).toUpperCase()],
  ["numberInDash", (value) => `- ${value} -`],
  ["chicago", (value) => (value > 100 ? String(value) : "*†‡§".charAt((value - 1) % 4).repeat(Math.ceil(value / 4)))],
  ["custom", (value, { pattern }) => patterned(value, pattern)],
  ["ordinal", (value, { language }) => numberWords(language).ordinal(value)],
  ["cardinalText", (value, { language }) => capital(numberWords(language).cardinalText(value))],
  ["ordinalText", (value, { language }) => capital(numberWords(language).ordinalText(value))],
]);

/** Writes a list number as Word does in the format `ST_NumberFormat` names so; in plain digits when it is unknown. */
export function formatNumber(format: string, value: number, options: FormatOptions = {}): string {
  const plain = String(value);
  const own = formats.get(format);
  if (own) return value < 1 && format !== "none" && format !== "decimalZero" && format !== "custom" ? plain : own(value, options);
  const letters = sequences.get(format);
  if (letters) return sequence(value, letters) ?? plain;
  const system = chineseSystems.get(format);
  if (system) return chineseNumber(value, system) ?? plain;
  const set = digitSets.get(format);
  return set ? digits(value, set) : plain;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
