import { allMatches } from "../base/all-matches.js";
import { greatest } from "../base/greatest.js";
import { paragraphsWith } from "./screen/paragraphs-with.js";
import type { Range } from "../base/range.js";
import { conditions } from "./conditions.js";
import { attachedAnnexes, numberedClauses, type Numbered } from "./clause-index.js";
import type { ReferenceFact } from "./facts/fact.js";
import { numberValue } from "./facts/number-words.js";
import type { Reading, ReadingParagraph } from "./reading/reading.js";
import { oncePerReading } from "./reading/once-per-reading.js";

/** What 第N款 and 第N项 can count in a stretch of the contract. */
interface Parts {
  readonly units: number;
  readonly items: number;
}

/** What the references of a contract can point at. */
export interface Targets {
  readonly articles: ReadonlySet<number>;
  /** Articles behind the signatures or in an annex, whose numbers begin anew: 第三部分　专用条款. */
  readonly furtherArticles: ReadonlySet<number>;
  /** The last article, or what the contract says its last article is (全文共十二条). */
  readonly lastArticle: number;
  readonly statedLast: number | undefined;
  readonly chapters: ReadonlySet<number>;
  readonly sections: ReadonlySet<number>;
  /** Decimal numbers as written: 6.2. */
  readonly decimals: ReadonlySet<string>;
  /** The numbers of the outermost clauses, whatever their shape. */
  readonly top: ReadonlySet<number>;
  /** The first numbers of every clause of a contract in general and special conditions, which number each part anew. */
  readonly anywhere: ReadonlySet<number> | undefined;
  readonly partsOfArticle: (article: number) => Parts | undefined;
  readonly partsAround: (paragraph: ReadingParagraph) => Parts;
  readonly entriesOfAnnex: (annex: number) => number | undefined;
}

const lists: ReadonlySet<string> = new Set(["han-paren", "arabic-paren", "arabic", "circled", "decimal", "letter"]);
const inline = /(?:^|[：；，。、）])（([一二三四五六七八九十]{1,3}|\d{1,2})）|(?:^|[：；，。])(\d{1,2})[.、](?!\d)|([①-⑳])/gu;
const anyInline = new RegExp(inline.source, "u");
const stated = /(?:全文|正文|合同|协议)(?:正文)?(?:共|计|总计|合计|一共)(?:有|计)?([一二三四五六七八九十\d]{1,3})条/u;

/** Articles, chapters and decimals of the body, and how many parts every article has. */
export const targetsOf = oncePerReading((reading): Targets => {
  const body = numberedClauses(reading).filter((one) => one.part === "body" || one.part === "cover");
  const styles = ["article", "capital", "han", "arabic"] as const;
  const top = styles.find((style) => body.some((one) => one.label.style === style)) ?? "decimal";
  const numbers = (style: Numbered["label"]["style"]): Set<number> =>
    new Set(body.filter((one) => one.label.style === style).map((one) => one.label.numbers[0] ?? 0));
  const articles = top === "decimal" ? new Set<number>() : numbers(top);
  const decimals = new Set(body.filter((one) => one.label.style === "decimal").map((one) => one.label.numbers.join(".")));
  if (articles.size === 0) for (const decimal of decimals) articles.add(Number(decimal.split(".")[0]));
  const said = numberValue(stated.exec(reading.text)?.[1] ?? "")?.toNumber();
  const byLabel = new Map(body.map((one) => [one.label.text, one.label.numbers[0] ?? 0]));
  const scopes = new Map<string, ReadingParagraph[]>();
  for (const paragraph of reading.paragraphs) {
    const key = scopeOf(paragraph, byLabel);
    const scope = scopes.get(key);
    if (scope) scope.push(paragraph);
    else scopes.set(key, [paragraph]);
  }
  const labels = new Map(body.map((one) => [one.paragraph, one.label]));
  const counted = new Map<string, Parts | undefined>();
  const parts = (key: string): Parts | undefined => {
    const paragraphs = scopes.get(key);
    if (!counted.has(key)) counted.set(key, paragraphs && countParts(reading, paragraphs, labels));
    return counted.get(key);
  };
  return {
    articles,
    furtherArticles: new Set(
      numberedClauses(reading)
        .filter((one) => one.label.style === "article" && one.part !== "body" && one.part !== "cover")
        .map((one) => one.label.numbers[0] ?? 0),
    ),
    statedLast: said,
    lastArticle: said ?? greatest(0, articles),
    chapters: numbers("chapter"),
    sections: new Set([...numbers("part"), ...numbers("section")]),
    decimals,
    top: new Set([...body.filter((one) => one.above.length === 0).map((one) => one.label.numbers[0] ?? 0), ...writtenNumbers(reading)]),
    anywhere:
      conditions(reading).length === 0
        ? undefined
        : new Set([...numberedClauses(reading).map((one) => one.label.numbers[0] ?? 0), ...lineNumbers(reading)]),
    partsOfArticle: (article) => parts(`body ${article}`),
    partsAround: (paragraph) => parts(scopeOf(paragraph, byLabel)) ?? { units: 1, items: 0 },
    entriesOfAnnex: (annex) => annexEntries(reading, annex),
  };
});

