import { say } from "../../base/bilingual.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Work } from "../../store/database.js";
import { meSchema, newOrganisationSchema, setupSchema, signInSchema, stateSchema, switchSchema, type Me } from "../contract/people.js";
import { rateLimit } from "../http/rate-limit.js";
import { refusals } from "../http/refusal.js";
import { done, reply } from "../http/reply.js";
import { memberRoute, openRoute, type Caller, type Route } from "../http/route.js";
import { cookieOf, sessionCookie, sessionSeconds } from "../http/session-cookie.js";
import { hashPassword, passwordMatches } from "../people/password.js";
import { hashOf, newSecret } from "../people/secret.js";
import type { Services } from "../services.js";

/** Adds a session; returns the secret of its cookie. */
export async function openSession(trx: Work, user: string, organisation: string): Promise<string> {
  const secret = newSecret();
  await trx
    .insertInto("sessions")
    .values({
      token_hash: hashOf(secret),
      user_id: user,
      organisation_id: organisation,
      expires_at: new Date(Date.now() + sessionSeconds * 1000),
    })
    .execute();
  return secret;
}

export const isSecure = ({ settings }: Services): boolean => settings.publicUrl?.startsWith("https:") === true;

const state = openRoute({
  method: "GET",
  path: "/api/state",
  summary: say("是否已初始化、版本", "whether it is set up, and the version"),
  answer: stateSchema,
  handle: async ({ services: { database, settings }, request }) => {
    const found = await database.asSystem((trx) => trx.selectFrom("organisations").select("id").limit(1).executeTakeFirst());
    const english = /^en\b/iu.test(request.headers.get("accept-language") ?? "");
    return {
      setUp: found !== undefined,
      codeNeeded: found === undefined && settings.setupCode !== undefined,
      oidc: settings.oidc !== undefined,
      version: settings.version,
      language: english ? "en" : "zh",
    };
  },
});

const setup = openRoute({
  method: "POST",
  path: "/api/setup",
  summary: say("首次设置：组织与第一个管理员", "first set-up: the organisation and its first admin"),
  body: setupSchema,
  rate: { count: 10, seconds: 600 },
  handle: async ({ services, body }) => {
    const { settings, database } = services;
    if (settings.setupCode !== undefined && body.code !== settings.setupCode)
      throw refusals.badInput(
        say("设置码不对", "the set-up code is wrong"),
        say("启动时打印的设置码", "the code printed at the start"),
        say("从服务器的启动输出里复制", "Copy it from the server's output"),
        "code",
      );
    const hash = await hashPassword(body.password);
    const secret = await database.asSystem(async (trx) => {
      await trx.executeQuery(lockSetup(trx));
      const known = await trx.selectFrom("organisations").select("id").limit(1).executeTakeFirst();
      if (known) throw alreadySetUp();
      const { id: organisation } = await trx
        .insertInto("organisations")
        .values({ name: body.organisation })
        .returning("id")
        .executeTakeFirstOrThrow();
      const { id: user } = await trx
        .insertInto("users")
        .values({ email: body.email, name: body.name, password_hash: hash })
        .returning("id")
        .executeTakeFirstOrThrow();
      await trx.insertInto("memberships").values({ organisation_id: organisation, user_id: user, role: "admin" }).execute();
      await recordEvent(trx, organisation, { actor: body.email, action: "organisation.created", subject: organisation });
      return openSession(trx, user, organisation);
    });
    return reply(201, { setUp: true }, { "set-cookie": sessionCookie(secret, isSecure(services)) });
  },
});

/** Two set-ups at once: the second one waits and then sees the first. */
const lockSetup = (trx: Work) =>
  trx.selectNoFrom((builder) => builder.fn("pg_advisory_xact_lock", [builder.val(711_003)]).as("locked")).compile();

const alreadySetUp = () =>
  refusals.conflict(say("系统已经设置过", "it is set up already"), say("首次设置", "a first set-up"), say("直接登录", "Sign in"));

