import type { Contract } from "../../document/node.js";
import type { Library } from "../../library/library.js";
import { contains } from "../../base/range.js";
import { readingOf } from "../reading/reading.js";
import { topicsOf } from "../topics/topics.js";
import type { TopicReport } from "../topics/topic-report.js";
import { named, print, printClause, type Article } from "./print.js";
import { neutral, type Setting } from "./setting.js";

/** The article that a contract lacks: heading and items; undefined where nothing general can be written: nobody else knows who the parties are. */
export function topicArticle(id: string, setting: Setting): Article | undefined {
  const { library } = setting;
  const own = library.fixes.topics[id];
  if (own) return { title: named(own.title, setting), items: own.items.map((item) => print(item, id, setting)) };
  const clause = library.clauses[library.topics[id]?.absence?.clause ?? `${id}/balanced`];
  return clause && id !== "parties" && !usesFormulas(clause.text) ? printClause(clause, setting) : undefined;
}

/** A formula of a deal means nothing in somebody else's contract. */
const usesFormulas = (text: unknown): boolean => /"call":"(?:inWords|worked|resultText|resultOf|total|size)"/u.test(JSON.stringify(text));

/**
 * The sentences that state what a topic lacks, the fewest that do, in the order of the article; undefined where some lacking
 * element cannot be stated by general words.
 */
export function elementSentences({ topic }: TopicReport, lacking: readonly string[], setting: Setting): readonly string[] | undefined {
  const { library } = setting;
  const written = lacking.map((element) => library.fixes.elements[`${topic.id}.${element}`]);
  const open = lacking.filter((_, at) => written[at] === undefined);
  const direct = written.flatMap((text) => (text ? [print(text, topic.id, setting)] : []));
  if (open.length === 0) return direct;
  const article = topicArticle(topic.id, setting);
  const plain = topicArticle(topic.id, neutral(setting));
  if (!article || !plain) return undefined;
  const stated = statedBy(topic.id, plain, library);
  const places = open.map((element) => stated.get(element));
  if (places.some((at) => at === undefined)) return undefined;
  return [...direct, ...article.items.filter((_, at) => places.includes(at))];
}

const known = new WeakMap<Library, Map<string, ReadonlyMap<string, number>>>();

/** Which item of an article states which element, as the checker itself reads it. */
function statedBy(topic: string, article: Article, library: Library): ReadonlyMap<string, number> {
  const all = known.get(library) ?? new Map<string, ReadonlyMap<string, number>>();
  known.set(library, all);
  const key = [topic, article.title, ...article.items].join("\n");
  const made = all.get(key) ?? readElements(topic, article, library);
  all.set(key, made);
  return made;
}

function readElements(id: string, article: Article, library: Library): ReadonlyMap<string, number> {
  const reading = readingOf(contractOf(article), library);
  const report = topicsOf(reading).find(({ topic }) => topic.id === id);
  const items = reading.paragraphs.filter(({ heading }) => !heading);
  return new Map(
    (report?.elements ?? []).flatMap(({ id: element, stated }) => {
      const at = stated === undefined ? -1 : items.findIndex(({ range }) => contains(range, [stated[0], stated[0]]));
      return at === -1 ? [] : [[element, at] as const];
    }),
  );
}

/** An article as a contract of its own. */
function contractOf({ title, items }: Article): Contract {
  const text = [title, ...items].join("\n");
  let start = title.length + 1;
  const children = items.map((item) => {
    const range = [start, start + item.length] as const;
    start += item.length + 1;
    return { type: "paragraph", range, children: [] } as const;
  });
  const whole = [0, text.length] as const;
  return {
    text,
    root: {
      type: "document",
      range: whole,
      children: [
        {
          type: "part",
          kind: "body",
          range: whole,
          children: [
            {
              type: "clause",
              level: 1,
              label: "第一条",
              title: { type: "title", range: [0, title.length], children: [] },
              range: whole,
              children,
            },
          ],
        },
      ],
    },
  };
}

/** Wording that a rule names: one item of a clause, or the clause. */
export function clauseWords(id: string, setting: Setting): string | undefined {
  const clause = setting.library.clauses[id];
  if (!clause || usesFormulas(clause.text)) return undefined;
  return named(printClause(clause, setting).items.join(""), setting);
}
