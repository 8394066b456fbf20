import { sql } from "kysely";
import { say } from "../../base/bilingual.js";
import type { OwnFiles } from "../../node/isolated/library-task.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Library } from "../../library/library.js";
import {
  editionsSchema,
  impactQuery,
  impactSchema,
  importedSchema,
  importQuery,
  libraryChangesSchema,
  libraryFileQuery,
  restoreSchema,
  type Imported,
} from "../contract/library.js";
import { Refusal, refusals } from "../http/refusal.js";
import { reply } from "../http/reply.js";
import { memberRoute, type Caller, type Route } from "../http/route.js";
import type { Services } from "../services.js";
import { keepTexts } from "../work/clause-texts.js";
import { impactOf } from "../work/impact-of.js";
import { libraryChanges } from "../work/library-changes.js";
import { filesOfEdition, libraryOf, packEdition, type Shelf } from "../work/library-of.js";

const list = memberRoute({
  method: "GET",
  path: "/api/library",
  summary: say("组织自己的条款库：现用版次与历次导入", "the organisation's own library: the edition in use and all before it"),
  may: "read",
  answer: editionsSchema,
  handle: async ({ services, who }) => {
    const { number, files } = await libraryOf(services, who.organisation);
    const rows = await services.database.inOrganisation(who.organisation, (trx) =>
      trx
        .selectFrom("libraries")
        .leftJoin("users", "users.id", "libraries.created_by")
        .select(["number", "libraries.created_at as at", "users.name as by", "note", "changes"])
        .orderBy("number", "desc")
        .execute(),
    );
    return {
      number,
      files: Object.keys(files).sort(),
      editions: rows.map(({ at, by, changes, ...row }) => ({
        ...row,
        at: at.toISOString(),
        by: by ?? "",
        changes: libraryChangesSchema.parse(changes),
      })),
    };
  },
});

const take = memberRoute({
  method: "POST",
  path: "/api/library/import",
  summary: say(
    "导入改过的条款库文件（导出的 ZIP，或一个文件）；dry=true 只看会改变什么、影响哪些合同",
    "imports edited library files (a ZIP as exported, or one file); dry=true only tells what would change and which contracts it concerns",
  ),
  may: "library",
  query: importQuery,
  raw: 8 * 1024 * 1024,
  answer: importedSchema,
  rate: { count: 60, seconds: 600 },
  handle: async ({ services, who, query: { name, note, dry }, bytes }) => {
    const before = await libraryOf(services, who.organisation);
    const laid = await services.workshop.library({ own: before.files, upload: { bytes: await bytes(), name } });
    if (!laid.ok) throw new Refusal(422, laid.problems);
    return adopt(services, who, before, { files: laid.value.own, library: laid.value.library, note, dry: dry === "true" });
  },
});

const restore = memberRoute({
  method: "POST",
  path: "/api/library/restore",
  summary: say("回到以前的版次；0 为交付时的条款库", "goes back to an earlier edition; 0 is the library as it was delivered"),
  may: "library",
  body: restoreSchema,
  answer: importedSchema,
  handle: async ({ services, who, body }) => {
    const before = await libraryOf(services, who.organisation);
    const files = body.number === 0 ? {} : await filesOfEdition(services, who.organisation, body.number);
    const laid = await services.workshop.library({ own: files });
    if (!laid.ok) throw new Refusal(422, laid.problems);
    return adopt(services, who, before, { files: laid.value.own, library: laid.value.library, note: body.note, dry: false });
  },
});

const discard = memberRoute({
  method: "DELETE",
  path: "/api/library/files",
  summary: say(
    "撤下组织自己的一个文件，恢复交付时的文字",
    "takes one of the organisation's own files away; what was delivered holds again",
  ),
  may: "library",
  query: libraryFileQuery,
  answer: importedSchema,
  handle: async ({ services, who, query: { path } }) => {
    const before = await libraryOf(services, who.organisation);
    if (!Object.hasOwn(before.files, path)) throw refusals.missing();
    const laid = await services.workshop.library({ own: Object.fromEntries(Object.entries(before.files).filter(([at]) => at !== path)) });
    if (!laid.ok) throw new Refusal(422, laid.problems);
    return adopt(services, who, before, { files: laid.value.own, library: laid.value.library, note: "", dry: false });
  },
});

interface Next {
  readonly files: OwnFiles;
  readonly library: Library;
  readonly note: string;
  readonly dry: boolean;
}

/** Tells what the next edition changes, and keeps it unless it changes nothing or is only tried. */
async function adopt(services: Services, who: Caller, before: Shelf, { files, library, note, dry }: Next): Promise<Response> {
  const { database, blobs, stamp } = services;
  const changes = libraryChanges(before, { library, files });
  const ids = (list: readonly { readonly id: string; readonly change: string }[]): string[] =>
    list.filter(({ change }) => change !== "added").map(({ id }) => id);
  const asked = { clauses: ids(changes.clauses), laws: ids(changes.laws) };
  if (dry || changes.files.length === 0) {
    const impact = await database.inOrganisation(who.organisation, (trx) => impactOf(trx, library, asked));
    return reply(200, { number: null, changes, impact } satisfies Imported);
  }
  const sha256 = await blobs.put(who.organisation, await packEdition({ stamp, files, library }));
  const made = await database.inOrganisation(who.organisation, async (trx) => {
    await sql`select pg_advisory_xact_lock(711004, hashtext(${who.organisation}))`.execute(trx);
    const last = await trx.selectFrom("libraries").select("number").orderBy("number", "desc").limit(1).executeTakeFirst();
    if ((last?.number ?? 0) !== before.number) throw refusals.changedMeanwhile();
    const number = before.number + 1;
    await trx
      .insertInto("libraries")
      .values({ organisation_id: who.organisation, number, sha256, changes: JSON.stringify(changes), note, created_by: who.user.id })
      .execute();
    for (const of of [before, { library, files }])
      await keepTexts(
        trx,
        who.organisation,
        of,
        changes.clauses.flatMap(({ id }) => {
          const clause = of.library.clauses[id];
          return clause ? [{ clause: id, version: clause.version, hash: clause.hash }] : [];
        }),
      );
    await recordEvent(trx, who.organisation, {
      actor: who.actor,
      action: "library.changed",
      subject: who.organisation,
      detail: { number, sha256, clauses: changes.clauses.length, rules: changes.rules.length, laws: changes.laws.length },
    });
    return { number, changes, impact: await impactOf(trx, library, asked) } satisfies Imported;
  });
  return reply(201, made);
}

const impact = memberRoute({
  method: "GET",
  path: "/api/library/impact",
  summary: say(
    "一条条款或一部法律（民法典 或 民法典/585）变动会影响哪些草稿与合同",
    "which drafts and contracts a change of a clause or of a law (民法典 or 民法典/585) concerns",
  ),
  may: "read",
  query: impactQuery,
  answer: impactSchema,
  handle: async ({ services, who, query: { clause, law } }) => {
    const { library } = await libraryOf(services, who.organisation);
    if (clause === undefined && law === undefined) throw nothingAsked();
    return services.database.inOrganisation(who.organisation, (trx) =>
      impactOf(trx, library, { clauses: clause === undefined ? [] : [clause], laws: law === undefined ? [] : [law] }),
    );
  },
});

const nothingAsked = () =>
  refusals.badInput(
    say("没有指明条款或法律", "neither a clause nor a law was named"),
    say("clause=主题/名称 或 law=法律", "clause=TOPIC/NAME or law=LAW"),
    say("指明其中一个", "Name one of them"),
  );

export const editionRoutes: readonly Route[] = [list, take, restore, discard, impact];
