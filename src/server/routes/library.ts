import { z } from "zod";
import { say } from "../../base/bilingual.js";
import type { LibraryClause } from "../../library/clause.js";
import type { Library } from "../../library/library.js";
import { textSource } from "../../library/text/text-source.js";
import { libraryFiles } from "../../node/library-files.js";
import { packageRoot } from "../../node/package-root.js";
import { zipFiles } from "../../sign/bundle/zip-files.js";
import {
  clauseQuery,
  clauseSummarySchema,
  clauseViewSchema,
  lawSummarySchema,
  lawViewSchema,
  libraryFileQuery,
  type ClauseSummary,
  type LawSummary,
} from "../contract/library.js";
import { refusals } from "../http/refusal.js";
import { fileReply } from "../http/reply.js";
import { clausePlaces } from "../work/clause-places.js";
import { libraryOf } from "../work/library-of.js";
import { memberRoute, type Route } from "../http/route.js";

const summary = ({ id, topic, title, title_en, version, tier, stance, rank, hash }: LibraryClause, library: Library): ClauseSummary => {
  const { zh, en } = library.topics[topic] ?? say(topic, topic);
  return { id, topic, topicName: { zh, en }, title: say(title, title_en), version, tier, stance, rank, hash };
};

const list = memberRoute({
  method: "GET",
  path: "/api/clauses",
  summary: say("条款库，可按文字、主题与立场查找", "the clauses, found by words, topic and stance"),
  may: "read",
  query: clauseQuery,
  answer: z.array(clauseSummarySchema),
  handle: async ({ services, who, query: { query, topic, stance } }) => {
    const { library } = await libraryOf(services, who.organisation);
    const words = query.trim().toLowerCase();
    const holds = (clause: LibraryClause): boolean =>
      words === "" ||
      [clause.id, clause.title, clause.title_en, library.topics[clause.topic]?.zh ?? "", textSource(clause.text)].some((text) =>
        text.toLowerCase().includes(words),
      );
    const found = Object.values(library.clauses).filter(
      (clause) => (topic === undefined || clause.topic === topic) && (stance === undefined || clause.stance === stance) && holds(clause),
    );
    const order = (id: string): number => library.topics[id]?.order ?? 0;
    return found
      .sort((a, b) => order(a.topic) - order(b.topic) || a.rank - b.rank || (a.id < b.id ? -1 : 1))
      .map((clause) => summary(clause, library));
  },
});

const pinsSchema = z.array(z.object({ clause: z.string(), version: z.int(), hash: z.string() }));

const one = memberRoute({
  method: "GET",
  path: "/api/clauses/:topic/:name",
  summary: say("一条条款：文字、依据、用在哪里", "a clause: its text, its law, where it is used"),
  may: "read",
  answer: clauseViewSchema,
  handle: async ({ services, who, params }) => {
    const { database } = services;
    const { library } = await libraryOf(services, who.organisation);
    const id = `${params["topic"] ?? ""}/${params["name"] ?? ""}`;
    const clause = Object.hasOwn(library.clauses, id) ? library.clauses[id] : undefined;
    if (!clause) throw refusals.missing();
    const rows = await database.inOrganisation(who.organisation, (trx) =>
      trx
        .selectFrom("contracts")
        .select(["id", "title", "pins"])
        .where("deleted_at", "is", null)
        .where("pins", "is not", null)
        .orderBy("updated_at", "desc")
        .limit(1000)
        .execute(),
    );
    return {
      ...summary(clause, library),
      text: textSource(clause.text),
      places: clausePlaces(clause, library),
      concede: clause.concede ?? null,
      law: clause.law,
      states: clause.states.map((state) => {
        const [topic = "", element = ""] = state.split(".");
        const { zh, en } = library.topics[topic]?.elements[element] ?? say(state, state);
        return { id: state, name: { zh, en } };
      }),
      needs: clause.needs,
      conflicts: clause.conflicts,
      templates: Object.values(library.templates)
        .filter(
          ({ body, cover, signature, annexes }) =>
            [...cover, ...body, ...signature].some(
              (entry) => entry.topic === clause.topic || entry.clause === id || entry.also.includes(id),
            ) || annexes.some((annex) => annex.clause === id || annex.also.includes(id)),
        )
        .map((template) => template.id),
      usedIn: rows.flatMap((row) =>
        (pinsSchema.safeParse(row.pins).data ?? [])
          .filter((pin) => pin.clause === id)
          .map(({ version, hash }) => ({ contract: row.id, title: row.title, version, current: hash === clause.hash })),
      ),
    };
  },
});

