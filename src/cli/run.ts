import { Argument, Command, CommanderError, Option } from "commander";
import { UsageError } from "../base/usage-error.js";
import { packageVersion } from "../node/package-version.js";
import { severities } from "../library/severity.js";
import { stances, tiers } from "../library/terms.js";
import { day } from "./day.js";
import { formatList } from "./format-list.js";
import { language } from "./io.js";
import { addLibraryCommands } from "./library-commands.js";
import { addReviewCommands } from "./review-commands.js";
import { addServerCommands } from "./server-commands.js";
import { addSignCommands } from "./sign-commands.js";
import { words } from "./words.js";
import type { CatalogueName } from "./catalogue.js";
import type { CheckCommandOptions } from "./commands/check.js";
import type { DraftCommandOptions } from "./commands/draft.js";
import type { DraftFormat } from "./draft-formats.js";

/** Runs the command line; resolves to the exit code: 0 done, 1 findings at or above the limit, 2 the work could not be done. */
export async function runCli(args: readonly string[], today: string): Promise<number> {
  let exitCode = 0;
  const at = args.indexOf("--lang");
  const lang = language(at === -1 ? undefined : args[at + 1]);
  const t = words[lang];
  const langOption = (): Option => new Option("--lang <language>", t.lang).choices(["zh", "en"]).default(lang);
  const program = new Command("clausewright")
    .description(t.about)
    .exitOverride()
    .helpCommand(false)
    .helpOption("-h, --help", t.help)
    .version(packageVersion(), "-V, --version", t.version)
    .configureHelp({ styleTitle: (title) => t.titles[title] ?? title });

  program
    .command("draft")
    .description(t.draft)
    .argument("<deal>", t.deal)
    .option("--template <id>", t.template)
    .addOption(new Option("--tier <tier>", t.tier).choices(tiers))
    .addOption(new Option("--stance <stance>", t.draftStance).choices(stances))
    .addOption(new Option("--format <formats>", t.draftFormat).argParser(draftFormat).default(["docx", "pdf"], "docx,pdf"))
    .option("--out <folder>", t.out, ".")
    .option("--interview", t.interview)
    .addOption(langOption())
    .action(async (deal: string, { format, ...options }: Omit<DraftCommandOptions, "formats"> & { format: DraftFormat[] }) => {
      const { draftCommand } = await import("./commands/draft.js");
      exitCode = await draftCommand(deal, { ...options, formats: format });
    });

  program
    .command("check")
    .description(t.check)
    .argument("<files...>", t.files)
    .addOption(new Option("--stance <stance>", t.stance).choices(["brand", "agency", "neutral"]).default("brand"))
    .addOption(new Option("--stage <stage>", t.stage).choices(["draft", "final"]).default("final"))
    .addOption(new Option("--as-of <date>", t.asOf).argParser(day).default(today))
    .addOption(new Option("--format <format>", t.format).choices(["text", "json", "sarif", "html", "md"]).default("text"))
    .option("--output <file>", t.output)
    .option("--rules <folder>", t.rules)
    .option("--baseline <file>", t.baseline)
    .addOption(new Option("--fail-on <severity>", t.failOn).choices([...severities, "never"]).default("error"))
    .addOption(langOption())
    .action(async (files: string[], options: CheckCommandOptions) => {
      const { checkCommand } = await import("./commands/check.js");
      exitCode = await checkCommand(files, options);
    });

  program
    .command("read")
    .description(t.read)
    .argument("<file>", t.file)
    .addOption(new Option("--format <format>", t.format).choices(["text", "json"]).default("text"))
    .addOption(langOption())
    .action(async (file: string, options: { format: "text" | "json"; lang: "zh" | "en" }) => {
      const { readCommand } = await import("./commands/read.js");
      exitCode = await readCommand(file, options);
    });

  program
    .command("explain")
    .description(t.explain)
    .argument("<id>", t.id)
    .option("--rules <folder>", t.rules)
    .addOption(langOption())
    .action(async (id: string, options: { lang: "zh" | "en"; rules?: string }) => {
      const { explainCommand } = await import("./commands/explain.js");
      exitCode = await explainCommand(id, options.lang, options.rules);
    });

  program
    .command("list")
    .description(t.list)
    .addArgument(new Argument("<what>", t.what).choices(["templates", "clauses", "topics", "kinds", "rules", "laws"]))
    .option("--rules <folder>", t.rules)
    .addOption(langOption())
    .action(async (what: CatalogueName, options: { lang: "zh" | "en"; rules?: string }) => {
      const { listCommand } = await import("./commands/list.js");
      exitCode = await listCommand(what, options.lang, options.rules);
    });

  addLibraryCommands(program, { lang, today, langOption }, (code) => (exitCode = code));
  addReviewCommands(program, { lang, today, langOption }, (code) => (exitCode = code));
  addSignCommands(program, lang, langOption, (code) => (exitCode = code));
  addServerCommands(program, lang, langOption, (code) => (exitCode = code));

  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.text(lang)}\n`);
    return 2;
  }
}

const draftFormat = formatList<DraftFormat>(["docx", "pdf", "md", "html", "json"]);
