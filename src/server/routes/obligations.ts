import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { settleFormats } from "../../cli/settle-formats.js";
import { readResults, resultColumns } from "../../settle/results.js";
import { resultsForm } from "../../settle/results-form.js";
import { settle } from "../../settle/settle.js";
import { obligationsSchema, settlementQuery } from "../contract/library.js";
import { Refusal, refusals } from "../http/refusal.js";
import { fileReply } from "../http/reply.js";
import { memberRoute, type Caller, type Route } from "../http/route.js";
import type { Services } from "../services.js";
import { calendarFile } from "../work/calendar-file.js";
import { draftShelf } from "../work/draft-shelf.js";
import type { Drafted } from "../work/drafted.js";
import { mediaTypes } from "../work/media-types.js";
import { obligationsOf } from "../work/obligations-of.js";
import { stamped } from "../work/stamped.js";
import { finalDraft } from "../work/preview-of.js";

const list = memberRoute({
  method: "GET",
  path: "/api/contracts/:id/obligations",
  summary: say("合同的履行事项与日期", "the duties of a contract and their days"),
  may: "read",
  answer: obligationsSchema,
  handle: async ({ services, who, params }) => {
    const { title: _, ...view } = await obligationsOf(services, who.organisation, params["id"] ?? "");
    return view;
  },
});

const calendar = memberRoute({
  method: "GET",
  path: "/api/contracts/:id/obligations.ics",
  summary: say("履行事项的日历文件", "the duties as a calendar file"),
  may: "read",
  handle: async ({ services, who, params }) => {
    const id = params["id"] ?? "";
    const { title, ...view } = await obligationsOf(services, who.organisation, id);
    const file = calendarFile(id, title, view, services.now());
    return fileReply(await stamped(services, who.organisation, file, "ics"), `${title}.ics`, mediaTypes["ics"] ?? "");
  },
});

async function draftOf(services: Services, who: Caller, id: string): Promise<Drafted> {
  const { database } = services;
  const { library } = await draftShelf(services, who.organisation, id);
  const row = await database.inOrganisation(who.organisation, (trx) =>
    trx.selectFrom("contracts").select("deal").where("id", "=", id).where("kind", "=", "draft").executeTakeFirst(),
  );
  if (!row) throw refusals.missing();
  const made = finalDraft(library, z.record(z.string(), z.unknown()).parse(row.deal ?? {}));
  if (!made.ok) throw new Refusal(422, made.problems);
  return made.value;
}

const settlement = memberRoute({
  method: "POST",
  path: "/api/contracts/:id/settlement",
  summary: say("按合同公式结算上传的业绩表（CSV 或 XLSX）", "settles results (CSV or XLSX) by the contract's own formulas"),
  may: "review",
  query: settlementQuery,
  raw: 5 * 1024 * 1024,
  rate: { count: 60, seconds: 300 },
  handle: async ({ services, who, params, query: { name, format, language }, bytes }) => {
    const { deal, draft } = await draftOf(services, who, params["id"] ?? "");
    const rows = await services.workshop.table({ bytes: await bytes(), name });
    if (!rows.ok) throw new Refusal(422, rows.problems);
    const results = readResults(rows.value, resultColumns(draft.formulas), name);
    if (!results.ok) throw new Refusal(422, results.problems);
    const statement = settle({
      book: draft.formulas,
      dates: draft.dates,
      results: results.value,
      at: name,
      placeOf: (clause) => draft.manifest.clauses.find((one) => one.clause === clause)?.label ?? "",
      heading: { title: draft.title, number: draft.number, brand: deal.brand.name, agency: deal.agency.name },
    });
    if (!statement.ok) throw new Refusal(422, statement.problems);
    const written = await settleFormats[format](statement.value, language, services.now());
    return fileReply(
      await stamped(services, who.organisation, written, format),
      `${draft.number}.statement.${format === "text" ? "txt" : format}`,
      mediaTypes[format === "text" ? "txt" : format] ?? "",
    );
  },
});

const formQuery = z.object({ language: z.enum(["zh", "en"]).default("zh") });

const form = memberRoute({
  method: "GET",
  path: "/api/contracts/:id/settlement/form",
  summary: say("结算要填的空表（CSV）", "the empty table of results (CSV)"),
  may: "read",
  query: formQuery,
  handle: async ({ services, who, params, query }) => {
    const { draft } = await draftOf(services, who, params["id"] ?? "");
    const { writeTable } = await import("../../cli/write-table.js");
    const table = await writeTable("results.csv", resultsForm(resultColumns(draft.formulas), draft.dates, query.language));
    return fileReply(table, "results.csv", mediaTypes["csv"] ?? "");
  },
});

export const obligationRoutes: readonly Route[] = [list, calendar, settlement, form];