const signIn = openRoute({
  method: "POST",
  path: "/api/session",
  summary: say("登录", "sign in"),
  body: signInSchema,
  rate: { count: 30, seconds: 300 },
  handle: async ({ services, body }) => {
    const { database } = services;
    await rateLimit(database, `sign-in ${body.email}`, { count: 10, seconds: 300 });
    const user = await database.asSystem((trx) => trx.selectFrom("users").selectAll().where("email", "=", body.email).executeTakeFirst());
    if (!(await passwordMatches(body.password, user?.password_hash)) || user === undefined) throw wrongPassword();
    const secret = await database.asSystem(async (trx) => {
      const member = await trx
        .selectFrom("memberships")
        .select("organisation_id")
        .where("user_id", "=", user.id)
        .orderBy("created_at")
        .executeTakeFirst();
      if (member === undefined) throw wrongPassword();
      await trx.deleteFrom("sessions").where("expires_at", "<", new Date()).execute();
      await recordEvent(trx, member.organisation_id, { actor: user.email, action: "session.opened", subject: user.id });
      return openSession(trx, user.id, member.organisation_id);
    });
    return reply(201, {}, { "set-cookie": sessionCookie(secret, isSecure(services)) });
  },
});

const wrongPassword = () =>
  refusals.badInput(
    say("邮箱或密码不对", "the e-mail address or the password is wrong"),
    say("已注册的邮箱和它的密码", "a known address and its password"),
    say(
      "检查后重试；忘了密码，请管理员给一条设置新密码的链接",
      "Check both and retry; ask an admin for a link to choose a new one if it is forgotten",
    ),
  );

const signOut = openRoute({
  method: "DELETE",
  path: "/api/session",
  summary: say("退出", "sign out"),
  handle: async ({ services, request }) => {
    const secret = cookieOf(request);
    if (secret !== undefined)
      await services.database.asSystem((trx) => trx.deleteFrom("sessions").where("token_hash", "=", hashOf(secret)).execute());
    return done({ "set-cookie": sessionCookie("", isSecure(services)) });
  },
});

const namedOrganisations = (services: Services, who: Caller): Promise<Me["organisations"]> =>
  services.database.asSystem((trx) =>
    trx
      .selectFrom("memberships")
      .innerJoin("organisations", "organisations.id", "memberships.organisation_id")
      .select(["organisations.id", "organisations.name"])
      .where("user_id", "=", who.user.id)
      .orderBy("organisations.name")
      .execute(),
  );

const me = memberRoute({
  method: "GET",
  path: "/api/me",
  summary: say("当前用户、组织与角色", "who is signed in, where and as what"),
  may: "signed-in",
  answer: meSchema,
  handle: async ({ services, who }) => {
    const all = await namedOrganisations(services, who);
    const organisation = all.find(({ id }) => id === who.organisation);
    const bound = who.actor.startsWith("token:");
    return { user: who.user, organisation, organisations: bound ? [organisation] : all, role: who.role };
  },
});

const switchOrganisation = memberRoute({
  method: "PUT",
  path: "/api/me/organisation",
  summary: say("切换到自己的另一个组织", "switch to another organisation of one's own"),
  may: "signed-in",
  body: switchSchema,
  handle: async ({ services, who, body, request }) => {
    const secret = cookieOf(request);
    if (secret === undefined || !(await namedOrganisations(services, who)).some(({ id }) => id === body.organisation))
      throw refusals.missing();
    await services.database.asSystem((trx) =>
      trx.updateTable("sessions").set({ organisation_id: body.organisation }).where("token_hash", "=", hashOf(secret)).execute(),
    );
    return done();
  },
});

const found = memberRoute({
  method: "POST",
  path: "/api/organisations",
  summary: say(
    "新建另一个组织并切换过去；创建者是它的管理员",
    "founds another organisation and switches to it; who founds it is its admin",
  ),
  may: "manage",
  body: newOrganisationSchema,
  rate: { count: 30, seconds: 3600 },
  handle: async ({ services, who, body, request }) => {
    const secret = cookieOf(request);
    if (secret === undefined) throw refusals.notAllowed();
    const id = await services.database.asSystem(async (trx) => {
      const { id: organisation } = await trx
        .insertInto("organisations")
        .values({ name: body.name })
        .returning("id")
        .executeTakeFirstOrThrow();
      await trx.insertInto("memberships").values({ organisation_id: organisation, user_id: who.user.id, role: "admin" }).execute();
      await recordEvent(trx, organisation, { actor: who.actor, action: "organisation.created", subject: organisation });
      await trx.updateTable("sessions").set({ organisation_id: organisation }).where("token_hash", "=", hashOf(secret)).execute();
      return organisation;
    });
    return reply(201, { id });
  },
});

export const sessionRoutes: readonly Route[] = [state, setup, signIn, signOut, me, switchOrganisation, found];
