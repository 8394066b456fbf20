import { allMatches } from "../../base/all-matches.js";
import type { Range } from "../../base/range.js";
import type { Contract } from "../../document/node.js";
import type { Library } from "../../library/library.js";
import { factsOf, type Facts } from "../facts/facts.js";
import { parties, type PartyFact } from "../facts/party.js";
import { Matcher } from "../pattern/matcher.js";
import type { Pattern } from "../pattern/pattern-table.js";
import { Occurrences } from "../pattern/occurrences.js";
import { loadPatterns, patternsOf } from "../pattern/patterns-of.js";
import { roleMarks, roleView } from "../view/role-view.js";
import { viewOf, type View, type ViewParagraph } from "../view/view.js";
import { neutralTitles } from "./neutral-titles.js";
import { circumstancesOf, type Circumstances } from "./circumstances.js";

/**
 * One contract as the checker reads it. `text` is the normalised text with the parties replaced by role marks; all ranges of
 * facts, paragraphs, sentences and matches are of this text until `toSource` turns them into ranges of the canonical text.
 */
export interface Reading {
  readonly contract: Contract;
  readonly view: View;
  readonly text: string;
  readonly paragraphs: readonly ReadingParagraph[];
  readonly sentences: readonly Sentence[];
  readonly parties: readonly PartyFact[];
  readonly facts: Facts;
  readonly occurrences: Occurrences;
  readonly matcher: Matcher;
  readonly circumstances: Circumstances;
  readonly library: Library;
  readonly toSource: (range: Range) => Range;
  readonly fromSource: (range: Range) => Range;
  /** Turns a range of the view's text into one of `text`. */
  readonly fromView: (range: Range) => Range;
  /** For each offset the number of its paragraph and of its sentence: the last that begins at it or before it. */
  readonly paragraphNumbers: Int32Array;
  readonly sentenceNumbers: Int32Array;
  readonly paragraphAt: (offset: number) => ReadingParagraph;
  readonly sentenceAt: (offset: number) => Sentence;
}

export interface ReadingParagraph extends Omit<ViewParagraph, "lead" | "titles"> {
  readonly lead: ReadingParagraph | undefined;
  /** Headings above it and its own, in which the brand is 甲方 and the agency 乙方, whatever the contract calls them. */
  readonly titles: readonly string[];
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** Up to 。！？； or the end of the paragraph, that sign included. */
export interface Sentence {
  readonly index: number;
  readonly range: Range;
  readonly text: string;
  readonly paragraph: ReadingParagraph;
}

export function readingOf(contract: Contract, library: Library): Reading {
  const view = viewOf(contract);
  const heads = parties(view);
  const roles = roleView(view, heads);
  const here = ([start, end]: Range): Range => [roles.fromView(start), roles.fromView(end)];
  const text = roles.text;
  const neutral = neutralTitles(heads);
  const paragraphs: ReadingParagraph[] = [];
  const sentences: Sentence[] = [];
  for (const paragraph of view.paragraphs) {
    const range = here(paragraph.range);
    const own: Sentence[] = [];
    const { index, part, annex, path, titles, heading, level, clause, row, lead } = paragraph;
    const made: ReadingParagraph = {
      index,
      range,
      part,
      annex,
      path,
      titles: neutral(titles),
      heading,
      level,
      clause,
      row,
      lead: lead === undefined ? undefined : paragraphs[lead.index],
      text: text.slice(...range),
      sentences: own,
    };
    for (const piece of sentenceRanges(text, range))
      own.push({ index: sentences.length + own.length, range: piece, text: text.slice(...piece), paragraph: made });
    for (const sentence of own) sentences.push(sentence);
    paragraphs.push(made);
  }
  const paragraphNumbers = numbersOf(paragraphs, text.length);
  const sentenceNumbers = numbersOf(sentences, text.length);
  const facts = factsOf(text);
  if (library.patterns) loadPatterns(library.patterns);
  const occurrences = new Occurrences(text);
  const matcher = new Matcher(text, namesOf(library, facts, text), occurrences);
  return {
    contract,
    view,
    text,
    paragraphs,
    sentences,
    parties: heads.map((party) => headHere(party, text, here)),
    facts,
    occurrences,
    matcher,
    circumstances: circumstancesOf(text, matcher, library),
    library,
    toSource: (range) => view.toSource(roles.toView(range)),
    fromSource: (range) => here(view.fromSource(range)),
    fromView: here,
    paragraphNumbers,
    sentenceNumbers,
    paragraphAt: lastFrom(paragraphs, paragraphNumbers),
    sentenceAt: lastFrom(sentences, sentenceNumbers),
  };
}

/** The stretch between commas around a range, within its sentence: what a finding about a few words quotes. */
export function segmentAround(reading: Reading, range: Range): Range {
  const sentence = reading.sentenceAt(range[0]).range;
  const before = reading.text.slice(sentence[0], range[0]);
  const after = reading.text.slice(range[1], sentence[1]);
  const start = Math.max(before.lastIndexOf("，"), before.lastIndexOf("："));
  const end = after.search(/[，；。]/u);
  return [sentence[0] + start + 1, end === -1 ? sentence[1] : range[1] + end + (after.charAt(end) === "，" ? 0 : 1)];
}

/** The sentence before it in its paragraph. */
export const sentenceBefore = ({ index, paragraph: { sentences } }: Sentence): Sentence | undefined =>
  sentences[index - 1 - (sentences[0]?.index ?? 0)];

/** What ends a sentence. */
const ends = new Set([..."。！？；"].map((sign) => sign.charCodeAt(0)));
const [COMMA, LINE_END] = ["，".charCodeAt(0), "\n".charCodeAt(0)] as const;

/** Longer than any sentence of a contract: what goes on without an end sign is cut at a comma. */
const longest = 2000;

function sentenceRanges(text: string, [start, end]: Range): Range[] {
  const pieces: Range[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const sign = text.charCodeAt(at);
    if (ends.has(sign) || (at - from >= longest && (sign === COMMA || at - from >= 2 * longest))) {
      pieces.push([from, at + 1]);
      from = at + 1;
    }
  }
  if (from < end) pieces.push([from, end]);
  return pieces;
}

/** For each offset of a text, and its end: the number of the last item that starts at or before it. */
function numbersOf(items: readonly { readonly range: Range }[], length: number): Int32Array {
  const numbers = new Int32Array(length + 1);
  for (let index = 1; index < items.length; index++) numbers.fill(index, items[index]?.range[0], items[index + 1]?.range[0]);
  return numbers;
}

function lastFrom<T>(items: readonly T[], numbers: Int32Array): (offset: number) => T {
  const last = numbers.length - 1;
  return (offset) => {
    const found = items[numbers[offset < 0 ? 0 : offset > last ? last : offset] ?? 0];
    if (!found) throw new Error("an empty contract has no paragraph");
    return found;
  };
}

function namesOf(library: Library, facts: Facts, text: string): (name: string) => readonly Pattern[] | readonly Range[] | undefined {
  const ranges = (list: readonly { readonly range: Range }[]): Range[] => list.map((fact) => fact.range);
  const all = (pattern: RegExp): Range[] => allMatches(text, pattern).map((match): Range => [match.index, match.index + match[0].length]);
  const marks = (...signs: readonly string[]): Range[] => signs.flatMap((sign) => placesOf(sign, text).map((at): Range => [at, at + 1]));
  return (name) => {
    switch (name) {
      case "brand":
        return marks(roleMarks.brand);
      case "agency":
        return marks(roleMarks.agency);
      case "both":
        return marks(roleMarks.both);
      case "any":
        return marks(roleMarks.any);
      case "party":
        return marks(...Object.values(roleMarks));
      case "money":
        return ranges(facts.money);
      case "percent":
        return ranges(facts.percent);
      case "days":
        return ranges(facts.duration);
      case "date":
        return ranges(facts.date);
      case "ref":
        return ranges(facts.reference);
      case "number":
        return all(
          /(?<![\d.,])\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰]+(?=[个個名人次场場条條篇款件套版张張席期遍组轮档支则項项幅集份字周只位台小笔单粉])/gu,
        );
      case "monthday":
        return all(
          /(?:每月|次月|当月|下月|上月|每季度?|每年|首月)(?:的)?第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号|个工作日)|每周[一二三四五六日天]|(?:每月|当月|次月)?最后一[日个]|每个?(?:工作日|开播日|自然日)|每[日天周月季年]/gu,
        );
      case "clock":
        return all(/\d{1,2}:\d{2}|(?:上午|下午|晚上|中午)?\d{1,2}(?:时|点)/gu);
      case "time":
        return [...ranges(facts.duration), ...ranges(facts.date), ...all(moments)];
      case "person":
        return contactsIn(text);
      case "start":
        return sentenceStarts(text);
      default: {
        const words = library.lexicon[name];
        return words && patternsOf(words);
      }
    }
  };
}

