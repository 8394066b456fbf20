import { basename } from "node:path";
import type { Language } from "../base/bilingual.js";
import { UsageError } from "../base/usage-error.js";
import { keyPassword } from "../node/sign/key-password.js";
import { readCertificates } from "../sign/x509/read-certificates.js";
import { signingKeyOf } from "../node/sign/signing-key-of.js";
import type { SigningKey } from "../sign/make/signing-key.js";
import type { Certificate } from "../sign/x509/certificate.js";
import { readInput } from "./io.js";
import { signWords } from "./sign-words.js";

/** The key of a file; asks for its password only when one is needed. */
export async function loadKey(path: string, certificates: readonly string[], lang: Language): Promise<SigningKey> {
  const file = { bytes: readInput(path), at: path, certificates: loadCertificates(certificates) };
  const open = signingKeyOf({ ...file, password: process.env["CLAUSEWRIGHT_KEY_PASSWORD"] });
  if (open.ok) return open.value;
  const locked = open.problems.some(({ at }) => at.endsWith("#password")) && process.env["CLAUSEWRIGHT_KEY_PASSWORD"] === undefined;
  const password = locked ? await keyPassword(signWords[lang].password(basename(path))) : undefined;
  const again = password === undefined ? open : signingKeyOf({ ...file, password });
  if (!again.ok) throw new UsageError(again.problems.map((problem) => ({ ...problem, at: problem.at.replace(/#password$/, "") })));
  return again.value;
}

/** The certificates of several files together. */
export function loadCertificates(paths: readonly string[]): readonly Certificate[] {
  const read = paths.map((path) => readCertificates(readInput(path), path));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) throw new UsageError(problems);
  return read.flatMap((one) => (one.ok ? one.value : []));
}
