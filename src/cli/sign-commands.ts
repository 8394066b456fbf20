import { InvalidArgumentError, Option, type Command } from "commander";
import type { Language } from "../base/bilingual.js";
import type { ExportCommandOptions } from "./commands/export.js";
import type { SignCommandOptions } from "./commands/sign.js";
import type { VerifyCommandOptions } from "./commands/verify.js";
import { signWords } from "./sign-words.js";

/** Adds `sign`, `verify` and `export` to the command line; each reports its exit code through `done`. */
export function addSignCommands(program: Command, lang: Language, langOption: () => Option, done: (code: number) => void): void {
  const t = signWords[lang];
  program
    .command("sign")
    .description(t.sign)
    .argument("<pdf>", t.pdf)
    .requiredOption("--key <file>", t.key)
    .requiredOption("--output <file>", t.signOutput)
    .option("--cert <files...>", t.cert, [])
    .option("--party <name>", t.party)
    .option("--seal <png>", t.seal)
    .option("--seal-name <name>", t.sealName)
    .option("--seal-title <title>", t.sealTitle, "合同专用章")
    .option("--seal-code <code>", t.sealCode, "")
    .addOption(new Option("--seal-width <mm>", t.sealWidth).argParser((text) => number(text, 5, 200)).default(42))
    .addOption(new Option("--at <page,x,y>", t.at).argParser(place))
    .option("--handwriting <png>", t.handwriting)
    .option("--straddle", t.straddle, false)
    .option("--no-note", t.note)
    .option("--tsa <url>", t.tsa)
    .option("--lt", t.lt, false)
    .option("--lta", t.lta, false)
    .option("--reason <text>", t.reason)
    .option("--location <text>", t.location)
    .addOption(new Option("--certify <level>", t.certify).argParser(level))
    .option("--trust <files...>", t.signTrust, [])
    .addOption(langOption())
    .action(async (pdf: string, options: SignCommandOptions) => {
      const { signCommand } = await import("./commands/sign.js");
      done(await signCommand(pdf, options));
    });

  program
    .command("verify")
    .description(t.verify)
    .argument("[pdf]", t.verifyPdf)
    .option("--trust <files...>", t.trust, [])
    .addOption(new Option("--format <format>", t.format).choices(["text", "json", "html"]).default("text"))
    .option("--output <file>", t.output)
    .addOption(new Option("--expect-signers <count>", t.expectSigners).argParser((text) => number(text, 0, 1000)))
    .option("--expect-sha256 <hash>", t.expectSha256)
    .addOption(langOption())
    .action(async (pdf: string | undefined, options: VerifyCommandOptions) => {
      const { verifyCommand, verifierCommand } = await import("./commands/verify.js");
      // `--trust ca.pem signed.pdf` takes both names for certificates: the last one is then the file.
      const trust = pdf === undefined ? options.trust.slice(0, -1) : options.trust;
      const file = pdf ?? options.trust.at(-1);
      if (file === undefined && options.format === "html" && options.output !== undefined) {
        done(verifierCommand(options.output));
        return;
      }
      if (file === undefined) return program.error(t.verifyNothing);
      done(await verifyCommand(file, { ...options, trust }));
    });

  program
    .command("export")
    .description(t.export)
    .argument("<pdf>", t.pdf)
    .requiredOption("--key <file>", t.exportKey)
    .requiredOption("--output <file>", t.exportOutput)
    .option("--cert <files...>", t.cert, [])
    .option("--log <file>", t.log)
    .option("--tsa <url>", t.tsa)
    .option("--trust <files...>", t.trust, [])
    .addOption(langOption())
    .action(async (pdf: string, options: ExportCommandOptions) => {
      const { exportCommand } = await import("./commands/export.js");
      done(await exportCommand(pdf, options));
    });
}

function number(text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < least || value > most) throw new InvalidArgumentError(`${least}–${most}`);
  return value;
}

function level(text: string): 1 | 2 | 3 {
  if (text === "1") return 1;
  if (text === "2") return 2;
  if (text === "3") return 3;
  throw new InvalidArgumentError("1, 2, 3");
}

function place(text: string): readonly [number, number, number] {
  const [page = "", x = "", y = "", more] = text.split(",");
  const whole = /^\d{1,5}$/.test(page.trim()) && [x, y].every((one) => /^-?\d{1,5}(?:\.\d{1,4})?$/.test(one.trim()));
  if (!whole || more !== undefined || Number(page) < 1) throw new InvalidArgumentError("PAGE,X,Y");
  return [Number(page), Number(x), Number(y)];
}
