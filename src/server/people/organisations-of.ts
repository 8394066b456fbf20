import type { Work } from "../../store/database.js";

/** The organisations of a user, the oldest membership first. Until the end of the transaction nobody can add one. */
export async function organisationsOf(trx: Work, user: string): Promise<readonly string[]> {
  await trx.selectFrom("users").select("id").where("id", "=", user).forUpdate().execute();
  const rows = await trx
    .selectFrom("memberships")
    .select("organisation_id")
    .where("user_id", "=", user)
    .orderBy("created_at")
    .orderBy("organisation_id")
    .execute();
  return rows.map(({ organisation_id }) => organisation_id);
}
