import { say } from "../../base/bilingual.js";
import { parseClause } from "../../library/clause.js";
import { recordEvent } from "../../store/audit/record-event.js";
import { draftSchema, takeTextsSchema } from "../contract/drafts.js";
import { refusals } from "../http/refusal.js";
import { reply } from "../http/reply.js";
import { memberRoute, type Route } from "../http/route.js";
import { keepTexts } from "../work/clause-texts.js";
import { draftView } from "../work/draft-view.js";
import { libraryOf } from "../work/library-of.js";
import { openDraft } from "../work/open-draft.js";
import { keptPins } from "../work/pins.js";

const take = memberRoute({
  method: "PUT",
  path: "/api/drafts/:id/texts",
  summary: say(
    "草稿的条款改用哪个文本：条款库的新文字，或者原来的文字",
    "which text clauses of a draft stand on: the library's newer one, or the earlier one",
  ),
  may: "draft",
  body: takeTextsSchema,
  answer: draftSchema,
  handle: async ({ services, who, params, body }) => {
    const id = params["id"] ?? "";
    const shelf = await libraryOf(services, who.organisation);
    const { clauses } = shelf.library;
    const made = await services.database.inOrganisation(who.organisation, async (trx) => {
      const row = await openDraft(trx, id);
      const kept = await trx
        .selectFrom("clause_texts")
        .select(["clause", "hash", "source"])
        .where(
          "hash",
          "in",
          body.texts.map(({ hash }) => hash),
        )
        .execute();
      const wanted = body.texts.map(({ clause, hash }) => {
        const now = Object.hasOwn(clauses, clause) ? clauses[clause] : undefined;
        if (now?.hash === hash) return { clause, hash, version: now.version };
        const text = kept.find((one) => one.clause === clause && one.hash === hash)?.source;
        const read = typeof text === "string" ? parseClause({ path: `clauses/${clause}.md`, text, hash }) : undefined;
        if (now === undefined || read?.ok !== true) throw refusals.missing();
        return { clause, hash, version: read.value.version };
      });
      const pins = keptPins(row.pins).map((pin) => wanted.find(({ clause }) => clause === pin.clause) ?? pin);
      await keepTexts(trx, who.organisation, shelf, pins);
      await trx
        .updateTable("contracts")
        .set({ pins: JSON.stringify(pins), revision: row.revision + 1, updated_at: new Date() })
        .where("id", "=", id)
        .execute();
      await recordEvent(trx, who.organisation, {
        actor: who.actor,
        action: "draft.texts",
        subject: id,
        detail: { clauses: wanted.map(({ clause, version }) => `${clause}@${version}`).join(" ") },
      });
      return draftView(trx, id, shelf);
    });
    return reply(200, made, { etag: `"${made.revision}"` });
  },
});

export const draftTextRoutes: readonly Route[] = [take];
