import { readFileSync } from "node:fs";
import type { Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import { sha256 } from "../../node/library-files.js";
import { nodeCrypto } from "../../node/sign/node-crypto.js";
import { verifierPage } from "../../node/sign/verifier-page.js";
import { verdictHtml } from "../../sign/report/verdict-html.js";
import { verdictJson } from "../../sign/report/verdict-json.js";
import { verdictText } from "../../sign/report/verdict-text.js";
import type { Verdict } from "../../sign/verify/verdict.js";
import { verify } from "../../sign/verify/verify.js";
import { readInput } from "../io.js";
import { loadCertificates } from "../load-key.js";
import { signWords } from "../sign-words.js";
import { writeAll } from "../write-all.js";
import { isBundle, verifyBundleCommand } from "./verify-bundle.js";

export interface VerifyCommandOptions {
  readonly trust: readonly string[];
  readonly format: "text" | "json" | "html";
  readonly output?: string;
  readonly expectSigners?: number;
  readonly expectSha256?: string;
  readonly lang: Language;
}

/** `clausewright verify`: 0 when there is a signature, all are valid and nothing was changed; 1 when not; 2 for what is no PDF. */
export async function verifyCommand(path: string, options: VerifyCommandOptions): Promise<number> {
  const bytes = readInput(path);
  const trust = loadCertificates(options.trust);
  if (isBundle(bytes)) return verifyBundleCommand(path, bytes, trust, options);
  const result = await verify(bytes, { crypto: nodeCrypto, trust, now: Date.now() });
  if (!result.ok) throw new UsageError(result.problems.map((problem) => ({ ...problem, at: problem.at === "" ? path : problem.at })));
  const faults = unexpected(result.value, sha256(bytes), options);
  const report = reportOf(result.value, { file: path, sha256: sha256(bytes) }, faults, options);
  if (options.output === undefined) process.stdout.write(report);
  else writeAll([{ path: options.output, content: report }]);
  return result.value.valid && faults.length === 0 ? 0 : 1;
}

/** Writes the page that verifies offline in any browser. */
export function verifierCommand(output: string): number {
  writeAll([{ path: output, content: readFileSync(verifierPage(), "utf8") }]);
  return 0;
}

/** What differs from what the caller knows of the file; an older signed revision shows only here. */
function unexpected({ signers }: Verdict, hash: string, { expectSigners, expectSha256, lang }: VerifyCommandOptions): readonly string[] {
  const words = signWords[lang];
  return [
    ...(expectSigners === undefined || expectSigners === signers ? [] : [words.signers(signers, expectSigners)]),
    ...(expectSha256 === undefined || expectSha256.toLowerCase() === hash ? [] : [words.hash(hash)]),
  ];
}

function reportOf(
  verdict: Verdict,
  source: { readonly file: string; readonly sha256: string },
  faults: readonly string[],
  { format, lang }: VerifyCommandOptions,
): string {
  switch (format) {
    case "json":
      return `${JSON.stringify({ ...verdictJson(verdict, source, lang), unexpected: faults }, null, 2)}\n`;
    case "html":
      return verdictHtml(verdict, source.file, lang);
    case "text":
      return `${verdictText(verdict, source.file, lang)}${faults.map((fault) => `  ✗ ${fault}\n`).join("")}`;
  }
}