/** The articles of a law that a list of references names; empty strings stand for the law as a whole. */
const cited = (refs: readonly string[], law: string): string[] =>
  refs.flatMap((ref) => {
    const [name, article = ""] = ref.split("/");
    return name === law ? [article] : [];
  });

const laws = memberRoute({
  method: "GET",
  path: "/api/law",
  summary: say("法律表：引用到的每部法律", "the law table: every authority that is cited"),
  may: "read",
  answer: z.array(lawSummarySchema),
  handle: async ({ services, who }) => {
    const { library } = await libraryOf(services, who.organisation);
    const clauses = Object.values(library.clauses);
    return Object.entries(library.laws).map(
      ([id, { names, issuer, force, effective, until, successor, checkedAt, articles }]): LawSummary => ({
        id,
        names,
        issuer,
        force,
        effective: effective ?? null,
        until: until ?? null,
        successor: successor ?? null,
        checkedAt,
        articles: Object.keys(articles).length,
        clauses: clauses.filter((clause) => cited(clause.law, id).length > 0).length,
        rules: library.rules.filter((rule) => cited(rule.law, id).length > 0).length,
      }),
    );
  },
});

const law = memberRoute({
  method: "GET",
  path: "/api/law/:law",
  summary: say("一部法律：效力、引用的条文、谁引用它", "a law: its force, the articles that are cited, and who cites them"),
  may: "read",
  answer: lawViewSchema,
  handle: async ({ services, who, params }) => {
    const { library } = await libraryOf(services, who.organisation);
    const id = decodeURIComponent(params["law"] ?? "");
    const entry = Object.hasOwn(library.laws, id) ? library.laws[id] : undefined;
    if (!entry) throw refusals.missing();
    return {
      id,
      names: entry.names,
      issuer: entry.issuer,
      force: entry.force,
      effective: entry.effective ?? null,
      until: entry.until ?? null,
      successor: entry.successor ?? null,
      checkedAt: entry.checkedAt,
      articles: entry.articles,
      clauses: Object.values(library.clauses).flatMap((clause) => {
        const articles = cited(clause.law, id);
        return articles.length === 0 ? [] : [{ id: clause.id, title: say(clause.title, clause.title_en), articles }];
      }),
      rules: library.rules.filter((rule) => cited(rule.law, id).length > 0).map((rule) => rule.id),
    };
  },
});

const file = memberRoute({
  method: "GET",
  path: "/api/library/files",
  summary: say("条款库的一个文件", "one file of the library"),
  may: "library",
  query: libraryFileQuery,
  handle: async ({ services, who, query: { path } }) => {
    const { files: own } = await libraryOf(services, who.organisation);
    const text = Object.hasOwn(own, path) ? own[path] : libraryFiles(packageRoot()).find((one) => one.path === path)?.text;
    if (text === undefined) throw refusals.missing();
    return fileReply(text, path.slice(path.lastIndexOf("/") + 1), "text/plain; charset=utf-8");
  },
});

const exported = memberRoute({
  method: "GET",
  path: "/api/library/export",
  summary: say("导出条款库与模板的全部文件", "all files of clauses and templates"),
  may: "library",
  handle: async ({ services, who }) => {
    const { files: own } = await libraryOf(services, who.organisation);
    const shipped = libraryFiles(packageRoot()).map(({ path, text }): [string, string] => [path, text]);
    const files = new Map([...shipped, ...Object.entries(own)].map(([path, text]) => [path, new TextEncoder().encode(text)]));
    return fileReply(zipFiles(files), "clausewright-library.zip", "application/zip");
  },
});

export const libraryRoutes: readonly Route[] = [list, one, laws, law, exported, file];
