import type { Topic } from "../../library/topic.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { oncePerReading } from "../reading/once-per-reading.js";
import { rowLabel } from "./labelled.js";
import { titleNames } from "./title-names.js";

/** The paragraphs whose own words are of each topic. */
export type Spoken = ReadonlyMap<Topic, ReadonlySet<ReadingParagraph>>;

/** The most paragraphs that a group without a heading of the topic may have to be taken as a whole. */
const GROUP = 12;

/** The paragraphs that deal with a topic: by a heading above them, by a phrase in them, or by what stands around them. */
export function scopeOf(topic: Topic, spoken: Spoken, reading: Reading): ReadingParagraph[] {
  const signalled = spoken.get(topic) ?? new Set<ReadingParagraph>();
  const { paragraphs } = reading;
  const scope = new Uint8Array(paragraphs.length);
  const add = (paragraph: ReadingParagraph): void => {
    if (!paragraph.heading && paragraph.part !== "signature" && (paragraph.part !== "cover" || topic.id === "parties"))
      scope[paragraph.index] = 1;
  };
  const named = new Set(titlesOf(reading).filter((title) => titleNames(title, topic.names)));
  const isName = (title: string): boolean => named.has(title);
  if (titleOfExcerpt(reading).some((title) => titleNames(title, topic.names))) paragraphs.forEach(add);
  for (const stretch of named.size > 0 ? underTitles(reading).filter(({ titles }) => titles.some(isName)) : []) {
    // Of a heading of several topics (解除与善后), what speaks of another of them alone is not of this one.
    const others = signalled.size > 0 ? topicsUnder(stretch.titles, topic, spoken) : [];
    for (const paragraph of stretch.paragraphs) if (signalled.has(paragraph) || !others.some((own) => own.has(paragraph))) add(paragraph);
  }
  const rows = rowsByLabel(reading);
  if (rows.size > 0) for (const name of topic.names) rows.get(name)?.forEach(add);
  signalled.forEach(add);
  if (!scope.includes(1)) return [];
  // A table or list that a paragraph of the topic introduces with a colon is of the topic too; so is a table whose head is.
  const introduced = new Uint8Array(paragraphs.length);
  followers(reading).forEach(({ at, row, before, opens }) => {
    if ((opens && scope[before] === 1) || (row && introduced[before] === 1)) scope[at] = introduced[at] = 1;
  });
  // So is the rest of a short list, table or section of which more than half is.
  groupsOf(reading).forEach((group) => {
    const own = group.reduce((sum, { index }) => sum + (scope[index] ?? 0), 0);
    if (own * 2 > group.length) for (const { index } of group) scope[index] = 1;
  });
  // A clause that stands alone is of the topic as a whole.
  if (scope.includes(1) && isExcerpt(reading)) return paragraphs.filter((paragraph) => !paragraph.heading);
  return paragraphs.filter((_, at) => scope[at] === 1);
}

/** The own paragraphs of the other topics that the innermost heading names; of 违约责任 and the like, which two topics share, there are none. */
function topicsUnder(titles: readonly string[], topic: Topic, spoken: Spoken): ReadonlySet<ReadingParagraph>[] {
  const innermost = titles.at(-1) ?? "";
  const parts = innermost.split(/[与和及、/]/u);
  if (parts.length < 2) return [];
  const found: ReadonlySet<ReadingParagraph>[] = [];
  for (const [other, own] of spoken)
    if (other !== topic && parts.some((part) => titleNames(part, other.names) && !titleNames(part, topic.names))) found.push(own);
  return found;
}

/** All headings, each once. */
const titlesOf = oncePerReading((reading): readonly string[] => [...new Set(underTitles(reading).flatMap(({ titles }) => titles))]);

/** The paragraphs under the same headings. */
const underTitles = oncePerReading(
  ({ paragraphs }): readonly { readonly titles: readonly string[]; readonly paragraphs: readonly ReadingParagraph[] }[] => {
    const made = new Map<string, { readonly titles: readonly string[]; readonly paragraphs: ReadingParagraph[] }>();
    let last: { readonly titles: readonly string[]; readonly paragraphs: ReadingParagraph[] } | undefined;
    for (const paragraph of paragraphs) {
      if (last?.titles !== paragraph.titles) {
        const key = paragraph.titles.join("\n");
        last = made.get(key) ?? { titles: paragraph.titles, paragraphs: [] };
        made.set(key, last);
      }
      last.paragraphs.push(paragraph);
    }
    return [...made.values()];
  },
);

const rowsByLabel = oncePerReading((reading): ReadonlyMap<string, readonly ReadingParagraph[]> => {
  const rows = new Map<string, ReadingParagraph[]>();
  for (const paragraph of reading.paragraphs) {
    const label = rowLabel(paragraph, reading);
    if (label === undefined) continue;
    const known = rows.get(label);
    if (known) known.push(paragraph);
    else rows.set(label, [paragraph]);
  }
  return rows;
});

interface Follower {
  readonly at: number;
  readonly row: boolean;
  readonly before: number;
  /** What is before it is a table's head or ends in a colon. */
  readonly opens: boolean;
}

/** Rows with the row or paragraph before them, items with the paragraph that introduces them. */
const followers = oncePerReading((reading): readonly Follower[] =>
  reading.paragraphs.flatMap(({ row, lead }, at) => {
    const before = row ? reading.paragraphs[at - 1] : lead;
    if (!before) return [];
    const opens = isTableHead(before, reading) || before.text.endsWith("：");
    return [{ at, row, before: before.index, opens }];
  }),
);

/** The first row of a table, where it is words alone. */
const isTableHead = ({ row, index, text }: ReadingParagraph, { paragraphs }: Reading): boolean =>
  row && !paragraphs[index - 1]?.row && !/\d/u.test(text);

/** A few lines without parties and without articles: one clause. */
const isExcerpt = ({ paragraphs, parties }: Reading): boolean =>
  parties.length === 0 && paragraphs.length <= GROUP && paragraphs.filter(({ path }) => /^第.+[条條]$/u.test(path[0] ?? "")).length === 0;

/** The only line above the first clause of a text without parties: a clause that stands alone has it for its heading, and it is no contract's name. */
function titleOfExcerpt({ paragraphs, parties }: Reading): string[] {
  const [first, second] = paragraphs;
  if (parties.length > 0 || first?.part !== "cover" || second === undefined || second.part === "cover") return [];
  const title = first.text;
  return title.length <= 20 && !/(?:合同|协议|协议书|订单|条款)$/u.test(title) ? [title] : [];
}

/** Neighbours under the same heading, the rows of a table apart from prose, where they are few. */
const groupsOf = oncePerReading((reading): readonly (readonly ReadingParagraph[])[] => {
  const made: ReadingParagraph[][] = [];
  let last: ReadingParagraph | undefined;
  for (const paragraph of reading.paragraphs) {
    const joins = last && last.row === paragraph.row && last.part === paragraph.part && above(last) === above(paragraph);
    if (paragraph.heading || paragraph.part === "signature" || paragraph.part === "cover") {
      last = undefined;
      continue;
    }
    const open = made.at(-1);
    if (joins && open) open.push(paragraph);
    else made.push([paragraph]);
    last = paragraph;
  }
  // Of one or two, more than half are all.
  return made.filter((group) => group.length > 2 && group.length <= GROUP);

  /** The headings above a paragraph; the words before its own colon (上限：…) are none. */
  function above({ titles, text }: ReadingParagraph): string {
    const own = titles.at(-1);
    return (own !== undefined && text.startsWith(`${own}：`) ? titles.slice(0, -1) : titles).join();
  }
});
