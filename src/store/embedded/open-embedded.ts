import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { Pool } from "pg";
import { DurableFiles } from "./durable-files.js";
import { lockDirectory } from "./directory-lock.js";

/** A pool over the embedded database, and how to end it. */
export interface Embedded {
  readonly pool: Pool;
  readonly close: () => Promise<void>;
}

/** Opens (or makes) the database of a data directory, which no other process may use meanwhile. Every commit is on the disk when it is answered. */
export async function openEmbedded(directory: string): Promise<Embedded> {
  const lock = lockDirectory(directory);
  try {
    const files = new DurableFiles(join(directory, "database"));
    const durable = ["-c", "shared_buffers=16MB", "-c", "fsync=on", "-c", "wal_sync_method=fsync"];
    const lite = new PGlite({ fs: files, startParams: [...PGlite.defaultStartParams.filter((one) => one !== "-F"), ...durable] });
    await lite.waitReady;
    await expectDurable(lite, files);
    const embedded = poolOver(lite);
    const close = async (): Promise<void> => {
      await embedded.close();
      lock.release();
    };
    return { pool: embedded.pool, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A database in memory, for tests; `template` is a migrated one of which it becomes a copy. */
export function poolOver(lite: PGlite): Embedded {
  const pool = new Pool(createPgConfig(lite));
  return {
    pool,
    close: async () => {
      await pool.end();
      await lite.close();
    },
  };
}

/** One commit must reach the disk: a release of the engine that forgot how is refused rather than trusted. */
async function expectDurable(lite: PGlite, files: DurableFiles): Promise<void> {
  await lite.exec("create table if not exists durable (at timestamptz not null)");
  const before = files.syncs;
  await lite.exec("delete from durable; insert into durable values (now())");
  if (files.syncs === before) throw new Error("the embedded database does not write through to the disk");
}
