import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Work } from "../../store/database.js";
import { compareQuerySchema, decisionSchema, downloadSchema, lookSchema, reportSchema, type DecisionView } from "../contract/contracts.js";
import { Refusal, refusals } from "../http/refusal.js";
import { done, fileReply, readyJson } from "../http/reply.js";
import { memberRoute, type Route } from "../http/route.js";
import { libraryOf } from "../work/library-of.js";
import { freshReport, reportOf } from "../work/report-of.js";
import { stamped } from "../work/stamped.js";
import { mediaTypes } from "../work/media-types.js";

/** The version, in a tenant's transaction; what is not theirs does not exist. */
async function versionRow(trx: Work, id: string) {
  const row = await trx.selectFrom("versions").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw refusals.missing();
  return row;
}

const notReady = () =>
  refusals.conflict(
    say("文件还没有读完", "the file is not read yet"),
    say("读取完成的版本", "a version that was read"),
    say("等进度结束后再试", "Wait for its progress to end and retry"),
  );

const report = memberRoute({
  method: "GET",
  path: "/api/versions/:id/report",
  summary: say("一个版本的审查报告", "the findings of a version"),
  may: "read",
  query: lookSchema,
  answer: reportSchema,
  handle: async ({ services, who, params, query }) => {
    const { database } = services;
    const [row, decisions] = await database.inOrganisation(who.organisation, async (trx) => {
      const version = await versionRow(trx, params["id"] ?? "");
      return [version, await decisionsOf(trx, version.contract_id)] as const;
    });
    if (row.state === "failed") throw new Refusal(422, row.problem ? [row.problem] : []);
    if (row.state !== "ready") throw notReady();
    const text = await reportOf(services, who.organisation, row.id, query);
    return readyJson(`${text.slice(0, -1)},"decisions":${JSON.stringify(decisions)}}`);
  },
});

async function decisionsOf(trx: Work, contract: string): Promise<Record<string, DecisionView>> {
  const rows = await trx
    .selectFrom("decisions")
    .leftJoin("users", "users.id", "decisions.by_user")
    .select(["finding", "decision", "reason", "at", "users.name as by"])
    .where("contract_id", "=", contract)
    .execute();
  return Object.fromEntries(
    rows.map(({ finding, decision, reason, at, by }) => [finding, { decision, reason, by: by ?? "", at: at.toISOString() }]),
  );
}

const decide = memberRoute({
  method: "PUT",
  path: "/api/versions/:id/decisions/:finding",
  summary: say("接受、忽略（需理由）或重新打开一项发现", "accepts, dismisses (with a reason) or reopens a finding"),
  may: "review",
  body: decisionSchema,
  handle: async ({ services, who, params, body }) => {
    if (body.decision === "dismissed" && body.reason.length < 2)
      throw refusals.badInput(
        say("没有理由", "saw no reason"),
        say("忽略的理由", "why it is dismissed"),
        say("写一句理由", "Write a sentence"),
        "reason",
      );
    await services.database.inOrganisation(who.organisation, async (trx) => {
      const { contract_id } = await versionRow(trx, params["id"] ?? "");
      const finding = params["finding"] ?? "";
      if (body.decision === "open")
        await trx.deleteFrom("decisions").where("contract_id", "=", contract_id).where("finding", "=", finding).execute();
      else {
        const values = { decision: body.decision, reason: body.reason, by_user: who.user.id, at: new Date() };
        await trx
          .insertInto("decisions")
          .values({ organisation_id: who.organisation, contract_id, finding, ...values })
          .onConflict((conflict) => conflict.columns(["contract_id", "finding"]).doUpdateSet(values))
          .execute();
      }
      await recordEvent(trx, who.organisation, {
        actor: who.actor,
        action: `finding.${body.decision}`,
        subject: contract_id,
        detail: { finding },
      });
    });
    return done();
  },
});

const file = memberRoute({
  method: "GET",
  path: "/api/versions/:id/file",
  summary: say("上传的原文件", "the file as it was uploaded"),
  may: "read",
  handle: async ({ services, who, params }) => {
    const row = await services.database.inOrganisation(who.organisation, (trx) => versionRow(trx, params["id"] ?? ""));
    const bytes = await services.blobs.get(who.organisation, row.sha256);
    return fileReply(bytes, row.file_name, mediaTypes[row.format] ?? "application/octet-stream", true);
  },
});