/** Numbers that stand at the start of a line, also where the outline took the line for something else: 38．场次不足…. */
const writtenNumbers = ({ view: { written: text } }: Reading): number[] =>
  allMatches(text, /(?<=^|[\n。；;])[\s\u3000]*(\d{1,2})[．.、](?!\d)/gu).map((match) => Number(match[1]));

/** Also numbers without a sign behind them: 14 付款：…, 7.2 每季度…. */
const lineNumbers = ({ view: { written: text } }: Reading): number[] =>
  [...text.matchAll(/(?<=^|\n)[\s\u3000]*(\d{1,2})(?=[\s\u3000.．、])/gu)].map((match) => Number(match[1]));

/** Paragraphs of one article are one scope, whatever stands between them and its label. */
const scopeOf = ({ part, annex, path }: ReadingParagraph, byLabel: ReadonlyMap<string, number>): string => {
  const article = path.find((label) => /^第.*[条條]|^Article/iu.test(label)) ?? path[0];
  return part === "annex"
    ? `annex ${annex ?? ""} ${article ?? ""}`
    : `body ${article === undefined ? "" : (byLabel.get(article) ?? article)}`;
};

function countParts(
  reading: Reading,
  paragraphs: readonly ReadingParagraph[],
  labels: ReadonlyMap<ReadingParagraph, Numbered["label"]>,
): Parts {
  const numbered = new Set(paragraphsWith(reading, anyInline));
  let [units, items, own] = [0, 0, 0];
  for (const [at, paragraph] of paragraphs.entries()) {
    const label = labels.get(paragraph);
    const last = at > 0 && label && lists.has(label.style) ? (label.numbers.at(-1) ?? 0) : 0;
    const inside = numbered.has(paragraph) ? greatest(0, allMatches(paragraph.text, inline).map(itemNumber)) : 0;
    if (!paragraph.heading) own++;
    units = Math.max(units, last, label?.style === "decimal" ? (label.numbers.at(-1) ?? 0) : 0);
    items = Math.max(items, last, inside);
  }
  return { units: Math.max(units, own), items };
}

const itemNumber = (match: RegExpExecArray): number => {
  const [, bracketed, plain, circled] = match;
  return circled === undefined ? (numberValue(bracketed ?? plain ?? "0")?.toNumber() ?? 0) : circled.charCodeAt(0) - 0x2460 + 1;
};

/** How many rows or numbered entries an attached annex has; undefined where it is not attached or has none. */
function annexEntries(reading: Reading, annex: number): number | undefined {
  const heading = attachedAnnexes(reading).find((one) => one.number === annex);
  if (!heading) return undefined;
  const own = reading.paragraphAt(heading.range[0]);
  const paragraphs = reading.paragraphs.filter((one) => one.part === "annex" && one.annex === own.annex && one !== own);
  const labelled = numberedClauses(reading).filter((one) => paragraphs.includes(one.paragraph));
  const rows = paragraphs.filter((one) => one.row || reading.contract.text.slice(...reading.toSource(one.range)).includes("\t")).length;
  const serial = paragraphs.map((one) => Number(/^\d{1,3}(?=\D|$)/u.exec(reading.text.slice(...one.range))?.[0] ?? 0));
  const most = greatest(rows, [...labelled.map((one) => one.label.numbers.at(-1) ?? 0), ...serial]);
  return most === 0 ? undefined : most;
}

