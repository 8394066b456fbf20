import type { Pool } from "pg";
import { say } from "../base/bilingual.js";
import { UsageError } from "../base/usage-error.js";
import { verifyChain } from "./audit/verify-chain.js";
import type { Database } from "./database.js";

/** Every table that is copied, in the order in which its rows refer to each other. Sessions, links to choose a password and counts of calls stay behind. */
const tables = [
  "organisations",
  "users",
  "memberships",
  "tokens",
  "invitations",
  "webhooks",
  "blobs",
  "blob_pieces",
  "contracts",
  "versions",
  "reports",
  "decisions",
  "jobs",
  "batches",
  "signings",
  "signing_steps",
  "keys",
  "libraries",
  "clause_texts",
  "events",
] as const;

const rowsAtOnce = 50;

/**
 * Copies everything into an empty database and proves it: equal numbers of rows, and every organisation's chain of events whole
 * with the same head. Nothing is left there when that fails.
 */
export async function copyDatabase(from: Database, to: Database): Promise<Readonly<Record<string, number>>> {
  const target = await to.pool.connect();
  const counts: Record<string, number> = {};
  try {
    await target.query("begin");
    const { rows } = await target.query<{ known: boolean }>("select exists (select from organisations) as known");
    if (rows[0]?.known !== false) throw notEmpty();
    // The chain is copied as it is, not made anew.
    await target.query("alter table events disable trigger chain");
    for (const table of tables) counts[table] = await copyTable(from.pool, target, table);
    await target.query("alter table events enable trigger chain");
    await target.query("commit");
  } catch (error) {
    await target.query("rollback");
    throw error;
  } finally {
    target.release();
  }
  await expectSameChains(from, to);
  return counts;
}

async function copyTable(from: Pool, target: { query: Pool["query"] }, table: (typeof tables)[number]): Promise<number> {
  const { rows: columns } = await from.query<{ name: string; json: boolean }>(
    "select column_name as name, data_type = 'jsonb' as json from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position",
    [table],
  );
  const { rows: keys } = await from.query<{ name: string }>(
    `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)`,
    [table],
  );
  const order = keys.map(({ name }) => `"${name}"`).join(", ");
  const list = columns.map(({ name }) => `"${name}"`).join(", ");
  const values = columns.map(({ json }, at) => `$${at + 1}${json ? "::jsonb" : ""}`).join(", ");
  let count = 0;
  for (;;) {
    const { rows } = await from.query<Record<string, unknown>>(
      `select ${list} from "${table}" order by ${order} limit ${rowsAtOnce} offset ${count}`,
    );
    for (const row of rows)
      await target.query(
        `insert into "${table}" (${list}) values (${values})`,
        columns.map(({ name, json }) => (json && row[name] !== null ? JSON.stringify(row[name]) : row[name])),
      );
    count += rows.length;
    if (rows.length < rowsAtOnce) return count;
  }
}

async function expectSameChains(from: Database, to: Database): Promise<void> {
  const organisations = await from.asSystem((trx) => trx.selectFrom("organisations").select("id").execute());
  for (const { id } of organisations) {
    const [before, after] = [await from.asSystem((trx) => verifyChain(trx, id)), await to.asSystem((trx) => verifyChain(trx, id))];
    if (!before.whole || !after.whole || before.head !== after.head || before.events !== after.events)
      throw new Error(`the trail of organisation ${id} did not arrive whole`);
  }
}

const notEmpty = (): UsageError =>
  new UsageError([
    {
      at: "--to",
      seen: say("目标数据库里已有数据", "the target holds data already"),
      expected: say("一个空的数据库", "an empty database"),
      hint: say("新建一个数据库再复制", "Create a new database and copy into that"),
    },
  ]);
