import type { NumberWords } from "./number-words.js";

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const irregular: ReadonlyMap<string, string> = new Map([
  ["one", "first"],
  ["two", "second"],
  ["three", "third"],
  ["five", "fifth"],
  ["eight", "eighth"],
  ["nine", "ninth"],
  ["twelve", "twelfth"],
]);

function cardinalText(value: number): string {
  if (value > 9999) return String(value);
  const words: string[] = [];
  if (value >= 1000) words.push(`${word(Math.floor(value / 1000))} thousand`);
  if (value % 1000 >= 100) words.push(`${word(Math.floor((value % 1000) / 100))} hundred`);
  const rest = value % 100;
  if (rest >= 20) words.push(rest % 10 === 0 ? ten(rest) : `${ten(rest)}-${word(rest % 10)}`);
  else if (rest > 0) words.push(word(rest));
  return words.join(" ");
}

/** Only the last word changes: twenty-one, twenty-first. */
const ordinalText = (value: number): string =>
  value > 9999
    ? ordinal(value)
    : cardinalText(value).replace(
        /[a-z]+$/,
        (last) => irregular.get(last) ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`),
      );

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return String(value) + (teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th"));
}

const word = (value: number): string => small[value] ?? "";
const ten = (value: number): string => tens[Math.floor(value / 10)] ?? "";

export const englishWords: NumberWords = { ordinal, cardinalText, ordinalText };
