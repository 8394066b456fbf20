import { Command, CommanderError, Option } from "commander";
import { UsageError } from "../base/usage-error.js";
import { language } from "./io.js";

/** Runs the command line; resolves to the exit code: 0 done, 1 findings at or above the limit, 2 the work could not be done. */
export async function runCli(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const lang = language(args[args.indexOf("--lang") + 1]);
  const program = new Command("clausewright")
    .description(lang === "zh" ? "条款匠：代运营合同的起草与审查" : "Drafts and checks agency-operation contracts")
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
  const langOption = (): Option => new Option("--lang <language>", lang === "zh" ? "提示语言" : "language of messages").choices(["zh", "en"]);

  program
    .command("draft <deal>")
    .description(lang === "zh" ? "由交易文件起草合同" : "drafts the contract of a deal file")
    .option("--template <id>")
    .option("--tier <tier>")
    .option("--stance <stance>")
    .option("--format <formats>", "docx,pdf,md,html,json", "docx,pdf")
    .option("--out <folder>", lang === "zh" ? "输出文件夹" : "output folder", ".")
    .addOption(langOption())
    .action(async (deal: string, options: Record<string, string>) => {
      const { draftCommand } = await import("./commands/draft.js");
      exitCode = await draftCommand(deal, options);
    });

  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      process.stderr.write(`${error.text(lang)}\n`);
      return 2;
    }
    throw error;
  }
}
