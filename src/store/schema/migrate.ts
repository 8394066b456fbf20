import type { Pool } from "pg";
import { migrations } from "./migrations.js";

/** Brings the tables up to date, one transaction a step; several processes may start at once. */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(711001)");
    try {
      await client.query("create table if not exists migrations (name text primary key, done_at timestamptz not null default now())");
      const { rows } = await client.query<{ name: string }>("select name from migrations");
      const done = new Set(rows.map(({ name }) => name));
      for (const [name, text] of Object.entries(migrations)) {
        if (done.has(name)) continue;
        await client.query("begin");
        try {
          await client.query(text);
          await client.query("insert into migrations (name) values ($1)", [name]);
          await client.query("commit");
        } catch (error) {
          await client.query("rollback");
          throw error;
        }
      }
    } finally {
      await client.query("select pg_advisory_unlock(711001)");
    }
  } finally {
    client.release();
  }
}
