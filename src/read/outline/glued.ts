import { allMatches } from "../../base/all-matches.js";
import { pinyinLitter } from "../../base/pinyin-litter.js";
import type { Range } from "../../base/range.js";
import { labelOf } from "../../document/label.js";
import { fieldCuts } from "./field-cuts.js";
import { headEnd, headStarts, partyStarts } from "./head-cuts.js";
import { innerCuts } from "./inner-cuts.js";
import { signatureLine } from "./parts.js";
import { partyNouns } from "./party-nouns.js";
import { countedRun, headingCuts, type Counted } from "./runs.js";
import { Sequence } from "./sequence.js";

const han = "[〇㐀-鿿]";
const ended = "(?<=^|[。；;:：）)！？】]\\s?)";
const wide = "[ \\u3000]+(?=[〇㐀-鿿“「《【])";

/** Where a clause number may begin inside a paragraph that lost its line breaks. */
const candidate = new RegExp(
  [
    "第[零〇一二三四五六七八九十百\\d]{1,5}(?:[条條章节節编編]|部分)(?![款项之第、和及至的规約约所中列])",
    "(?<![\\d.．/%第年月A-Za-z])\\d{1,2}[.．]\\d{1,2}(?:[.．]\\d{1,2})?(?![\\d%％万萬亿元倍折])",
    "(?<=^|[。；;:：）)]\\s?|[〇㐀-鿿”）][.])[一二三四五六七八九十]{1,3}[、,，]",
    "(?<=[A-Za-z\\d])一、",
    `(?<=${han})[一二三四五六七八九十]{1,3}、(?=${han}{2,12}[（(][一1][）)])`,
    `${ended}(?:[一二三四五六七八九十]{1,3}|[壹贰叁参肆伍陆柒捌玖拾]{1,3})${wide}`,
    `${ended}[壹贰叁参叄肆伍陆柒捌玖拾]{1,3}、`,
    "(?<=[。；;]\\s?)[（(][一二三四五六七八九十]{1,3}[）)]",
    "(?<![\\d.．第])(\\d{1,2})[.．、]?[ 　]*(?=[〇㐀-鿿、（）()A-Z]{2,16}\\1[.．]1(?!\\d))",
    "(?<=[。；;]\\s?)[①-⑳]",
    "(?<=[。；;]\\s?)\\d{1,2}、",
    "(?<=[。；;]\\s?)\\d{1,2}[.．][ 　]?(?=[〇㐀-鿿\\p{Lu}“「《【])",
    `(?<![A-Za-z\\d])\\p{Lu}\\d{1,2}(?:[.．]\\d{1,2})?[.．、]?${wide}`,
    `${ended}\\p{Lu}${wide}`,
    "(?<![A-Za-z])(\\p{Lu}\\d{0,2})[ 　]+(?=[〇㐀-鿿、]{2,16}\\2[.．]?1(?!\\d))",
    `(?<![\\d－–-])\\d{1,2}[－–-]\\d{1,2}${wide}`,
  ].join("|"),
  "gu",
);

/** Words before 第X条 that make it a citation and not a heading. */
const citing =
  /(?:本合同|本协议|上述|前述|依据|依照|根据|按照|按|依|(?<!数)据|见|照|及|和|与|或|至|、|》|”|(?<![方办])法|条例|(?<!一般|其他)规定|(?:管理|暂行)办法|(?<!解)除|违反|符合|(?<!法律)适用|参照|的|第)$/u;

/** Likewise before 8.1, in front of which a heading may stand. */
const citingDecimal = /(?:依据|依照|根据|按照|违反|参照|按|见|至|及|和|与|或|、|(?<!解)除|第)$/u;

/** Cuts the lines of one text, in order, at the clause numbers, parties and annexes that lost their line breaks. */
export class WebCopy {
  readonly #text: string;
  readonly #parties = new Set<string>();
  #sequence = new Sequence();
  #counted: Counted = {};
  readonly #isGlued: boolean;
  #hasClauses = false;
  #isSigned = false;
  #hasSheet = false;
  #length = 0;

  /** `text` is in plain signs; of a text that `isGlued` as a whole shorter lines are cut too. */
  constructor(text: string, isGlued = false) {
    this.#text = text;
    this.#isGlued = isGlued;
  }

