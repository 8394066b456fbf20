import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Work } from "../../store/database.js";
import { verifyChain } from "../../store/audit/verify-chain.js";
import { eventSchema, newTokenSchema, newWebhookSchema, tokenSchema, webhookSchema } from "../contract/people.js";
import { refusals } from "../http/refusal.js";
import { done, reply } from "../http/reply.js";
import { memberRoute, type Route } from "../http/route.js";
import { hashOf, newSecret } from "../people/secret.js";

const tokens = memberRoute({
  method: "GET",
  path: "/api/tokens",
  summary: say("接口令牌", "the tokens of the interface"),
  may: "manage",
  answer: z.array(tokenSchema),
  handle: async ({ services, who }) => {
    const rows = await services.database.inOrganisation(who.organisation, (trx) =>
      trx.selectFrom("tokens").selectAll().orderBy("created_at").execute(),
    );
    return rows.map(({ id, name, role, created_at, last_used_at }) => ({
      id,
      name,
      role,
      created: created_at.toISOString(),
      used: last_used_at?.toISOString() ?? null,
    }));
  },
});

const newToken = memberRoute({
  method: "POST",
  path: "/api/tokens",
  summary: say("新建令牌；内容只显示这一次", "makes a token, which is shown this once"),
  may: "manage",
  body: newTokenSchema,
  handle: async ({ services, who, body }) => {
    const secret = newSecret();
    const id = await services.database.inOrganisation(who.organisation, async (trx) => {
      const made = await trx
        .insertInto("tokens")
        .values({
          organisation_id: who.organisation,
          name: body.name,
          role: body.role,
          token_hash: hashOf(secret),
          created_by: who.user.id,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await recordEvent(trx, who.organisation, {
        actor: who.actor,
        action: "token.created",
        subject: made.id,
        detail: { name: body.name, role: body.role },
      });
      return made.id;
    });
    return reply(201, { id, token: secret });
  },
});

const dropToken = memberRoute({
  method: "DELETE",
  path: "/api/tokens/:id",
  summary: say("作废令牌", "revokes a token"),
  may: "manage",
  handle: async ({ services, who, params }) => {
    const id = params["id"] ?? "";
    await services.database.inOrganisation(who.organisation, async (trx) => {
      const gone = await trx.deleteFrom("tokens").where("id", "=", id).returning("id").executeTakeFirst();
      if (!gone) throw refusals.missing();
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "token.revoked", subject: id });
    });
    return done();
  },
});

const webhooks = memberRoute({
  method: "GET",
  path: "/api/webhooks",
  summary: say("事件通知的接收地址", "the receivers of events"),
  may: "manage",
  answer: z.array(webhookSchema),
  handle: async ({ services, who }) => {
    const rows = await services.database.inOrganisation(who.organisation, (trx) =>
      trx.selectFrom("webhooks").selectAll().orderBy("created_at").execute(),
    );
    return rows.map(({ id, url, events, created_at }) => ({ id, url, events, created: created_at.toISOString() }));
  },
});

const newWebhook = memberRoute({
  method: "POST",
  path: "/api/webhooks",
  summary: say("新增接收地址；签名密钥只显示这一次", "adds a receiver; the key of its signatures is shown this once"),
  may: "manage",
  body: newWebhookSchema,
  handle: async ({ services, who, body }) => {
    const secret = newSecret();
    const id = await services.database.inOrganisation(who.organisation, async (trx) => {
      const made = await trx
        .insertInto("webhooks")
        .values({ organisation_id: who.organisation, url: body.url, secret, events: body.events })
        .returning("id")
        .executeTakeFirstOrThrow();
      await recordEvent(trx, who.organisation, {
        actor: who.actor,
        action: "webhook.created",
        subject: made.id,
        detail: { host: new URL(body.url).host },
      });
      return made.id;
    });
    return reply(201, { id, secret });
  },
});

const dropWebhook = memberRoute({
  method: "DELETE",
  path: "/api/webhooks/:id",
  summary: say("删除接收地址", "removes a receiver"),
  may: "manage",
  handle: async ({ services, who, params }) => {
    const id = params["id"] ?? "";
    await services.database.inOrganisation(who.organisation, async (trx) => {
      const gone = await trx.deleteFrom("webhooks").where("id", "=", id).returning("id").executeTakeFirst();
      if (!gone) throw refusals.missing();
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "webhook.removed", subject: id });
    });
    return done();
  },
});

const auditQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  /** The entries before this one, the latest first, 100 at a time. */
  before: z.coerce.number().int().min(1).optional(),
});

const audit = memberRoute({
  method: "GET",
  path: "/api/audit",
  summary: say("操作记录，按时间；每次最多 500 条", "the trail of events in order, 500 at a time"),
  may: "audit",
  query: auditQuery,
  answer: z.array(eventSchema),
  handle: async ({ services, who, query }) => {
    const [rows, titles] = await services.database.inOrganisation(who.organisation, async (trx) => {
      const events = trx.selectFrom("events").selectAll().where("number", ">", query.after);
      const found =
        query.before === undefined
          ? await events.orderBy("number").limit(500).execute()
          : await events.where("number", "<", query.before).orderBy("number", "desc").limit(100).execute();
      return [found, await titlesOf(trx, [...new Set(found.map(({ subject }) => subject))])] as const;
    });
    return rows.map(({ number, at, actor, action, subject, detail, hash }) => ({
      number,
      at: at.toISOString(),
      actor,
      action,
      subject,
      title: titles.get(subject) ?? null,
      detail: detailOf(detail),
      hash,
    }));
  },
});

/** The titles of contracts by their own ids and by those of their versions. */
async function titlesOf(trx: Work, subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = subjects.filter((subject) => z.uuid().safeParse(subject).success);
  if (ids.length === 0) return new Map();
  const contracts = await trx.selectFrom("contracts").select(["id", "title"]).where("id", "in", ids).execute();
  const versions = await trx
    .selectFrom("versions")
    .innerJoin("contracts", "contracts.id", "versions.contract_id")
    .select(["versions.id as id", "title"])
    .where("versions.id", "in", ids)
    .execute();
  return new Map([...contracts, ...versions].map(({ id, title }) => [id, title]));
}

const detailOf = (text: string): Record<string, unknown> => z.record(z.string(), z.unknown()).parse(JSON.parse(text));

const auditCheck = memberRoute({
  method: "GET",
  path: "/api/audit/check",
  summary: say("重新计算操作记录的哈希链", "computes the chain of the trail anew"),
  may: "audit",
  handle: ({ services, who }) => services.database.inOrganisation(who.organisation, (trx) => verifyChain(trx, who.organisation)),
});

export const accessRoutes: readonly Route[] = [tokens, newToken, dropToken, webhooks, newWebhook, dropWebhook, audit, auditCheck];
