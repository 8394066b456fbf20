import { AsyncLocalStorage } from "node:async_hooks";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import type { Pool } from "pg";
import { deafEar, type Ear } from "./ear.js";
import type { Tables } from "./schema/tables.js";

export type Engine = "embedded" | "server";

/** A transaction over our tables. */
export type Work = Transaction<Tables>;

/** The database, whichever engine carries it. All work happens in one of two kinds of transaction. */
export interface Database {
  readonly engine: Engine;
  readonly pool: Pool;
  /** As the system itself: sign-in, claiming of jobs, set-up. Row-level security does not bind it. */
  readonly asSystem: <T>(work: (trx: Work) => Promise<T>) => Promise<T>;
  /** As one organisation: row-level security shows and takes its rows only. */
  readonly inOrganisation: <T>(organisation: string, work: (trx: Work) => Promise<T>) => Promise<T>;
  /** What other processes of this database tell. */
  readonly hear: Ear["hear"];
  readonly close: () => Promise<void>;
}

/** The role in which organisations work; it owns nothing and may not log in. */
export const memberRole = "clausewright_member";

/** Wraps a pool. `end` closes what lies below the pool. */
export function databaseOver(pool: Pool, engine: Engine, end: () => Promise<void>, ear: Ear = deafEar): Database {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const open = new AsyncLocalStorage<true>();
  const transact = <T>(work: (trx: Work) => Promise<T>): Promise<T> => {
    // The embedded engine has one connection: waiting for a second one inside the first would wait for ever.
    if (open.getStore()) throw new Error("a transaction was opened inside another one");
    return open.run(true, () => kysely.transaction().execute(work));
  };
  return {
    engine,
    pool,
    asSystem: transact,
    inOrganisation: (organisation, work) =>
      transact(async (trx) => {
        await sql`select set_config('app.organisation', ${organisation}, true), set_config('role', ${memberRole}, true)`.execute(trx);
        return work(trx);
      }),
    hear: ear.hear,
    close: async () => {
      await ear.close();
      await end();
    },
  };
}
