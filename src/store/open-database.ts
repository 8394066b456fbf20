import { Pool } from "pg";
import { say } from "../base/bilingual.js";
import { UsageError } from "../base/usage-error.js";
import { databaseOver, type Database } from "./database.js";
import { serverEar } from "./ear.js";
import { openEmbedded } from "./embedded/open-embedded.js";
import { migrate } from "./schema/migrate.js";

/** Where the data live: a directory of this machine, or a PostgreSQL server by its URL. */
export type DatabasePlace = { readonly directory: string } | { readonly url: string };

/** The oldest server whose dialect the migrations use. */
const oldest = 15;

/** Opens the database and brings its tables up to date; both engines run the same migrations. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const database = "url" in place ? await openServer(place.url) : await openDirectory(place.directory);
  try {
    await migrate(database.pool);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openDirectory(directory: string): Promise<Database> {
  const { pool, close } = await openEmbedded(directory);
  return databaseOver(pool, "embedded", close);
}

async function openServer(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 10, application_name: "clausewright" });
  // A connection that breaks while idle is replaced at the next query.
  pool.on("error", () => undefined);
  try {
    const { rows } = await pool.query<{ version: string }>("select current_setting('server_version_num') as version");
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (version < oldest) throw unreachable(say(`服务器是 PostgreSQL ${version}`, `the server is PostgreSQL ${version}`));
  } catch (error) {
    await pool.end();
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : "?";
    throw unreachable(say(`连接不上数据库（${reason}）`, `the database cannot be reached (${reason})`));
  }
  return databaseOver(pool, "server", () => pool.end(), serverEar(url));
}

/** The URL holds a password: it is never repeated. */
const unreachable = (seen: { zh: string; en: string }): UsageError =>
  new UsageError([
    {
      at: "--database",
      seen,
      expected: say(`可连接的 PostgreSQL ${oldest} 或更高版本`, `a PostgreSQL server of version ${oldest} or later`),
      hint: say("检查地址、用户名、密码和网络", "Check the address, the user, the password and the network"),
    },
  ]);
