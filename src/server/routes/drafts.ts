import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { draftFormats } from "../../cli/draft-formats.js";
import { questionnaire } from "../../draft/questionnaire.js";
import { templateOptions } from "../../draft/template-options.js";
import { tierComparison } from "../../draft/tier-comparison.js";
import { tierSchema } from "../../library/term-schemas.js";
import { recordEvent } from "../../store/audit/record-event.js";
import {
  dealBodySchema,
  draftDownloadSchema,
  draftSchema,
  newDraftSchema,
  previewFindingsQuery,
  previewFindingsSchema,
  previewSchema,
  questionnaireQuerySchema,
  templateSchema,
  tierRowSchema,
  type TierRowView,
} from "../contract/drafts.js";
import { Refusal, refusals } from "../http/refusal.js";
import { fileReply, reply } from "../http/reply.js";
import { memberRoute, type Caller, type Route } from "../http/route.js";
import type { Services } from "../services.js";
import { keepTexts } from "../work/clause-texts.js";
import { draftFindings } from "../work/draft-findings.js";
import { draftShelf } from "../work/draft-shelf.js";
import { draftTitle } from "../work/draft-title.js";
import { draftView } from "../work/draft-view.js";
import { drafted } from "../work/drafted.js";
import { englishOf } from "../work/english-of.js";
import { libraryOf, type Shelf } from "../work/library-of.js";
import { openDraft } from "../work/open-draft.js";
import { pinsOf } from "../work/pins.js";
import { finalDraft, previewOf } from "../work/preview-of.js";
import { knownOf } from "../work/known-of.js";
import { mediaTypes } from "../work/media-types.js";
import { stamped } from "../work/stamped.js";
import { sampleDeal } from "../work/sample-deals.js";

/** The metadata date of a contract whose day of signing is not fixed: equal deals give equal bytes. */
const undated = "2026-01-01";

const templates = memberRoute({
  method: "GET",
  path: "/api/templates",
  summary: say("合同模板", "the templates"),
  may: "read",
  answer: z.array(templateSchema),
  handle: async ({ services: shared, who }) => {
    const { library } = await libraryOf(shared, who.organisation);
    return Object.values(library.templates).map(({ id, zh, en, about, mode, tiers, services, platforms }) => ({
      id,
      name: { zh, en },
      about,
      mode,
      tiers: tierSchema.options.filter((tier) => tiers[tier] !== undefined),
      services,
      platforms,
    }));
  },
});

const questions = memberRoute({
  method: "GET",
  path: "/api/questionnaire",
  summary: say("一个模板、层级与立场要问的问题", "what a template, tier and stance ask"),
  may: "read",
  query: questionnaireQuerySchema,
  handle: async ({ services, who, query }) => asked((await libraryOf(services, who.organisation)).library, query),
});

const questionsOf = memberRoute({
  method: "POST",
  path: "/api/questionnaire",
  summary: say("已填写的内容还要问的问题", "what a deal as it stands asks"),
  may: "read",
  body: dealBodySchema,
  handle: async ({ services, who, body }) => asked((await shelfOf(services, who, body)).library, body.deal),
});

/** A deal is shown with the texts that its draft stands on. */
const shelfOf = (services: Services, { organisation }: Caller, { draft }: { readonly draft?: string | undefined }): Promise<Shelf> =>
  draft === undefined ? libraryOf(services, organisation) : draftShelf(services, organisation, draft);

function asked(library: Parameters<typeof questionnaire>[0], answers: Readonly<Record<string, unknown>>) {
  const made = questionnaire(library, knownOf(answers));
  if (!made.ok) throw new Refusal(422, made.problems);
  return made.value;
}

const preview = memberRoute({
  method: "POST",
  path: "/api/preview",
  summary: say("按已填写的内容预览合同", "the contract of a deal as it stands"),
  may: "read",
  body: dealBodySchema,
  answer: previewSchema,
  handle: async ({ services, who, body }) => previewOf((await shelfOf(services, who, body)).library, body.deal),
});

const previewFindings = memberRoute({
  method: "POST",
  path: "/api/preview/findings",
  summary: say("按已填写的内容审查", "what the checker says of a deal as it stands"),
  may: "read",
  query: previewFindingsQuery,
  body: dealBodySchema,
  answer: previewFindingsSchema,
  handle: async ({ services, who, query, body }) => ({
    findings: await draftFindings(services, await shelfOf(services, who, body), body.deal, query.language),
  }),
});

const create = memberRoute({
  method: "POST",
  path: "/api/drafts",
  summary: say("新建草稿", "starts a draft"),
  may: "draft",
  body: newDraftSchema,
  answer: draftSchema,
  handle: async ({ services, who, body }) => {
    const shelf = await libraryOf(services, who.organisation);
    const pins = pinsOf(shelf.library, body.deal);
    const made = await services.database.inOrganisation(who.organisation, async (trx) => {
      await keepTexts(trx, who.organisation, shelf, pins);
      const { id } = await trx
        .insertInto("contracts")
        .values({
          organisation_id: who.organisation,
          kind: "draft",
          title: body.title ?? draftTitle(body.deal, shelf.library),
          deal: JSON.stringify(body.deal),
          pins: pins && JSON.stringify(pins),
          created_by: who.user.id,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "draft.created", subject: id });
      return draftView(trx, id, shelf);
    });
    return reply(201, made, { etag: `"${made.revision}"` });
  },
});

