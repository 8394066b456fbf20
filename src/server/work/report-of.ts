import type { Language } from "../../base/bilingual.js";
import type { ReportTask } from "../../node/isolated/task.js";
import { Refusal, refusals } from "../http/refusal.js";
import type { Work } from "../../store/database.js";
import type { Services } from "../services.js";
import { libraryOf } from "./library-of.js";
import { readingOf } from "./kept-reading.js";

export interface Look {
  readonly stance: "brand" | "agency" | "neutral";
  readonly stage: "draft" | "final";
  readonly language: Language;
}

/** The report of a version by one look at it: made once a day and library, kept, and made anew when either changes. */
export async function reportOf(services: Services, organisation: string, version: string, look: Look): Promise<string> {
  const { database } = services;
  const { stamp } = await libraryOf(services, organisation);
  const edition = editionOf(services, stamp, look);
  const kept = await database.inOrganisation(organisation, (trx) =>
    trx.selectFrom("reports").select("body").where("version_id", "=", version).where("key", "=", edition).executeTakeFirst(),
  );
  if (kept) return kept.body;
  const body = await freshReport(services, organisation, version, { ...look, format: "page" });
  await database.inOrganisation(organisation, (trx) => keepReport(trx, organisation, version, look, edition, body));
  return body;
}

const keyOf = ({ stance, stage, language }: Look): string => [stance, stage, language].join(" ");

/** The name under which today's report is kept; the stamp is of the library and of the program, whose rules and format it tells. */
export const editionOf = ({ now }: Services, stamp: string, look: Look): string =>
  `${now().toISOString().slice(0, 10)} ${stamp.slice(0, 16)} ${keyOf(look)}`;

/** Keeps a report in place of older ones of the same look. */
export async function keepReport(trx: Work, organisation: string, version: string, look: Look, key: string, body: string): Promise<void> {
  await trx
    .deleteFrom("reports")
    .where("version_id", "=", version)
    .where("key", "like", `% ${keyOf(look)}`)
    .execute();
  await trx
    .insertInto("reports")
    .values({ organisation_id: organisation, version_id: version, key, body })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A report in any format, without the findings that were dismissed (pages show those too). */
export async function freshReport(
  services: Services,
  organisation: string,
  version: string,
  { stance, stage, language, format }: Look & { readonly format: ReportTask["format"] },
): Promise<string> {
  const { database, workshop, now } = services;
  const row = await database.inOrganisation(organisation, (trx) =>
    trx.selectFrom("versions").selectAll().where("id", "=", version).executeTakeFirst(),
  );
  if (!row) throw refusals.missing();
  const dismissed =
    format === "page"
      ? []
      : await database.inOrganisation(organisation, (trx) =>
          trx
            .selectFrom("decisions")
            .select(["finding", "reason"])
            .where("contract_id", "=", row.contract_id)
            .where("decision", "=", "dismissed")
            .execute(),
        );
  const { own } = await libraryOf(services, organisation);
  const made = await workshop.report({
    ...own,
    document: await readingOf(services, organisation, row),
    file: row.file_name,
    sha256: row.sha256,
    check: { stance, stage, asOf: now().toISOString().slice(0, 10) },
    acceptances: dismissed.map(({ finding, reason }) => ({ id: finding, reason, source: "decision" })),
    language,
    format,
  });
  if (!made.ok) throw new Refusal(422, made.problems);
  return made.value;
}
