import type { Work } from "../../store/database.js";
import { hashOf, newSecret } from "./secret.js";

/** How long a link to choose a new password can be used. */
const linkHours = 24;

/**
 * Makes the one link with which a user can choose a new password, and voids an older one; returns its path with the secret.
 * `organisation` is whose admin made it, null for the operator of the server.
 */
export async function passwordLink(trx: Work, user: string, organisation: string | null): Promise<string> {
  const secret = newSecret();
  const row = { token_hash: hashOf(secret), organisation_id: organisation, expires_at: new Date(Date.now() + linkHours * 3_600_000) };
  await trx
    .insertInto("password_links")
    .values({ user_id: user, ...row })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(row))
    .execute();
  return `/passwords/${secret}`;
}
