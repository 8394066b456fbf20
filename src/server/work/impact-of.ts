import { sql } from "kysely";
import { z } from "zod";
import type { Library } from "../../library/library.js";
import type { Work } from "../../store/database.js";
import type { Impact } from "../contract/library.js";
import { keptPins } from "./pins.js";

const factsSchema = z.object({
  facts: z.array(z.object({ type: z.string(), value: z.unknown(), quote: z.string() })),
});
const citationSchema = z.object({ name: z.string(), article: z.number().optional() });

/** What is asked for: clauses by their ids, and laws as `民法典` or `民法典/585`. */
export interface Asked {
  readonly clauses: readonly string[];
  readonly laws: readonly string[];
}

/**
 * The contracts that these clauses or laws concern: drafts pinned to one of the clauses, or to one that cites one of the laws, and files whose
 * own text cites them. `library` names the texts that are current.
 */
export async function impactOf(trx: Work, library: Library, { clauses, laws }: Asked): Promise<Impact> {
  const cites = (refs: readonly string[]): boolean =>
    refs.some((ref) => laws.some((law) => ref === law || (!law.includes("/") && ref.split("/")[0] === law)));
  const wanted = new Set([
    ...clauses,
    ...Object.values(library.clauses)
      .filter((clause) => cites(clause.law))
      .map(({ id }) => id),
  ]);
  return {
    clauses: [...wanted].filter((id) => !clauses.includes(id)).sort(),
    rules: library.rules.filter((rule) => cites(rule.law)).map(({ id }) => id),
    drafts: await draftsWith(trx, library, wanted),
    files: laws.length === 0 ? [] : await filesCiting(trx, library, laws),
  };
}

async function draftsWith(trx: Work, library: Library, wanted: ReadonlySet<string>): Promise<Impact["drafts"]> {
  if (wanted.size === 0) return [];
  const rows = await trx
    .selectFrom("contracts")
    .leftJoin("signings", "signings.contract_id", "contracts.id")
    .select(["contracts.id", "title", "pins", "signings.state as signing"])
    .where("deleted_at", "is", null)
    .where("pins", "is not", null)
    .orderBy("updated_at", "desc")
    .execute();
  return rows.flatMap(({ id, title, pins, signing }) => {
    const found = keptPins(pins).filter(({ clause }) => wanted.has(clause));
    if (found.length === 0) return [];
    const current = ({ clause, hash }: { readonly clause: string; readonly hash: string }): boolean =>
      library.clauses[clause]?.hash === hash;
    return [
      {
        contract: id,
        title,
        signed: signing === "complete",
        clauses: found.map((pin) => ({ clause: pin.clause, version: pin.version, hash: pin.hash, current: current(pin) })),
      },
    ];
  });
}

/** By the reports that are kept of the latest versions; one that nobody looked at since the law changed is older, its citations are not. */
async function filesCiting(trx: Work, library: Library, laws: readonly string[]): Promise<Impact["files"]> {
  const named = laws.map((law) => {
    const [id = "", article] = law.split("/");
    return { names: library.laws[id]?.names ?? [id], article };
  });
  const words = named.flatMap(({ names }) => names);
  const rows = await trx
    .selectFrom("versions")
    .innerJoin("contracts", "contracts.id", "versions.contract_id")
    .innerJoin("reports", "reports.version_id", "versions.id")
    .distinctOn("contracts.id")
    .select(["contracts.id", "contracts.title", "versions.id as version", "versions.number", "reports.body"])
    .where("contracts.deleted_at", "is", null)
    .where((condition) => condition.or(words.map((word) => condition("reports.body", "like", `%${word.replaceAll(/[\\%_]/gu, "\\$&")}%`))))
    .orderBy("contracts.id")
    .orderBy(sql`versions.number desc, reports.created_at desc`)
    .execute();
  return rows.flatMap(({ id, title, version, number, body }) => {
    const quotes = citations(body).filter(({ name, article }) =>
      named.some((law) => law.names.includes(name) && (law.article === undefined || law.article === article)),
    );
    if (quotes.length === 0) return [];
    return [{ contract: id, title, version, number, quotes: [...new Set(quotes.map(({ quote }) => quote))] }];
  });
}

function citations(body: string): { readonly name: string; readonly article: string | undefined; readonly quote: string }[] {
  const { facts } = factsSchema.parse(JSON.parse(body));
  return facts.flatMap(({ type, value, quote }) => {
    const cited = type === "law" ? citationSchema.safeParse(value).data : undefined;
    return cited ? [{ name: cited.name, article: cited.article?.toString(), quote }] : [];
  });
}