/** Whether what a reference names exists; undefined where the contract does not let one tell. `before` is the text in front of it. */
export function exists(
  fact: ReferenceFact,
  text: string,
  before: string,
  paragraph: ReadingParagraph,
  targets: Targets,
): boolean | undefined {
  const [first = 0, second] = fact.numbers;
  if (fact.target === "chapter") return targets.chapters.size === 0 ? undefined : targets.chapters.has(first);
  if (fact.target === "section")
    return targets.sections.size === 0 ? (targets.top.size > 1 ? targets.top.has(first) : undefined) : targets.sections.has(first);
  const annex = /附件([一二三四五六七八九十\d]{1,3})[^，。；]{0,24}$/u.exec(before);
  if (annex) {
    const entries = targets.entriesOfAnnex(numberValue(annex[1] ?? "")?.toNumber() ?? 0);
    return entries === undefined || fact.target === "article" ? undefined : first <= entries;
  }
  if (fact.target === "paragraph" || /^本[条款]/u.test(text)) return inOwnArticle(fact, text, paragraph, targets);
  if (/第[^，。；]{1,4}(?:部分|节|编)(?:的)?$/u.test(before)) return undefined;
  if (targets.statedLast !== undefined && first > targets.statedLast && !/\d\.\d/u.test(text)) return false;
  if (targets.anywhere) return targets.anywhere.has(first) ? true : first > greatest(0, targets.anywhere) ? false : undefined;
  const least = Math.min(...targets.articles);
  const tellable = targets.articles.size >= 2 || first > targets.lastArticle;
  if (/\d\.\d/u.test(text)) {
    if (targets.decimals.size === 0) return targets.articles.has(first) || (first < least || !tellable ? undefined : false);
    const depth = /\d+(?:\.\d+)+/u.exec(text)?.[0].split(".").length ?? 2;
    return targets.decimals.has(fact.numbers.slice(0, depth).join(".")) || (first < least ? undefined : false);
  }
  if (!targets.articles.has(first) && targets.furtherArticles.has(first)) return undefined;
  if (!targets.articles.has(first)) return first < least || !tellable || targets.articles.size === 0 ? undefined : false;
  const parts = targets.partsOfArticle(first);
  if (second === undefined || !parts) return true;
  return /款/u.test(text) ? hasUnit(second, fact.numbers[2], parts) : hasItem(second, parts);
}

const hasUnit = (unit: number, item: number | undefined, parts: Parts): boolean =>
  unit <= Math.max(parts.units, 1) && (item === undefined || hasItem(item, parts));
const hasItem = (item: number, parts: Parts): boolean => item <= Math.max(parts.items, parts.units > 1 ? parts.units : 0);

/** 第（四）项, 本条第三款: counted in the article that says it. 第三款 alone may also mean the third clause. */
function inOwnArticle(fact: ReferenceFact, text: string, paragraph: ReadingParagraph, targets: Targets): boolean | undefined {
  const parts = targets.partsAround(paragraph);
  const [first = 0, second] = fact.numbers;
  if (/项|目/u.test(text) && !/款/u.test(text)) return parts.items === 0 && parts.units <= 1 ? undefined : hasItem(first, parts);
  if (parts.units <= 1 && (targets.top.size < 2 || /^本条/u.test(text))) return undefined;
  return hasUnit(first, second, parts) || (!/^本条/u.test(text) && targets.top.has(first));
}

/** 见3.8, 按5.3执行: decimals that are cited without 第. */
export function bareDecimals(reading: Reading): ReferenceFact[] {
  return [
    ...reading.text.matchAll(
      /(?:见|按|依|依照|按照|根据|违反|参照|适用|执行|第|符合)((\d{1,2}(?:\.\d{1,2}){1,2})(?=条|款|项|约定|执行|规定|所述|所列|的约定|之|，|。|；|处理|扣|承担))/gu,
    ),
  ].flatMap((match): ReferenceFact[] => {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    if (match[0].startsWith("第")) return [];
    const range: Range = [start, start + (match[2]?.length ?? 0)];
    return [{ type: "reference", target: "article", numbers: (match[2] ?? "").split(".").map(Number), range }];
  });
}
