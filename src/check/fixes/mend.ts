import { hull, type Range } from "../../base/range.js";
import type { Mend } from "../../library/fixes.js";
import type { Edit, Fix, Raised } from "../finding.js";
import { patternsOf } from "../pattern/patterns-of.js";
import type { Reading } from "../reading/reading.js";
import { namedBoth, print } from "./print.js";
import type { Setting } from "./setting.js";

/** What a finding is about, for whoever mends it. */
export interface Ill {
  readonly rule: string;
  readonly kind: string;
  readonly topic: string;
  readonly raised: Raised;
}

/** The first way of `clauses/fixes.yaml` that fits the finding's sentence. */
export function mended(ill: Ill, reading: Reading, setting: Setting): Fix | undefined {
  for (const mend of setting.library.fixes.kinds[ill.kind] ?? []) {
    if (!fits(mend, ill, reading)) continue;
    const fix = apply(mend, ill, reading, setting);
    if (fix) return fix;
  }
  return undefined;
}

function fits({ rule, when }: Mend, ill: Ill, reading: Reading): boolean {
  const sentence = sentencesAround(reading, ill.raised.range);
  if (rule !== undefined && rule !== ill.rule) return false;
  return when === undefined || patternsOf(when).some((pattern) => reading.matcher.holds(pattern, sentence));
}

function apply(mend: Mend, { raised, topic }: Ill, reading: Reading, setting: Setting): Fix | undefined {
  const sentence = sentencesAround(reading, raised.range);
  if (mend.words) return replaceWord(mend.words, raised.range, topic, reading, setting);
  if (mend.tail) return replaceTail(mend.tail, sentence, topic, reading, setting);
  if (mend.append) {
    const at = endSign(reading.text, sentence);
    return { mode: "insert", text: print(mend.append, topic, setting), range: [at, at] };
  }
  if (mend.insert) return insertAfter(sentence, print(mend.insert, topic, setting), reading);
  if (mend.replace) return replaceSentence(sentence, print(mend.replace, topic, setting), reading);
  return mend.comment && { mode: "comment", text: namedBoth(mend.comment, setting) };
}

/** Replaces the first of the words that stands in the range, as small as it is. */
function replaceWord(words: NonNullable<Mend["words"]>, range: Range, topic: string, reading: Reading, setting: Setting): Fix | undefined {
  const text = reading.text.slice(...range);
  for (const [find, put] of words) {
    const at = text.indexOf(find);
    if (at >= 0) return { mode: "replace", text: print(put, topic, setting), range: [range[0] + at, range[0] + at + find.length] };
  }
  return undefined;
}

/** Keeps a sentence up to the first of some words. */
function replaceTail(tail: NonNullable<Mend["tail"]>, sentence: Range, topic: string, reading: Reading, setting: Setting): Fix | undefined {
  const end = endSign(reading.text, sentence);
  const text = reading.text.slice(sentence[0], end);
  const starts = tail.from.map((word) => text.indexOf(word)).filter((at) => at > 0);
  if (starts.length === 0) return undefined;
  return { mode: "replace", text: print(tail.put, topic, setting), range: [sentence[0] + Math.min(...starts), end] };
}

/** The whole sentences around a range; a finding about a few words is mended as a sentence. */
export const sentencesAround = (reading: Reading, range: Range): Range =>
  hull([reading.sentenceAt(range[0]).range, reading.sentenceAt(Math.max(range[0], range[1] - 1)).range]);

/** A sentence gives way to another, which ends as it did. */
export function replaceSentence(sentence: Range, text: string, reading: Reading): Edit {
  const end = /[。；！？]$/u.exec(reading.text.slice(...sentence))?.[0];
  const lead =
    /^(?:\s*[（(][一二三四五六七八九十\d]{1,3}[)）]|\s*\d{1,2}[.、)）])?\s*/u.exec(reading.text.slice(...sentence))?.[0].length ?? 0;
  const whole = end === "；" ? text.replace(/。$/u, "；") : text;
  return { mode: "replace", text: whole, range: [sentence[0] + lead, sentence[1]] };
}

/** A sentence behind another; where that has no full stop it gets one, since what is added is a sentence of its own. */
export function insertAfter(sentence: Range, text: string, reading: Reading): Edit {
  const said = reading.text.slice(...sentence);
  const at = sentence[0] + said.trimEnd().length;
  const stop = /[。；！？：]$/u.test(said.trimEnd()) ? "" : "。";
  return { mode: "insert", text: stop + text, range: [at, at] };
}

/** Where a sentence's end sign stands, or its end. */
const endSign = (text: string, range: Range): number => {
  const said = text.slice(...range).trimEnd();
  return range[0] + said.length - (/[。；！？]$/u.test(said) ? 1 : 0);
};
