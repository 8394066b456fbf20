import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import { nodeCrypto } from "../../node/sign/node-crypto.js";
import { timeAuthority } from "../../node/sign/time-authority.js";
import { verifierPage } from "../../node/sign/verifier-page.js";
import { exportBundle } from "../../sign/bundle/export-bundle.js";
import { zipFiles } from "../../sign/bundle/zip-files.js";
import { readInput } from "../io.js";
import { loadCertificates, loadKey } from "../load-key.js";
import { writeAll } from "../write-all.js";

export interface ExportCommandOptions {
  readonly key: string;
  readonly cert: readonly string[];
  readonly output: string;
  readonly log?: string;
  readonly tsa?: string;
  readonly trust: readonly string[];
  readonly lang: Language;
}

/** `clausewright export`: writes the bundle or nothing. */
export async function exportCommand(path: string, options: ExportCommandOptions): Promise<number> {
  const contract = readInput(path);
  const key = await loadKey(options.key, options.cert, options.lang);
  const moment = new Date();
  const bundle = await exportBundle(contract, {
    key,
    crypto: nodeCrypto,
    now: { instant: moment.getTime(), offset: -moment.getTimezoneOffset() },
    random: randomBytes(16),
    trust: loadCertificates(options.trust),
    verifier: new Uint8Array(readFileSync(verifierPage())),
    ...(options.log === undefined ? {} : { earlier: linesOf(readInput(options.log)) }),
    ...(options.tsa === undefined ? {} : { timestamp: timeAuthority(options.tsa) }),
  });
  if (!bundle.ok) throw new UsageError(bundle.problems.map((problem) => ({ ...problem, at: problem.at === "" ? path : problem.at })));
  writeAll([{ path: options.output, content: zipFiles(bundle.value) }]);
  process.stdout.write(`${options.output}\n`);
  return 0;
}

const linesOf = (bytes: Uint8Array): readonly string[] =>
  Buffer.from(bytes)
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