const read = memberRoute({
  method: "GET",
  path: "/api/drafts/:id",
  summary: say("一份草稿", "a draft"),
  may: "read",
  answer: draftSchema,
  handle: async ({ services, who, params }) => {
    const shelf = await libraryOf(services, who.organisation);
    const made = await services.database.inOrganisation(who.organisation, (trx) => draftView(trx, params["id"] ?? "", shelf));
    return reply(200, made, { etag: `"${made.revision}"` });
  },
});

const save = memberRoute({
  method: "PUT",
  path: "/api/drafts/:id",
  summary: say(
    "保存草稿；If-Match 为读到的版本，已被改过时回答 409",
    "saves a draft; If-Match names the revision that was read, 409 when it changed",
  ),
  may: "draft",
  body: newDraftSchema,
  answer: draftSchema,
  handle: async ({ services, who, params, body, request }) => {
    const id = params["id"] ?? "";
    const expected = /^"?(\d{1,9})"?$/u.exec(request.headers.get("if-match") ?? "")?.[1];
    const now = await libraryOf(services, who.organisation);
    const shelf = await draftShelf(services, who.organisation, id);
    const pins = pinsOf(shelf.library, body.deal);
    const made = await services.database.inOrganisation(who.organisation, async (trx) => {
      const row = await openDraft(trx, id);
      if (expected !== undefined && Number(expected) !== row.revision) throw refusals.changedMeanwhile();
      await keepTexts(trx, who.organisation, shelf, pins);
      await trx
        .updateTable("contracts")
        .set({
          deal: JSON.stringify(body.deal),
          // What cannot be drafted for the moment keeps the texts that it had.
          ...(pins && { pins: JSON.stringify(pins) }),
          title: body.title ?? draftTitle(body.deal, shelf.library),
          revision: row.revision + 1,
          updated_at: new Date(),
        })
        .where("id", "=", id)
        .execute();
      return draftView(trx, id, now);
    });
    return reply(200, made, { etag: `"${made.revision}"` });
  },
});

const download = memberRoute({
  method: "GET",
  path: "/api/drafts/:id/download",
  summary: say("起草好的合同：Word、PDF、网页或交易文件", "the drafted contract as Word, PDF, HTML, or its deal file"),
  may: "read",
  query: draftDownloadSchema,
  rate: { count: 300, seconds: 600 },
  handle: async ({ services, who, params, query: { format } }) => {
    const shelf = await draftShelf(services, who.organisation, params["id"] ?? "");
    const view = await services.database.inOrganisation(who.organisation, (trx) => draftView(trx, params["id"] ?? "", shelf));
    const name = view.title.replaceAll(/[\\/:*?"<>|]/gu, " ");
    if (format === "deal") return fileReply(`${JSON.stringify(view.deal, null, 1)}\n`, `${name}.deal.json`, mediaTypes["json"] ?? "");
    const made = finalDraft(shelf.library, view.deal);
    if (!made.ok) throw new Refusal(422, made.problems);
    const { deal, draft, file } = made.value;
    const written = await draftFormats[format]({ draft, deal: { name: "deal.json", bytes: file }, date: deal.signedAt ?? undated });
    if (!written.ok) throw new Refusal(422, written.problems);
    return fileReply(await stamped(services, who.organisation, written.value, format), `${name}.${format}`, mediaTypes[format] ?? "");
  },
});

const tiersQuery = z.object({ template: z.string().max(60).default("agency-operation") });

const tiers = memberRoute({
  method: "GET",
  path: "/api/tiers",
  summary: say("三个层级各有哪些条款", "what each tier holds"),
  may: "read",
  query: tiersQuery,
  answer: z.array(tierRowSchema),
  handle: async ({ services, who, query }) => {
    const { library } = await libraryOf(services, who.organisation);
    const template = Object.hasOwn(library.templates, query.template) ? library.templates[query.template] : undefined;
    if (template === undefined) throw refusals.missing();
    const made = drafted(library, sampleDeal(template.id, "value-added"));
    if (!made.ok) throw new Error("a template's own sample cannot be drafted");
    const options = templateOptions(template, made.value.deal);
    if (!options.ok) throw new Error("a template's own sample has wrong options");
    const name = englishOf(library);
    return tierComparison(library, template, made.value.deal, options.value).map(({ topic, added }): TierRowView => ({
      topic: name(topic),
      added: { basic: added.basic.map(name), advanced: added.advanced.map(name), "value-added": added["value-added"].map(name) },
    }));
  },
});

export const draftRoutes: readonly Route[] = [
  templates,
  questions,
  questionsOf,
  preview,
  previewFindings,
  create,
  read,
  save,
  download,
  tiers,
];
