import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe } from "vitest";
import { databaseOver, type Database, type Engine } from "../../src/store/database.ts";
import { poolOver } from "../../src/store/embedded/open-embedded.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { migrate } from "../../src/store/schema/migrate.ts";
import { nativeServer, type NativeServer } from "./native-server.ts";

/** How the tests of one engine get databases that are empty but for their tables. */
export interface Bench {
  readonly engine: Engine;
  readonly fresh: () => Promise<Database>;
}

/** Runs the tests on the embedded engine and, where there is one, on a real server. */
export function onBothEngines(tests: (bench: Bench) => void): void {
  describe("embedded", () => tests({ engine: "embedded", fresh: embedded }));
  describe("server", () => {
    let server: NativeServer | undefined;
    beforeAll(async () => {
      server = await nativeServer();
    });
    afterAll(() => server?.stop());
    tests({
      engine: "server",
      fresh: async () => {
        if (server === undefined) throw new Error("no server");
        return openDatabase({ url: await server.fresh() });
      },
    });
  });
}

/** In memory: what is tested here is the schema and the queries, not the disk. All but the first are copies: making one takes a second. */
export async function embedded(): Promise<Database> {
  const { pool, close } = poolOver(new PGlite({ loadDataDir: await (made ??= emptyTables()) }));
  return databaseOver(pool, "embedded", close);
}

let made: Promise<Blob> | undefined;

async function emptyTables(): Promise<Blob> {
  const engine = new PGlite();
  const { pool, close } = poolOver(engine);
  await migrate(pool);
  const dump = await engine.dumpDataDir("none");
  await close();
  return dump;
}

/** Two organisations with a user each. */
export async function twoOrganisations(database: Database): Promise<readonly [string, string]> {
  return database.asSystem(async (trx) => {
    const ids = await trx
      .insertInto("organisations")
      .values([{ name: "甲公司" }, { name: "乙公司" }])
      .returning("id")
      .execute();
    const [first, second] = ids.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error("two rows were asked for");
    return [first, second];
  });
}
