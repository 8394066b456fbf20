import { existsSync } from "node:fs";
import { join } from "node:path";
import { say, type Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import { organisationsOf } from "../../server/people/organisations-of.js";
import { passwordLink } from "../../server/people/password-link.js";
import { recordEvent } from "../../store/audit/record-event.js";
import type { Database } from "../../store/database.js";
import { openDatabase, type DatabasePlace } from "../../store/open-database.js";
import { databasePlace } from "../server-settings.js";
import { serverWords } from "../server-words.js";

export interface PasswordCommandOptions {
  readonly data: string;
  readonly database?: string;
  readonly url: string;
  readonly lang: Language;
}

/** `clausewright password`: prints a one-time link with which the owner of an account chooses a new password. */
export async function passwordCommand(address: string, { data, database: server, url, lang }: PasswordCommandOptions): Promise<number> {
  const email = address.trim().toLowerCase();
  if (!/^https?:/u.test(url) || !URL.canParse(url)) throw noAddress(url);
  const database = await opened(databasePlace(server, data));
  try {
    const path = await linkFor(database, email);
    process.stdout.write(`${url.replace(/\/+$/u, "")}${path}\n`);
    process.stderr.write(`${serverWords[lang].passwordLink(email)}\n`);
    return 0;
  } finally {
    await database.close();
  }
}

const linkFor = (database: Database, email: string): Promise<string> =>
  database.asSystem(async (trx) => {
    const user = await trx.selectFrom("users").select("id").where("email", "=", email).executeTakeFirst();
    const organisations = user === undefined ? [] : await organisationsOf(trx, user.id);
    if (user === undefined || organisations.length === 0) throw unknown(email);
    for (const organisation of organisations)
      await recordEvent(trx, organisation, { actor: "system", action: "password.linked", subject: user.id });
    return passwordLink(trx, user.id, null);
  });

/** A directory without a database is not made into one, and one that a server holds is told as that. */
async function opened(place: DatabasePlace): Promise<Database> {
  if ("url" in place) return openDatabase(place);
  const { directory } = place;
  if (!existsSync(join(directory, "database"))) throw noData(directory);
  return openDatabase(place).catch((error: unknown) => {
    const [problem] = error instanceof UsageError ? error.problems : [];
    throw problem?.at === directory ? heldByServer(problem.at, problem.seen) : error;
  });
}

const heldByServer = (at: string, seen: { readonly zh: string; readonly en: string }): UsageError =>
  new UsageError([
    {
      at,
      seen,
      expected: say("服务停着的时候", "a server that is stopped"),
      hint: say(
        "先停止服务，运行这条命令，再启动服务；链接在其后二十四小时内有效",
        "Stop the server, run this command, then start the server again; the link is good for twenty-four hours",
      ),
    },
  ]);

const noData = (directory: string): UsageError =>
  new UsageError([
    {
      at: directory,
      seen: say("这个目录里没有数据库", "the folder holds no database"),
      expected: say("服务所用的数据目录", "the data folder of the server"),
      hint: say("用 --data 指明服务的数据目录，或用 --database", "Name the server's folder with --data, or use --database"),
    },
  ]);

const unknown = (email: string): UsageError =>
  new UsageError([
    {
      at: "EMAIL",
      seen: say(`没有 ${email} 的账户`, `no account has the address ${email}`),
      expected: say("某个组织成员的邮箱", "the address of a member of some organisation"),
      hint: say("检查邮箱和数据目录", "Check the address and the data folder"),
    },
  ]);

const noAddress = (url: string): UsageError =>
  new UsageError([
    {
      at: "--url",
      seen: say(`现为 ${url}`, `saw ${url}`),
      expected: say("用户访问的地址", "the address that people use"),
      hint: say("写成 https://contracts.example.com 这样", "Write it like https://contracts.example.com"),
    },
  ]);
