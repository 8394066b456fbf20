import * as client from "openid-client";
import { z } from "zod";
import { say } from "../../base/bilingual.js";
import { recordEvent } from "../../store/audit/record-event.js";
import { Refusal, refusals } from "../http/refusal.js";
import { openRoute, type Route } from "../http/route.js";
import { sessionCookie } from "../http/session-cookie.js";
import type { Services } from "../services.js";
import { isSecure, openSession } from "./session.js";

/** Asked anew for each sign-in, so that the provider may change its keys. Plain HTTP is for providers on this very machine. */
async function provider({ settings: { oidc } }: Services): Promise<client.Configuration> {
  if (oidc === undefined) throw refusals.missing();
  const issuer = new URL(oidc.issuer);
  const insecure = issuer.protocol === "http:" && ["localhost", "127.0.0.1"].includes(issuer.hostname);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated in name only, so that it stands out
  const options = insecure ? { execute: [client.allowInsecureRequests] } : {};
  return client.discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, options);
}

const callbackUrl = ({ settings }: Services, request: Request): string =>
  new URL("/api/oidc/callback", settings.publicUrl ?? new URL(request.url).origin).href;

type Visit = (call: { readonly services: Services; readonly request: Request }) => Promise<Response>;

/** Whoever comes with a browser and is refused, or whose provider does not answer, stands at the sign-in page again, which says so. */
function backToTheDoor(visit: Visit): Visit {
  return async (call) => {
    const page = (call.request.headers.get("accept") ?? "").includes("text/html");
    try {
      return await visit(call);
    } catch (error) {
      if (!page || call.services.settings.oidc === undefined) throw error;
      if (!(error instanceof Refusal)) call.services.log("error", "oidc", { message: error instanceof Error ? error.message : "unknown" });
      return new Response(null, { status: 302, headers: { location: `/?refused=${error instanceof Refusal ? "account" : "provider"}` } });
    }
  };
}

/** How long somebody may take to sign in at the provider. */
const patienceMinutes = 10;

const start = openRoute({
  method: "GET",
  path: "/api/oidc/start",
  summary: say("用单位账号登录（OpenID Connect）", "signs in with an account of the company (OpenID Connect)"),
  rate: { count: 60, seconds: 300 },
  handle: backToTheDoor(async ({ services, request }) => {
    const configuration = await provider(services);
    const verifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    await services.database.asSystem(async (trx) => {
      await trx
        .deleteFrom("sign_in_states")
        .where("created_at", "<", new Date(Date.now() - patienceMinutes * 60_000))
        .execute();
      await trx.insertInto("sign_in_states").values({ state, verifier, nonce }).execute();
    });
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: callbackUrl(services, request),
      scope: "openid email profile",
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      state,
      nonce,
    });
    // The browser that comes back must be the one that left.
    return new Response(null, {
      status: 302,
      headers: {
        location: address.href,
        "set-cookie": `oidc=${state}; Path=/api/oidc; HttpOnly; SameSite=Lax; Max-Age=${patienceMinutes * 60}`,
      },
    });
  }),
});

const claimsSchema = z.object({ email: z.email(), email_verified: z.boolean().optional() });

const callback = openRoute({
  method: "GET",
  path: "/api/oidc/callback",
  summary: say("登录返回地址", "where the provider sends people back to"),
  rate: { count: 60, seconds: 300 },
  handle: backToTheDoor(async ({ services, request }) => {
    const configuration = await provider(services);
    const here = new URL(request.url);
    const state = here.searchParams.get("state") ?? "";
    const known = await services.database.asSystem((trx) =>
      trx
        .deleteFrom("sign_in_states")
        .where("state", "=", state)
        .where("created_at", ">", new Date(Date.now() - patienceMinutes * 60_000))
        .returningAll()
        .executeTakeFirst(),
    );
    const same = (request.headers.get("cookie") ?? "").split(";").some((pair) => pair.trim() === `oidc=${state}`);
    if (!known || !same) throw stranger();
    const tokens = await client
      .authorizationCodeGrant(configuration, new URL(here.search, callbackUrl(services, request)), {
        pkceCodeVerifier: known.verifier,
        expectedState: known.state,
        expectedNonce: known.nonce,
        idTokenExpected: true,
      })
      .catch(() => {
        throw stranger();
      });
    const claims = claimsSchema.safeParse(tokens.claims());
    if (!claims.success || claims.data.email_verified === false) throw stranger();
    const email = claims.data.email.toLowerCase();
    const secret = await services.database.asSystem(async (trx) => {
      const member = await trx
        .selectFrom("users")
        .innerJoin("memberships", "memberships.user_id", "users.id")
        .select(["users.id", "memberships.organisation_id"])
        .where("email", "=", email)
        .orderBy("memberships.created_at")
        .executeTakeFirst();
      if (!member) throw stranger();
      await recordEvent(trx, member.organisation_id, {
        actor: email,
        action: "session.opened",
        subject: member.id,
        detail: { by: "oidc" },
      });
      return openSession(trx, member.id, member.organisation_id);
    });
    return new Response(null, { status: 302, headers: { location: "/", "set-cookie": sessionCookie(secret, isSecure(services)) } });
  }),
});

/** One sentence for all of them: a stranger learns nothing. */
const stranger = () =>
  refusals.badInput(
    say("单位账号登录没有成功", "the sign-in with the company's account did not succeed"),
    say("受邀成员的已验证邮箱", "the verified address of an invited member"),
    say("请管理员邀请这个邮箱，然后重新登录", "Ask an admin to invite the address and sign in again"),
  );

export const oidcRoutes: readonly Route[] = [start, callback];
