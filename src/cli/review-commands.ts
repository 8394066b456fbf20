import { Option, type Command } from "commander";
import type { Language } from "../base/bilingual.js";
import { day } from "./day.js";
import type { CompareCommandOptions } from "./commands/compare.js";
import type { ReviewCommandOptions } from "./commands/review.js";
import { reviewWords } from "./review-words.js";

/** Adds `review` and `compare` to the command line; they report their exit codes through `done`. */
export function addReviewCommands(
  program: Command,
  { lang, today, langOption }: { readonly lang: Language; readonly today: string; readonly langOption: () => Option },
  done: (code: number) => void,
): void {
  const t = reviewWords[lang];
  program
    .command("review")
    .description(t.review)
    .argument("<file>", t.file)
    .requiredOption("--output <file>", t.reviewOutput)
    .option("--changes", t.changes, false)
    .addOption(new Option("--stance <stance>", t.stance).choices(["brand", "agency", "neutral"]).default("brand"))
    .addOption(new Option("--as-of <date>", t.asOf).argParser(day).default(today))
    .addOption(langOption())
    .action(async (file: string, options: ReviewCommandOptions) => {
      const { reviewCommand } = await import("./commands/review.js");
      done(await reviewCommand(file, options));
    });

  program
    .command("compare")
    .description(t.compare)
    .argument("<old>", t.old)
    .argument("<new>", t.new)
    .addOption(new Option("--format <format>", t.format).choices(["text", "json", "html"]).default("text"))
    .option("--output <file>", t.compareOutput)
    .addOption(langOption())
    .action(async (old: string, fresh: string, options: CompareCommandOptions) => {
      const { compareCommand } = await import("./commands/compare.js");
      done(await compareCommand(old, fresh, options));
    });
}
