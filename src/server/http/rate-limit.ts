import { sql } from "kysely";
import type { Database } from "../../store/database.js";
import { refusals } from "./refusal.js";

/** Counts a call, over all machines; throws a refusal beyond `count` calls of one key within `seconds`. */
export async function rateLimit(
  database: Database,
  key: string,
  { count, seconds }: { readonly count: number; readonly seconds: number },
): Promise<void> {
  const bucket = Math.floor(Date.now() / 1000 / seconds);
  const used = await database.asSystem(async (trx) => {
    const row = await trx
      .insertInto("rates")
      .values({ key: `${key} ${seconds}`, bucket, count: 1 })
      .onConflict((conflict) => conflict.columns(["key", "bucket"]).doUpdateSet({ count: sql<number>`rates.count + 1` }))
      .returning("count")
      .executeTakeFirstOrThrow();
    if (row.count === 1)
      await trx.deleteFrom("rates").where("key", "=", `${key} ${seconds}`).where("bucket", "<", String(bucket)).execute();
    return row.count;
  });
  if (used > count) throw refusals.tooMany();
}
