import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { align } from "../../compare/align.js";
import { textSource } from "../../library/text/text-source.js";
import { clauseCompareQuery, clauseCompareSchema, clauseTextSchema, type ClauseText } from "../contract/library.js";
import { refusals } from "../http/refusal.js";
import { memberRoute, type Caller, type Route } from "../http/route.js";
import type { Services } from "../services.js";
import { libraryOf } from "../work/library-of.js";

/** Every text of a clause that is known to the organisation, the current one first, then the latest. */
async function textsOf(services: Services, who: Caller, params: Readonly<Record<string, string>>): Promise<ClauseText[]> {
  const id = `${params["topic"] ?? ""}/${params["name"] ?? ""}`;
  const { library } = await libraryOf(services, who.organisation);
  const now = Object.hasOwn(library.clauses, id) ? library.clauses[id] : undefined;
  const rows = await services.database.inOrganisation(who.organisation, (trx) =>
    trx.selectFrom("clause_texts").selectAll().where("clause", "=", id).orderBy("first_seen", "desc").execute(),
  );
  if (!now && rows.length === 0) throw refusals.missing();
  const since = rows.find(({ hash }) => hash === now?.hash)?.first_seen.toISOString() ?? null;
  return [
    ...(now ? [{ hash: now.hash, version: now.version, title: now.title, text: textSource(now.text), current: true, since }] : []),
    ...rows
      .filter(({ hash }) => hash !== now?.hash)
      .map(({ hash, version, title, text, first_seen }) => ({
        hash,
        version,
        title,
        text,
        current: false,
        since: first_seen.toISOString(),
      })),
  ];
}

const versions = memberRoute({
  method: "GET",
  path: "/api/clauses/:topic/:name/versions",
  summary: say("一条条款用过的各个文本", "every text of a clause that was in use"),
  may: "read",
  answer: z.array(clauseTextSchema),
  handle: ({ services, who, params }) => textsOf(services, who, params),
});

const compare = memberRoute({
  method: "GET",
  path: "/api/clauses/:topic/:name/compare",
  summary: say("一条条款的两个文本逐行对照，以哈希指明", "two texts of a clause line by line, named by their hashes"),
  may: "read",
  query: clauseCompareQuery,
  answer: clauseCompareSchema,
  handle: async ({ services, who, params, query }) => {
    const texts = await textsOf(services, who, params);
    const [from, to] = [query.from, query.to].map((hash) => texts.find((one) => one.hash === hash));
    if (!from || !to) throw refusals.missing();
    return { from, to, lines: linesBetween(from.text.split("\n"), to.text.split("\n")) };
  },
});

type Line = z.output<typeof clauseCompareSchema>["lines"][number];

function linesBetween(before: readonly string[], after: readonly string[]): Line[] {
  return align(before.length, after.length, (a, b) => (before[a] === after[b] ? 1 : 0)).map((one): Line => {
    if ("old" in one && "new" in one) return { type: "same", text: after[one.new] ?? "" };
    return "old" in one ? { type: "removed", text: before[one.old] ?? "" } : { type: "added", text: after[one.new] ?? "" };
  });
}

export const clauseTextRoutes: readonly Route[] = [versions, compare];