/** Where the people are named whom the contract gives as contacts (联系人：田雨薇) or in their office (采购经办). */
function contactsIn(text: string): Range[] {
  const named = text.matchAll(
    /(?:联系人|联络人|对接人|经办人?|代表|负责人|收件人|签发人|总监|经理|店长)(?:：|为|是|由|，)?(?:[〇㐀-鿿]{0,2}总监|经理)?([〇㐀-鿿]{2,3})(?=[，（；。、\t\n\d]|电话|手机|$)/gu,
  );
  const names = [...new Set([...named].map(([, name = ""]) => name))]
    .filter((name) => text.indexOf(name) !== text.lastIndexOf(name))
    .slice(0, 12);
  return ["采购经办", "授权代表", ...names].flatMap((name) => placesOf(name, text).map((at): Range => [at, at + name.length]));
}

/** Where a word stands, each place after the one before has ended. */
function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

/** Points of time that a calendar or the clock can tell: a day of the month or week, an hour, 次日, 第5个工作日, T+3. */
const moments =
  /(?:每月|次月|当月|下月|上月|本月|每季度?|每年|首月|翌月|隔月)(?:的)?第?(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})(?:日|号|个工作日)|\d{1,2}号|(?:每|下|次|当|本)?(?:周|星期|礼拜)[一二三四五六日天末]|最后一[日天个]|月[底末初]|\d{1,2}:\d{2}|\d{1,2}(?:时(?!间|代|常)|点(?!击|位|评|赞|数|线|心|名|子))|第(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作|自然|营业)?[日天]|(?:当|次|翌|即|隔|同)[日天](?!常|志)|第二天|[TtDd]\s?\+\s?\d+|[一二两三四五六\d]个?(?:礼拜|星期)|(?:每|逐)[日天周旬月季年](?!度总)/gu;

function sentenceStarts(text: string): Range[] {
  const starts: Range[] = [[0, 0]];
  for (let at = 0; at < text.length - 1; at++) {
    const sign = text.charCodeAt(at);
    if (sign === LINE_END || ends.has(sign)) starts.push([at + 1, at + 1]);
  }
  return starts;
}

/** A party's head in the coordinates of the reading. A block reads as the reading's own text; a cell keeps the words of its field. */
function headHere(party: PartyFact, text: string, here: (range: Range) => Range): PartyFact {
  const block = here(party.block);
  const fields = party.fields.map((field) => {
    const range = here(field.range);
    return { text: field.range === party.block ? text.slice(...range) : field.text, range };
  });
  return { ...party, nameRange: here(party.nameRange), block, fields };
}