  /** How many signs stand in lines that hold several clauses. */
  get length(): number {
    return this.#length;
  }

  /** Where the paragraphs of one line are. Only numbers that continue the sequence of the text cut; the range itself where nothing does. */
  cut(range: Range): readonly Range[] {
    const indent = /^\s*/u.exec(this.#text.slice(...range))?.[0].length ?? 0;
    const written: Range = [range[0] + indent, range[1]];
    const starts =
      written[1] - written[0] < (this.#isGlued ? 20 : annexLine.test(this.#text.slice(written[0], written[0] + 4)) ? 40 : 100)
        ? undefined
        : this.#starts(written);
    if (!starts) {
      this.#passOver(range);
      this.#isSigned ||= this.#hasClauses && signatureLine.test(this.#text.slice(...range));
      return [range];
    }
    return starts
      .map((start, index): Range => [index === 0 ? range[0] : start, starts[index + 1] ?? range[1]])
      .filter(([start, end]) => end > start);
  }

  /** A line that is a clause of its own is counted like one that was cut. */
  #passOver(range: Range): void {
    const label = this.#isGlued ? labelOf(this.#text.slice(...range)) : undefined;
    if (!label || !this.#sequence.expects(label)) return;
    this.#sequence.accept(label);
    this.#hasClauses = true;
  }

  #starts(range: Range): readonly number[] | undefined {
    const { joined: paragraph, at } = withoutLitter(this.#text.slice(...range));
    const { cuts, sequence, ...counts } = numbered(paragraph, this.#sequence.copy());
    const run = countedRun(paragraph, this.#counted);
    const isAfter = this.#isSigned || annexLine.test(paragraph);
    const end = isAfter ? annexStarts(paragraph, 0) : endStarts(paragraph);
    const [signature = paragraph.length] = end;
    const clauses = [...new Set([...cuts, ...run.cuts])].filter((cut) => cut < signature).sort((a, b) => a - b);
    const isShort = counts.strong < 3 && run.cuts.length === 0 && paragraph.length < longEnough && !(isAfter && end.length > 2);
    const head = paragraph.slice(0, signature);
    const lead = this.#hasClauses ? [] : headStarts(head.slice(0, headEnd(head, clauses)));
    const sheet = this.#isGlued ? this.#fields(paragraph, clauses, signature) : [];
    const found = [...clauses, ...lead].filter((cut) => cut > 0).length + end.length;
    if (this.#isGlued ? clauses.length + end.length + lead.length + sheet.length === 0 : found < 3 || isShort) return undefined;
    const nests = this.#isGlued || counts.outermost >= 3;
    const parties = partyStarts(head, clauses, this.#parties);
    this.#sequence = sequence;
    this.#counted = run.counted;
    this.#isSigned ||= end.length > 0;
    this.#hasClauses ||= clauses.length > 0;
    if (found > 1) this.#length += range[1] - range[0];
    const inside = (from: readonly number[], last: number): number[] =>
      nests ? from.flatMap((cut, index) => innerCuts(paragraph, [cut, from[index + 1] ?? last])) : [];
    return [
      ...new Set([
        ...[0, ...lead, ...parties, ...clauses, ...headingCuts(paragraph, clauses)],
        ...sheet,
        ...(this.#isGlued && clauses[0] !== 0 ? innerCuts(paragraph, [0, clauses[0] ?? signature], false) : []),
        ...inside(clauses, signature),
        ...[...end, ...inside(end.slice(1), paragraph.length)],
      ]),
    ]
      .sort((a, b) => a - b)
      .map((start) => range[0] + at(start));
  }

  /** The fields of sheets of terms; where there was one, two fields are another. */
  #fields(paragraph: string, clauses: readonly number[], end: number): readonly number[] {
    const starts = [...new Set([0, ...clauses])];
    const cuts = starts.flatMap((start, index) => fieldCuts(paragraph, [start, starts[index + 1] ?? end], this.#hasSheet ? 2 : 3));
    this.#hasSheet ||= cuts.length > 0;
    return cuts;
  }
}

interface Numbered {
  readonly cuts: readonly number[];
  readonly sequence: Sequence;
  /** How many are such as hardly occur in running text, and how many stand above others. */
  readonly strong: number;
  readonly outermost: number;
}

const strong: ReadonlySet<string> = new Set(["article", "decimal", "chapter", "part"]);
const outermost: ReadonlySet<string> = new Set(["article", "han", "capital", "part"]);

/** Where the numbers stand that continue a sequence. */
function numbered(paragraph: string, sequence: Sequence): Numbered {
  const found: { readonly at: number; readonly style: string }[] = [];
  for (const match of allMatches(paragraph, candidate)) {
    const label = labelOf(paragraph.slice(match.index, match.index + 40));
    if (!label || !(sequence.expects(label) || match[1] !== undefined || match[2] !== undefined)) continue;
    const before = paragraph.slice(Math.max(0, match.index - 4), match.index);
    if ((label.style === "decimal" ? citingDecimal : citing).test(before)) continue;
    sequence.accept(label);
    found.push({ at: match.index, style: label.style });
  }
  const count = (styles: ReadonlySet<string>): number => found.filter(({ style }) => styles.has(style)).length;
  const isCited = count(new Set(["article"])) === 1 && count(outermost) > 5;
  const kept = found.filter(({ style }) => !isCited || style !== "article");
  return { cuts: kept.map(({ at }) => at), sequence, strong: count(strong), outermost: count(outermost) };
}

/** A list inside a sentence, （一）…；（二）…, is cut in a paragraph of this length only; articles and decimals are cut in any. */
const longEnough = 300;

/** Line ends that wrapping left inside a paragraph, and the pinyin of bad conversions. */
const litter = new RegExp(`\\n|${pinyinLitter}`, "gu");

/** A paragraph without its litter, and where each of its offsets was. */
function withoutLitter(text: string): { readonly joined: string; readonly at: (offset: number) => number } {
  const pieces: string[] = [];
  const shifts: (readonly [number, number])[] = [];
  let [last, gone] = [0, 0];
  for (const { index, 0: found } of allMatches(text, litter)) {
    pieces.push(text.slice(last, index));
    gone += found.length;
    last = index + found.length;
    shifts.push([last - gone, gone]);
  }
  if (gone === 0) return { joined: text, at: (offset) => offset };
  return { joined: pieces.join("") + text.slice(last), at: (offset) => offset + (shifts.findLast(([from]) => from <= offset)?.[1] ?? 0) };
}

/** Where the signature block begins, 甲方(盖章):乙方(盖章): after the last clause, and behind it each annex and what it says. */
function endStarts(paragraph: string): number[] {
  const found = allMatches(paragraph, signing).at(-1);
  if (!found) return [];
  const start = found.index + 1;
  return [start, ...annexStarts(paragraph, start)];
}

/** Each annex and what it says: those that are counted on, 附件一 … 附件二 …, and are not cited. */
function annexStarts(paragraph: string, from: number): number[] {
  const starts: number[] = [];
  let last = 0;
  for (const match of allMatches(paragraph.slice(from), annex)) {
    const at = from + match.index;
    const number = orderOf(match[1] ?? "");
    const before = paragraph.slice(Math.max(0, at - 2), at);
    const isNext = number === last + 1 && last > 0 && !/[见按依及和与或、至据同以的由在即为]$/u.test(before);
    if (!/(?:^|[日。；;：:章字）)\s])$/u.test(before) && !isNext) continue;
    last = number;
    starts.push(at, at + match[0].length);
  }
  return starts;
}

/** 二 or 2 or B as 2. */
const orderOf = (written: string): number =>
  /^[A-Z]$/u.test(written) ? (written.codePointAt(0) ?? 64) - 64 : (labelOf(`（${written}）`)?.numbers[0] ?? 0);

const signing = new RegExp(
  `[。;；]\\s?(?=[（(]?(?:以下|此页|本页)无正文|(?:${partyNouns})(?:[（(]?(?:盖章|公章|签[章字]|章)[）)]?[:：]|[:：][^。；;:：]{2,24}[（(](?:盖章|公章|签[章字]|章)[）)]))`,
  "gu",
);

const annexLine = /^附[件表录]/u;

/** Its title cannot be told from the words behind it; its number can. */
const annex = /附[件表录][ 　]?([一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z](?![A-Za-z]))(?:[:： 　]+|(?=[〇㐀-鿿《（(]))/gu;
