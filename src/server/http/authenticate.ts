import { sql } from "kysely";
import { hashOf } from "../people/secret.js";
import type { Services } from "../services.js";
import { cookieOf } from "./session-cookie.js";
import type { Caller } from "./route.js";

/** Who calls: by the cookie of a session, or by `Authorization: Bearer` with a token of an organisation. */
export async function authenticate(request: Request, { database }: Services): Promise<Caller | undefined> {
  const bearer = /^Bearer ([\w-]{20,100})$/u.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer !== undefined) return byToken(bearer, database);
  const cookie = cookieOf(request);
  return cookie === undefined ? undefined : bySession(cookie, database);
}

async function bySession(secret: string, database: Services["database"]): Promise<Caller | undefined> {
  const row = await database.asSystem((trx) =>
    trx
      .selectFrom("sessions")
      .innerJoin("users", "users.id", "sessions.user_id")
      .innerJoin("memberships", (join) =>
        join.onRef("memberships.user_id", "=", "sessions.user_id").onRef("memberships.organisation_id", "=", "sessions.organisation_id"),
      )
      .select(["users.id", "users.name", "users.email", "memberships.role", "memberships.organisation_id"])
      .where("token_hash", "=", hashOf(secret))
      .where("expires_at", ">", sql<Date>`now()`)
      .executeTakeFirst(),
  );
  if (row === undefined) return undefined;
  const { id, name, email, role, organisation_id } = row;
  return { organisation: organisation_id, role, user: { id, name, email }, actor: email };
}

async function byToken(secret: string, database: Services["database"]): Promise<Caller | undefined> {
  const row = await database.asSystem((trx) =>
    trx
      .updateTable("tokens")
      .from("users")
      .set({ last_used_at: sql<Date>`now()` })
      .whereRef("users.id", "=", "tokens.created_by")
      .where("token_hash", "=", hashOf(secret))
      .returning(["tokens.organisation_id", "tokens.role", "tokens.name as token", "users.id", "users.name", "users.email"])
      .executeTakeFirst(),
  );
  if (row === undefined) return undefined;
  const { id, name, email, role, organisation_id, token } = row;
  return { organisation: organisation_id, role, user: { id, name, email }, actor: `token:${token}` };
}
