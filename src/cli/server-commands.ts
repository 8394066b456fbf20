import type { Option } from "commander";
import { type Command } from "commander";
import type { Language } from "../base/bilingual.js";
import { packageVersion } from "../node/package-version.js";
import { serverWords } from "./server-words.js";
import type { PasswordCommandOptions } from "./commands/password.js";
import type { ServeCommandOptions, WorkerCommandOptions } from "./commands/serve.js";

/** The commands of the web application. */
export function addServerCommands(program: Command, lang: Language, langOption: () => Option, exit: (code: number) => void): void {
  const t = serverWords[lang];
  program
    .command("serve")
    .description(t.serve)
    .option("--port <number>", t.port, "8080")
    .option("--host <address>", t.host, "127.0.0.1")
    .option("--data <folder>", t.data, "clausewright-data")
    .option("--database <url>", t.database)
    .option("--url <url>", t.url)
    .option("--behind-proxy", t.behindProxy, false)
    .option("--no-worker", t.noWorker)
    .addOption(langOption())
    .action(async (options: ServeCommandOptions) => {
      const { serveCommand } = await import("./commands/serve.js");
      exit(await serveCommand(options));
    });
  program
    .command("worker")
    .description(t.worker)
    .option("--database <url>", t.database)
    .addOption(langOption())
    .action(async (options: WorkerCommandOptions) => {
      const { workerCommand } = await import("./commands/worker.js");
      exit(await workerCommand(options));
    });
  program
    .command("password")
    .description(t.password)
    .argument("<email>")
    .option("--data <folder>", t.data, "clausewright-data")
    .option("--database <url>", t.database)
    .option("--url <url>", t.url, "http://127.0.0.1:8080")
    .addOption(langOption())
    .action(async (email: string, options: PasswordCommandOptions) => {
      const { passwordCommand } = await import("./commands/password.js");
      exit(await passwordCommand(email, options));
    });
  const db = program.command("db").description(t.db).helpCommand(false);
  db.command("copy")
    .description(t.dbCopy)
    .option("--data <folder>", t.data, "clausewright-data")
    .requiredOption("--to <url>", t.to)
    .addOption(langOption())
    .action(async (options: { data: string; to: string }) => {
      const { copyDatabaseCommand } = await import("./commands/copy-database.js");
      exit(await copyDatabaseCommand(options));
    });
  program
    .command("mcp")
    .description(t.mcp)
    .action(async () => {
      const { mcpCommand } = await import("./commands/mcp.js");
      exit(await mcpCommand(packageVersion()));
    });
}
