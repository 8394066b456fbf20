import { sha256 } from "../../node/library-files.js";
import { nodeCrypto } from "../../node/sign/node-crypto.js";
import { UsageError } from "../../base/usage-error.js";
import { bundleFiles } from "../../sign/bundle/bundle-files.js";
import { verifyBundle } from "../../sign/bundle/verify-bundle.js";
import { verdictJson } from "../../sign/report/verdict-json.js";
import { verdictHtml } from "../../sign/report/verdict-html.js";
import { verdictText } from "../../sign/report/verdict-text.js";
import type { Certificate } from "../../sign/x509/certificate.js";
import { openZip } from "../../read/zip/open-zip.js";
import { writeAll } from "../write-all.js";
import type { VerifyCommandOptions } from "./verify.js";

/** A zip archive and no PDF. */
export const isBundle = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** `clausewright verify BUNDLE.zip`: 0 only when the contract is valid and everything in the bundle is as it was exported. */
export async function verifyBundleCommand(
  path: string,
  bytes: Uint8Array,
  trust: readonly Certificate[],
  { format, output, lang }: VerifyCommandOptions,
): Promise<number> {
  const archive = openZip(bytes);
  if (!archive.ok)
    throw new UsageError(archive.problems.map((problem) => ({ ...problem, at: problem.at === "" ? path : `${path}: ${problem.at}` })));
  const files = new Map<string, Uint8Array>();
  for (const entry of archive.value.entries) {
    const data = archive.value.read(entry);
    if (data.ok) files.set(entry.name, data.value);
  }
  const judged = await verifyBundle(files, { crypto: nodeCrypto, trust, now: Date.now() });
  if (!judged.ok) throw new UsageError(judged.problems.map((problem) => ({ ...problem, at: path })));
  const { verdict, valid, faults, notes, events } = judged.value;
  const file = `${path}: ${bundleFiles.contract}`;
  const contract = files.get(bundleFiles.contract) ?? new Uint8Array();
  const words = [
    ...faults.map((fault) => `  ✗ ${fault[lang]}`),
    ...notes.map((note) => `  · ${note[lang]}`),
    ...events.map((event) => `  · ${JSON.stringify(event)}`),
  ];
  const text =
    format === "json"
      ? `${JSON.stringify({ ...verdictJson(verdict, { file, sha256: sha256(contract) }, lang), bundle: { valid, faults: faults.map((fault) => fault[lang]), notes: notes.map((note) => note[lang]), events } }, null, 2)}\n`
      : format === "html"
        ? verdictHtml({ ...verdict, valid, notes: [...verdict.notes, ...faults, ...notes] }, file, lang)
        : `${verdictText(verdict, file, lang)}\n${lang === "zh" ? "证据包" : "Bundle"}\n${words.join("\n")}\n`;
  if (output === undefined) process.stdout.write(text);
  else writeAll([{ path: output, content: text }]);
  return valid ? 0 : 1;
}
