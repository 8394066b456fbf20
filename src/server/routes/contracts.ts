import { sql } from "kysely";
import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Work } from "../../store/database.js";
import {
  contractChangeSchema,
  contractQuerySchema,
  contractSchema,
  contractSummarySchema,
  type ContractSummary,
  type ContractView,
  type VersionView,
} from "../contract/contracts.js";
import { refusals } from "../http/refusal.js";
import { done } from "../http/reply.js";
import { memberRoute, type Caller, type Route } from "../http/route.js";

const list = memberRoute({
  method: "GET",
  path: "/api/contracts",
  summary: say("合同列表，最近的在前", "the contracts, latest first"),
  may: "read",
  query: contractQuerySchema,
  answer: z.array(contractSummarySchema),
  handle: ({ services, who, query: { query, kind, deleted } }) =>
    services.database.inOrganisation(who.organisation, async (trx) => {
      const rows = await trx
        .selectFrom("contracts")
        .leftJoin("signings", "signings.contract_id", "contracts.id")
        .leftJoinLateral(
          (builder) =>
            builder
              .selectFrom("versions")
              .select([
                "versions.id",
                "number",
                "file_name",
                "format",
                "versions.state",
                "versions.counts",
                sql<string>`count(*) over ()`.as("total"),
              ])
              .whereRef("versions.contract_id", "=", "contracts.id")
              .orderBy("number", "desc")
              .limit(1)
              .as("last"),
          (join) => join.onTrue(),
        )
        .select([
          "contracts.id",
          "title",
          "kind",
          "updated_at",
          "signings.state as signing",
          "last.state as state",
          "last.counts as counts",
          "last.total as total",
          "last.id as version",
          "last.number as number",
          "last.file_name as file",
          "last.format as format",
        ])
        .where("deleted_at", deleted === "true" ? "is not" : "is", null)
        .$if(kind !== undefined, (builder) => builder.where("kind", "=", kind ?? "review"))
        .$if(query.trim() !== "", (builder) => builder.where("title", "ilike", `%${query.trim().replaceAll(/[\\%_]/gu, "\\$&")}%`))
        .orderBy("updated_at", "desc")
        .limit(500)
        .execute();
      const turns = await turnsOf(
        trx,
        rows.filter(({ signing }) => signing === "open").map(({ id }) => id),
      );
      return rows.map((row): ContractSummary => ({
        id: row.id,
        title: row.title,
        kind: row.kind,
        state: row.signing === "complete" ? "signed" : row.signing === "open" ? "signing" : (row.state ?? "draft"),
        versions: Number(row.total ?? 0),
        counts: row.counts,
        updated: row.updated_at.toISOString(),
        latest:
          row.version === null ? null : { id: row.version, number: row.number ?? 1, fileName: row.file ?? "", format: row.format ?? "" },
        turn: turns.get(row.id) ?? null,
      }));
    }),
});

/** The first step that waits, of each of these contracts. */
async function turnsOf(trx: Work, contracts: readonly string[]): Promise<ReadonlyMap<string, NonNullable<ContractSummary["turn"]>>> {
  if (contracts.length === 0) return new Map();
  const steps = await trx
    .selectFrom("signing_steps")
    .distinctOn("contract_id")
    .select(["contract_id", "kind", "role", "party"])
    .where("contract_id", "in", contracts)
    .where("state", "=", "waiting")
    .orderBy("contract_id")
    .orderBy("number")
    .execute();
  return new Map(steps.map(({ contract_id, ...turn }) => [contract_id, turn]));
}

const one = memberRoute({
  method: "GET",
  path: "/api/contracts/:id",
  summary: say("一份合同及其各版本", "a contract and its versions"),
  may: "read",
  answer: contractSchema,
  handle: ({ services, who, params }) => services.database.inOrganisation(who.organisation, (trx) => contractView(trx, params["id"] ?? "")),
});

async function contractView(trx: Work, id: string): Promise<ContractView> {
  const contract = await trx
    .selectFrom("contracts")
    .leftJoin("signings", "signings.contract_id", "contracts.id")
    .select(["contracts.id", "title", "kind", "updated_at", "deleted_at", "signings.state as signing"])
    .where("contracts.id", "=", id)
    .executeTakeFirst();
  if (!contract) throw refusals.missing();
  const versions = await trx.selectFrom("versions").selectAll().where("contract_id", "=", id).orderBy("number").execute();
  const waiting = versions.filter(({ state }) => state === "queued" || state === "reading").map((version) => version.id);
  const jobs =
    waiting.length === 0
      ? []
      : await trx
          .selectFrom("jobs")
          .select(["id", sql<string>`input->>'version'`.as("version")])
          .where("kind", "=", "read-version")
          .where(sql<string>`input->>'version'`, "in", waiting)
          .execute();
  const last = versions.at(-1);
  return {
    id,
    title: contract.title,
    kind: contract.kind,
    state: contract.signing === "complete" ? "signed" : contract.signing === "open" ? "signing" : (last?.state ?? "draft"),
    counts: last?.counts ?? null,
    updated: contract.updated_at.toISOString(),
    deleted: contract.deleted_at !== null,
    versions: versions.map((version): VersionView => {
      const job = jobs.find((each) => each.version === version.id);
      return {
        id: version.id,
        number: version.number,
        fileName: version.file_name,
        format: version.format,
        size: version.size,
        sha256: version.sha256,
        state: version.state,
        counts: version.counts,
        created: version.created_at.toISOString(),
        ...(version.problem && { problem: version.problem }),
        ...(job && { job: job.id }),
      };
    }),
  };
}

const rename = memberRoute({
  method: "PATCH",
  path: "/api/contracts/:id",
  summary: say("改名", "renames a contract"),
  may: "review",
  body: contractChangeSchema,
  handle: ({ services, who, params, body }) =>
    services.database.inOrganisation(who.organisation, async (trx) => {
      const id = params["id"] ?? "";
      const changed = await trx
        .updateTable("contracts")
        .set({ title: body.title, updated_at: new Date() })
        .where("id", "=", id)
        .returning("id")
        .executeTakeFirst();
      if (!changed) throw refusals.missing();
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "contract.renamed", subject: id });
      return contractView(trx, id);
    }),
});

/** Nothing is destroyed: what was deleted can be restored. */
const setDeleted = (trx: Work, who: Caller, id: string, deleted: boolean): Promise<void> =>
  trx
    .updateTable("contracts")
    .set({ deleted_at: deleted ? new Date() : null })
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst()
    .then((changed) => {
      if (!changed) throw refusals.missing();
      return recordEvent(trx, who.organisation, {
        actor: who.actor,
        action: deleted ? "contract.deleted" : "contract.restored",
        subject: id,
      });
    });

const remove = memberRoute({
  method: "DELETE",
  path: "/api/contracts/:id",
  summary: say("删除（可恢复）", "deletes a contract; it can be restored"),
  may: "review",
  handle: async ({ services, who, params }) => {
    await services.database.inOrganisation(who.organisation, (trx) => setDeleted(trx, who, params["id"] ?? "", true));
    return done();
  },
});

const restore = memberRoute({
  method: "POST",
  path: "/api/contracts/:id/restore",
  summary: say("恢复已删除的合同", "restores a deleted contract"),
  may: "review",
  handle: async ({ services, who, params }) => {
    await services.database.inOrganisation(who.organisation, (trx) => setDeleted(trx, who, params["id"] ?? "", false));
    return done();
  },
});

export const contractRoutes: readonly Route[] = [list, one, rename, remove, restore];
