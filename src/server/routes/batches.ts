import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { rulesOf } from "../../check/rules/rules.js";
import { stanceSchema, tierSchema } from "../../library/term-schemas.js";
import { dealForm } from "../../draft/batch/deal-form.js";
import { questionnaire } from "../../draft/questionnaire.js";
import { recordEvent } from "../../store/audit/record-event.js";
import { batchSchema, newBatchQuery } from "../contract/batches.js";
import { Refusal, refusals } from "../http/refusal.js";
import { fileReply, reply } from "../http/reply.js";
import { memberRoute, type Route } from "../http/route.js";
import { libraryOf } from "../work/library-of.js";
import { mediaTypes } from "../work/media-types.js";

const create = memberRoute({
  method: "POST",
  path: "/api/batches",
  summary: say("按表格（CSV 或 XLSX）批量起草：一行一份合同", "drafts a contract a row of a table (CSV or XLSX)"),
  may: "draft",
  query: newBatchQuery,
  raw: 5 * 1024 * 1024,
  rate: { count: 30, seconds: 600 },
  handle: async ({ services, who, query, bytes }) => {
    const { database, blobs, queue } = services;
    const content = await bytes();
    const sha256 = await blobs.put(who.organisation, content);
    const made = await database.inOrganisation(who.organisation, async (trx) => {
      const { id: batch } = await trx
        .insertInto("batches")
        .values({
          organisation_id: who.organisation,
          template: JSON.stringify({ template: query.template, tier: query.tier, stance: query.stance }),
          file_name: query.name,
          sha256,
          job_id: null,
          archive: null,
          created_by: who.user.id,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      const job = await queue.add(trx, who.organisation, "run-batch", { batch });
      await trx.updateTable("batches").set({ job_id: job }).where("id", "=", batch).execute();
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "batch.started", subject: batch, detail: { sha256 } });
      return { batch, job };
    });
    queue.wake();
    return reply(202, made);
  },
});

/** A row as the job keeps it. */
const keptRowSchema = z.looseObject({ findings: z.array(z.looseObject({ rule: z.string() })) });

const one = memberRoute({
  method: "GET",
  path: "/api/batches/:id",
  summary: say("一批合同：每行的结果", "a batch: what became of each row"),
  may: "read",
  answer: batchSchema,
  handle: async ({ services, who, params }) => {
    const { library } = await libraryOf(services, who.organisation);
    const kinds = new Map(rulesOf(library).map(({ id, kind }) => [id, library.kinds[kind]]));
    return services.database.inOrganisation(who.organisation, async (trx) => {
      const row = await trx
        .selectFrom("batches")
        .leftJoin("jobs", "jobs.id", "batches.job_id")
        .select(["batches.id", "file_name", "rows", "archive", "jobs.state", "jobs.output", "job_id"])
        .where("batches.id", "=", params["id"] ?? "")
        .executeTakeFirst();
      if (!row) throw refusals.missing();
      const { data } = z.object({ problem: z.unknown() }).safeParse(row.output);
      return {
        id: row.id,
        fileName: row.file_name,
        state: row.state ?? "queued",
        job: row.job_id,
        rows: z
          .array(keptRowSchema)
          .parse(row.rows ?? [])
          .map(({ findings, ...kept }) => ({
            ...kept,
            findings: findings.map((one) => ({
              ...one,
              name: say(kinds.get(one.rule)?.zh ?? one.rule, kinds.get(one.rule)?.en ?? one.rule),
            })),
          })),
        archive: row.archive !== null,
        problem: data?.problem ?? null,
      };
    });
  },
});

const archive = memberRoute({
  method: "GET",
  path: "/api/batches/:id/archive",
  summary: say("这批合同的全部文件（ZIP）", "all files of a batch (ZIP)"),
  may: "read",
  handle: async ({ services, who, params }) => {
    const row = await services.database.inOrganisation(who.organisation, (trx) =>
      trx
        .selectFrom("batches")
        .select(["archive", "file_name"])
        .where("id", "=", params["id"] ?? "")
        .executeTakeFirst(),
    );
    if (row?.archive == null) throw refusals.missing();
    return fileReply(
      await services.blobs.get(who.organisation, row.archive),
      `${row.file_name.replace(/\.\w{1,8}$/u, "")}.zip`,
      "application/zip",
    );
  },
});

const formQuery = z.object({
  template: z.string().max(60).default("agency-operation"),
  tier: tierSchema.default("basic"),
  stance: stanceSchema.default("balanced"),
  language: z.enum(["zh", "en"]).default("zh"),
});

const form = memberRoute({
  method: "GET",
  path: "/api/batch-form",
  summary: say("批量起草的空表（XLSX）", "the empty table for a batch (XLSX)"),
  may: "draft",
  query: formQuery,
  handle: async ({ services, who, query: { language, ...base } }) => {
    const { library } = await libraryOf(services, who.organisation);
    const asked = questionnaire(library, base);
    if (!asked.ok) throw new Refusal(422, asked.problems);
    const { writeTable } = await import("../../cli/write-table.js");
    return fileReply(await writeTable("batch.xlsx", dealForm(asked.value, base, language)), "batch.xlsx", mediaTypes["xlsx"] ?? "");
  },
});

export const batchRoutes: readonly Route[] = [create, one, archive, form];
