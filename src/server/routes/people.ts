import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Work } from "../../store/database.js";
import { acceptSchema, invitationSchema, linkSchema, memberSchema, roleSchema, type Member } from "../contract/people.js";
import { linkTo } from "../http/link-to.js";
import { refusals } from "../http/refusal.js";
import { done, reply } from "../http/reply.js";
import { memberRoute, openRoute, type Route } from "../http/route.js";
import { sessionCookie } from "../http/session-cookie.js";
import { hashPassword, passwordMatches } from "../people/password.js";
import { hashOf, newSecret } from "../people/secret.js";
import { isSecure, openSession } from "./session.js";

const list = memberRoute({
  method: "GET",
  path: "/api/members",
  summary: say("组织的成员", "the members of the organisation"),
  may: "read",
  answer: z.array(memberSchema),
  handle: ({ services, who }) => services.database.inOrganisation(who.organisation, membersOf),
});

async function membersOf(trx: Work): Promise<Member[]> {
  const rows = await trx
    .selectFrom("memberships")
    .innerJoin("users", "users.id", "memberships.user_id")
    .select(["users.id", "users.name", "users.email", "memberships.role", "memberships.created_at"])
    .orderBy("memberships.created_at")
    .execute();
  return rows.map(({ id, name, email, role, created_at }) => ({ id, name, email, role, since: created_at.toISOString() }));
}

const change = memberRoute({
  method: "PATCH",
  path: "/api/members/:id",
  summary: say("调整成员的角色", "changes a member's role"),
  may: "manage",
  body: roleSchema,
  handle: async ({ services, who, params, body }) => {
    const id = params["id"] ?? "";
    await services.database.inOrganisation(who.organisation, async (trx) => {
      const changed = await trx
        .updateTable("memberships")
        .set({ role: body.role })
        .where("user_id", "=", id)
        .returning("user_id")
        .executeTakeFirst();
      if (!changed) throw refusals.missing();
      await expectAdmin(trx);
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "member.role", subject: id, detail: { role: body.role } });
    });
    return done();
  },
});

const remove = memberRoute({
  method: "DELETE",
  path: "/api/members/:id",
  summary: say("移除成员；其会话随即失效", "removes a member, whose sessions end at once"),
  may: "manage",
  handle: async ({ services, who, params }) => {
    const id = params["id"] ?? "";
    await services.database.inOrganisation(who.organisation, async (trx) => {
      const removed = await trx.deleteFrom("memberships").where("user_id", "=", id).returning("user_id").executeTakeFirst();
      if (!removed) throw refusals.missing();
      await expectAdmin(trx);
      await trx.deleteFrom("tokens").where("created_by", "=", id).execute();
      await recordEvent(trx, who.organisation, { actor: who.actor, action: "member.removed", subject: id });
    });
    return done();
  },
});

/** An organisation that nobody can run would be a dead end. Locks the admins, so that two of them cannot remove each other. */
async function expectAdmin(trx: Work): Promise<void> {
  const admins = await trx.selectFrom("memberships").select("user_id").where("role", "=", "admin").forUpdate().execute();
  if (admins.length === 0)
    throw refusals.conflict(
      say("这样就没有管理员了", "no admin would be left"),
      say("至少一位管理员", "at least one admin"),
      say("先把另一位成员设为管理员", "Make another member an admin first"),
    );
}

/** How long an invitation can be accepted. */
const invitationDays = 14;

const invite = memberRoute({
  method: "POST",
  path: "/api/invitations",
  summary: say("邀请成员；链接只显示这一次", "invites somebody; the link is shown this once"),
  may: "manage",
  body: invitationSchema,
  answer: linkSchema,
  rate: { count: 60, seconds: 3600 },
  handle: async ({ services, who, body, request }) => {
    const secret = newSecret();
    await services.database.inOrganisation(who.organisation, async (trx) => {
      const { id } = await trx
        .insertInto("invitations")
        .values({
          organisation_id: who.organisation,
          email: body.email,
          role: body.role,
          token_hash: hashOf(secret),
          expires_at: new Date(Date.now() + invitationDays * 86_400_000),
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await recordEvent(trx, who.organisation, {
        actor: who.actor,
        action: "member.invited",
        subject: id,
        detail: { email: body.email, role: body.role },
      });
    });
    return reply(201, { link: linkTo(services, request, `/invitations/${secret}`) });
  },
});

const look = openRoute({
  method: "GET",
  path: "/api/invitations/:token",
  summary: say("一份邀请", "an invitation"),
  rate: { count: 60, seconds: 300 },
  handle: ({ services, params }) =>
    services.database.asSystem(async (trx) => {
      const { email, role, organisation, known } = await invitationOf(trx, params["token"] ?? "");
      return { email, role, organisation, known };
    }),
});

async function invitationOf(trx: Work, secret: string) {
  const row = await trx
    .selectFrom("invitations")
    .innerJoin("organisations", "organisations.id", "invitations.organisation_id")
    .leftJoin("users", "users.email", "invitations.email")
    .select([
      "invitations.id",
      "invitations.email",
      "invitations.role",
      "invitations.organisation_id",
      "organisations.name as organisation",
      "users.id as user",
      "users.password_hash",
    ])
    .where("token_hash", "=", hashOf(secret))
    .where("accepted_at", "is", null)
    .where("expires_at", ">", new Date())
    .executeTakeFirst();
  if (!row) throw refusals.missing();
  return { ...row, known: row.user !== null };
}

const accept = openRoute({
  method: "POST",
  path: "/api/invitations/:token",
  summary: say(
    "接受邀请：已有账号的用原密码，没有的设一个",
    "accepts an invitation: with the known password, or a new one for a new account",
  ),
  body: acceptSchema,
  rate: { count: 20, seconds: 300 },
  handle: async ({ services, params, body }) => {
    const { database } = services;
    const token = params["token"] ?? "";
    const before = await database.asSystem((trx) => invitationOf(trx, token));
    // Who holds the link must not take over the account of the address that it names.
    if (before.known && !(await passwordMatches(body.password, before.password_hash)))
      throw refusals.badInput(
        say("这个邮箱已有账号，密码不对", "the address has an account, and the password is another"),
        say("该账号的密码", "the password of that account"),
        say("用原来的密码接受邀请", "Accept with the password that you have"),
        "password",
      );
    const hash = before.known ? "" : await hashPassword(body.password);
    const secret = await database.asSystem(async (trx) => {
      const invitation = await invitationOf(trx, token);
      const used = await trx
        .updateTable("invitations")
        .set({ accepted_at: new Date() })
        .where("id", "=", invitation.id)
        .where("accepted_at", "is", null)
        .returning("id")
        .executeTakeFirst();
      if (!used) throw refusals.missing();
      const user =
        invitation.user ??
        (
          await trx
            .insertInto("users")
            .values({ email: invitation.email, name: body.name, password_hash: hash })
            .returning("id")
            .executeTakeFirstOrThrow()
        ).id;
      await trx
        .insertInto("memberships")
        .values({ organisation_id: invitation.organisation_id, user_id: user, role: invitation.role })
        .onConflict((conflict) => conflict.columns(["organisation_id", "user_id"]).doUpdateSet({ role: invitation.role }))
        .execute();
      await recordEvent(trx, invitation.organisation_id, {
        actor: invitation.email,
        action: "member.joined",
        subject: user,
        detail: { role: invitation.role },
      });
      return openSession(trx, user, invitation.organisation_id);
    });
    return reply(201, {}, { "set-cookie": sessionCookie(secret, isSecure(services)) });
  },
});

export const peopleRoutes: readonly Route[] = [list, change, remove, invite, look, accept];