const download = memberRoute({
  method: "GET",
  path: "/api/versions/:id/download",
  summary: say("审阅后的文件或报告", "the reviewed file, or a report"),
  may: "read",
  query: downloadSchema,
  rate: { count: 300, seconds: 600 },
  handle: async ({ services, who, params, query: { format, changes, ...look } }) => {
    const { organisation } = who;
    const [row, decisions] = await services.database.inOrganisation(organisation, async (trx) => {
      const version = await versionRow(trx, params["id"] ?? "");
      return [version, await decisionsOf(trx, version.contract_id)] as const;
    });
    if (row.state !== "ready") throw notReady();
    const name = row.file_name.replace(/\.[A-Za-z0-9]{1,8}$/u, "");
    if (format === "html" || format === "json" || format === "sarif")
      return fileReply(
        await stamped(services, organisation, await freshReport(services, organisation, row.id, { ...look, format }), format),
        `${name}.${format}`,
        mediaTypes[format] ?? "",
      );
    const ids = (decision: string): string[] => Object.entries(decisions).flatMap(([id, one]) => (one.decision === decision ? [id] : []));
    const accepted = ids("accepted");
    const now = services.now();
    const { own } = await libraryOf(services, organisation);
    const reviewed = await services.workshop.review({
      ...own,
      upload: { bytes: await services.blobs.get(organisation, row.sha256), name: row.file_name },
      check: { stance: look.stance, stage: look.stage, asOf: now.toISOString().slice(0, 10) },
      review: { language: look.language, changes: changes === "true", date: now.toISOString().replace(/\.\d+/u, "") },
      dismissed: ids("dismissed"),
      ...(accepted.length > 0 && { accepted }),
    });
    if (!reviewed.ok) throw new Refusal(422, reviewed.problems);
    if (reviewed.value.format !== format)
      throw refusals.badInput(
        say(`文件是 ${reviewed.value.format}`, `the file is ${reviewed.value.format}`),
        say("与原文件相同的格式", "the format of the file itself"),
        say("选择原文件的格式，或下载 HTML 报告", "Choose the file's own format, or the HTML report"),
        "format",
      );
    return fileReply(
      await stamped(services, organisation, reviewed.value.bytes, format),
      `${name}.review.${format}`,
      mediaTypes[format] ?? "",
    );
  },
});

const findingsSchema = z.object({ findings: z.array(z.looseObject({ id: z.string() })) });

const compare = memberRoute({
  method: "GET",
  path: "/api/contracts/:id/compare",
  summary: say(
    "两个版本之间：逐条的差异，消失、仍在与新增的发现；format=docx 给出修订稿",
    "between two versions: clause by clause, and findings gone, still there and new; format=docx gives a redline",
  ),
  may: "read",
  query: compareQuerySchema,
  handle: async ({ services, who, params, query: { from, to, format, ...look } }) => {
    const { organisation } = who;
    const { database, blobs, workshop, now } = services;
    const versions = await database.inOrganisation(organisation, async (trx) => [await versionRow(trx, from), await versionRow(trx, to)]);
    const files = await Promise.all(
      versions.map(async (row) => {
        if (row.contract_id !== params["id"]) throw refusals.missing();
        if (row.state !== "ready") throw notReady();
        return { name: row.file_name, bytes: await blobs.get(organisation, row.sha256) };
      }),
    );
    const [old, fresh] = files;
    if (!old || !fresh) throw refusals.missing();
    const redline = format === "docx" ? { redline: { date: now().toISOString().replace(/\.\d+/u, "") } } : {};
    const compared = await workshop.compare({ old, new: fresh, ...redline });
    if (!compared.ok) throw new Refusal(422, compared.problems);
    const { bytes, ...comparison } = compared.value;
    if (bytes)
      return fileReply(
        await stamped(services, organisation, bytes, "docx"),
        `${fresh.name.replace(/\.\w{1,8}$/u, "")}.redline.docx`,
        mediaTypes["docx"] ?? "",
      );
    const { compareFormats } = await import("../../cli/compare-formats.js");
    const [before = [], after = []] = await Promise.all(
      [from, to].map(async (id) => findingsSchema.parse(JSON.parse(await reportOf(services, organisation, id, look))).findings),
    );
    const had = new Set(before.map(({ id }) => id));
    const has = new Set(after.map(({ id }) => id));
    return {
      gone: before.filter(({ id }) => !has.has(id)),
      stays: after.filter(({ id }) => had.has(id)),
      new: after.filter(({ id }) => !had.has(id)),
      comparison: z.unknown().parse(JSON.parse(await compareFormats.json(comparison, look.language))),
    };
  },
});

export const versionRoutes: readonly Route[] = [report, decide, file, download, compare];
