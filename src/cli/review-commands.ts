import { InvalidArgumentError, Option, type Command } from "commander";
import { parseDay } from "../base/calendar.js";
import type { Language } from "../base/bilingual.js";
import type { ReviewCommandOptions } from "./commands/review.js";
import { expectUploads } from "./read-named.js";
import { reviewWords } from "./review-words.js";

/** Adds `review` to the command line; it reports its exit code through `done`. */
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
      expectUploads([file]);
      const { reviewCommand } = await import("./commands/review.js");
      done(await reviewCommand(file, options));
    });
}

function day(text: string): string {
  if (parseDay(text) === undefined) throw new InvalidArgumentError("YYYY-MM-DD");
  return text;
}
