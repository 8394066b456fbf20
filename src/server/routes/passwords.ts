import { say } from "../../base/bilingual.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Work } from "../../store/database.js";
import { linkSchema, newPasswordSchema, passwordOwnerSchema } from "../contract/people.js";
import { linkTo } from "../http/link-to.js";
import { refusals } from "../http/refusal.js";
import { reply } from "../http/reply.js";
import { memberRoute, openRoute, type Route } from "../http/route.js";
import { sessionCookie } from "../http/session-cookie.js";
import { organisationsOf } from "../people/organisations-of.js";
import { passwordLink } from "../people/password-link.js";
import { hashPassword } from "../people/password.js";
import { hashOf } from "../people/secret.js";
import { isSecure, openSession } from "./session.js";

const make = memberRoute({
  method: "POST",
  path: "/api/members/:id/password",
  summary: say(
    "为成员生成设置新密码的一次性链接；只显示这一次，更早的链接作废",
    "makes a one-time link with which a member chooses a new password; it is shown this once and voids an older one",
  ),
  may: "manage",
  answer: linkSchema,
  rate: { count: 60, seconds: 3600 },
  handle: async ({ services, who, params, request }) => {
    const id = params["id"] ?? "";
    const path = await services.database.asSystem(async (trx) => {
      const organisations = await organisationsOf(trx, id);
      if (!organisations.includes(who.organisation)) throw refusals.missing();
      if (organisations.length > 1) throw alsoElsewhere();
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "password.linked", subject: id });
      return passwordLink(trx, id, who.organisation);
    });
    return reply(201, { link: linkTo(services, request, path) });
  },
});

/** Who runs one organisation must not come into another with somebody's account. */
const alsoElsewhere = () =>
  refusals.conflict(
    say("这个账户还属于另一个组织", "the account belongs to another organisation as well"),
    say("只属于本组织的账户", "an account of this organisation alone"),
    say(
      "请管理服务器的人运行 clausewright password 加这个邮箱，把得到的链接交给本人",
      "Ask whoever runs the server for the link that `clausewright password` with this address prints",
    ),
  );

const look = openRoute({
  method: "GET",
  path: "/api/passwords/:token",
  summary: say("设置新密码的链接属于哪个账户", "whose password a link is for"),
  answer: passwordOwnerSchema,
  rate: { count: 60, seconds: 300 },
  handle: ({ services, params }) =>
    services.database.asSystem(async (trx) => {
      const { user } = await linkOf(trx, params["token"] ?? "");
      return trx.selectFrom("users").select(["name", "email"]).where("id", "=", user).executeTakeFirstOrThrow();
    }),
});

/** The user and the organisations of a link that can still be used: one of an admin is good for that organisation's own people only. */
async function linkOf(trx: Work, secret: string): Promise<{ readonly user: string; readonly organisations: readonly string[] }> {
  const link = await trx
    .selectFrom("password_links")
    .select(["user_id", "organisation_id"])
    .where("token_hash", "=", hashOf(secret))
    .where("expires_at", ">", new Date())
    .executeTakeFirst();
  if (!link) throw refusals.missing();
  const organisations = await organisationsOf(trx, link.user_id);
  const maker = link.organisation_id;
  if (maker !== null && (organisations.length > 1 || !organisations.includes(maker))) throw refusals.missing();
  return { user: link.user_id, organisations };
}

const choose = openRoute({
  method: "POST",
  path: "/api/passwords/:token",
  summary: say(
    "用一次性链接设置新密码并登录；该账户的其他会话全部结束",
    "chooses a new password with a one-time link and signs in; all other sessions of the account end",
  ),
  body: newPasswordSchema,
  rate: { count: 20, seconds: 300 },
  handle: async ({ services, params, body }) => {
    const { database } = services;
    const token = params["token"] ?? "";
    await database.asSystem((trx) => linkOf(trx, token));
    const hash = await hashPassword(body.password);
    const secret = await database.asSystem(async (trx) => {
      const { user, organisations } = await linkOf(trx, token);
      const used = await trx.deleteFrom("password_links").where("token_hash", "=", hashOf(token)).returning("user_id").executeTakeFirst();
      const [first] = organisations;
      if (!used || first === undefined) throw refusals.missing();
      const { email } = await trx
        .updateTable("users")
        .set({ password_hash: hash })
        .where("id", "=", user)
        .returning("email")
        .executeTakeFirstOrThrow();
      await trx.deleteFrom("sessions").where("user_id", "=", user).execute();
      for (const organisation of organisations)
        await recordEvent(trx, organisation, { actor: email, action: "password.changed", subject: user });
      return openSession(trx, user, first);
    });
    return reply(201, {}, { "set-cookie": sessionCookie(secret, isSecure(services)) });
  },
});

export const passwordRoutes: readonly Route[] = [make, look, choose];
