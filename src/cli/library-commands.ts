import { InvalidArgumentError, Option, type Command } from "commander";
import type { Language } from "../base/bilingual.js";
import { day } from "./day.js";
import type { BatchCommandOptions } from "./commands/batch.js";
import type { QuestionnaireCommandOptions } from "./commands/questionnaire.js";
import type { SettleCommandOptions } from "./commands/settle.js";
import { stances, tiers } from "../library/terms.js";
import type { DraftFormat } from "./draft-formats.js";
import { formatList } from "./format-list.js";
import { libraryWords } from "./library-words.js";
import type { SettleFormat } from "./settle-formats.js";

/** Adds what runs on the clause library beside `draft`: settle, questionnaire, batch. */
export function addLibraryCommands(
  program: Command,
  { lang, today, langOption }: { readonly lang: Language; readonly today: string; readonly langOption: () => Option },
  exit: (code: number) => void,
): void {
  const t = libraryWords[lang];
  program
    .command("settle")
    .description(t.settle)
    .argument("<deal>", t.deal)
    .argument("[results]", t.results)
    .addOption(new Option("--format <formats>", t.settleFormat).argParser(settleFormat).default(["text"], "text"))
    .option("--out <folder>", t.settleOut)
    .addOption(new Option("--ended <date>", t.ended).argParser(day))
    .option("--form <file>", t.form)
    .addOption(langOption())
    .action(async (deal: string, results: string | undefined, options: SettleCommandOptions) => {
      const { settleCommand } = await import("./commands/settle.js");
      exit(await settleCommand(deal, results, options));
    });

  program
    .command("questionnaire")
    .description(t.questionnaire)
    .option("--template <id>", t.template)
    .addOption(new Option("--tier <tier>", t.tier).choices(tiers))
    .addOption(new Option("--stance <stance>", t.stance).choices(stances))
    .addOption(new Option("--services <names>", t.services).argParser(names))
    .addOption(new Option("--platforms <names>", t.platforms).argParser(names))
    .addOption(new Option("--format <format>", t.format).choices(["text", "json"]).default("text"))
    .addOption(langOption())
    .action(async (options: QuestionnaireCommandOptions) => {
      const { questionnaireCommand } = await import("./commands/questionnaire.js");
      exit(await questionnaireCommand(options));
    });

  program
    .command("batch")
    .description(t.batch)
    .argument("[table]", t.table)
    .option("--base <deal>", t.base)
    .option("--template <id>", t.template)
    .addOption(new Option("--tier <tier>", t.tier).choices(tiers))
    .addOption(new Option("--stance <stance>", t.stance).choices(stances))
    .addOption(new Option("--format <formats>", t.formats).argParser(draftFormat).default(["docx", "pdf"], "docx,pdf"))
    .option("--out <folder>", t.batchOut, "batch")
    .addOption(new Option("--jobs <number>", t.jobs).argParser(count))
    .option("--form <file>", t.batchForm)
    .addOption(langOption())
    .action(async (table: string | undefined, options: Omit<BatchCommandOptions, "asOf">) => {
      const { batchCommand } = await import("./commands/batch.js");
      exit(await batchCommand(table, { ...options, asOf: today }));
    });
}

const draftFormat = formatList<DraftFormat>(["docx", "pdf", "md", "html", "json"]);

function count(text: string): number {
  if (!/^[1-9]\d?$/u.test(text)) throw new InvalidArgumentError("1…99");
  return Number(text);
}

const names = (list: string): string[] => list.split(",").map((name) => name.trim());

const settleFormat = formatList<SettleFormat>(["text", "json", "xlsx"]);
