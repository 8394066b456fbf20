import { constants, createPrivateKey, createPublicKey, sign, type KeyObject } from "node:crypto";
import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { attemptDer } from "../../sign/der/attempt-der.js";
import { DerFault } from "../../sign/der/der-fault.js";
import type { SigningKey } from "../../sign/make/signing-key.js";
import { equalBytes } from "../../sign/pdf/equal-bytes.js";
import { readCertificate, type Certificate } from "../../sign/x509/certificate.js";
import type { Scheme } from "../../sign/x509/crypto.js";
import { readP12 } from "./read-p12.js";
import { readPem } from "./read-pem.js";

export interface KeyFile {
  readonly bytes: Uint8Array;
  /** Names it in problems. */
  readonly at: string;
  readonly password: string | undefined;
  /** Certificates that the file itself does not hold. */
  readonly certificates?: readonly Certificate[];
}

/** The key of a P12 or PEM file and the certificate that belongs to it. `needs-password` is a problem whose `at` ends in `#password`. */
export function signingKeyOf(file: KeyFile): Result<SigningKey> {
  const opened = opening(file);
  if (!opened.ok) return opened;
  const { keys, certificates } = opened.value;
  const all = [...certificates, ...(file.certificates ?? [])];
  for (const key of keys) {
    const spki = createPublicKey(key).export({ type: "spki", format: "der" });
    const certificate = all.find((one) => equalBytes(one.key.spki, spki));
    const scheme = certificate && schemeFor(certificate);
    if (certificate === undefined || scheme === undefined) continue;
    return ok({
      certificate,
      chain: all.filter((one) => !equalBytes(one.raw, certificate.raw)),
      scheme,
      sign: (data) => Promise.resolve(signWith(key, scheme, data)),
    });
  }
  return refuse(
    file.at,
    keys.length === 0
      ? say("文件里没有私钥", "a file without a private key")
      : say(
          "没有与私钥相配的证书，或者密钥类型不受支持",
          "no certificate that fits the private key, or a kind of key that is not supported",
        ),
    say("私钥连同它的证书（RSA、P-256、P-384）", "a private key with its certificate (RSA, P-256, P-384)"),
  );
}

interface Opened {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly Certificate[];
}

function opening({ bytes, at, password }: KeyFile): Result<Opened> {
  const blocks = readPem(Buffer.from(bytes).toString("latin1"));
  const certificatesOf = (raw: readonly Uint8Array[]): readonly Certificate[] =>
    raw.flatMap((one) => attemptDer(() => readCertificate(one)) ?? []);
  try {
    if (blocks.length > 0) {
      const texts = blocks.filter(({ label }) => label.endsWith("PRIVATE KEY")).map(({ text }) => text);
      if (password === undefined && texts.some((text) => text.includes("ENCRYPTED"))) return wrongPassword(at, undefined);
      const keys = texts.map((key) => createPrivateKey({ key, ...(password === undefined ? {} : { passphrase: password }) }));
      return ok({ keys, certificates: certificatesOf(blocks.filter(({ label }) => label === "CERTIFICATE").map((block) => block.bytes)) });
    }
    const opened = readP12(bytes, password ?? "");
    if (opened === "password") return wrongPassword(at, password);
    return ok({
      keys: opened.keys.map((key) => createPrivateKey({ key: Buffer.from(key), format: "der", type: "pkcs8" })),
      certificates: certificatesOf(opened.certificates),
    });
  } catch (error) {
    if (error instanceof DerFault)
      return refuse(
        at,
        say("读不出密钥文件", "an unreadable key file"),
        say("P12（.p12、.pfx）或 PEM 文件", "a P12 (.p12, .pfx) or PEM file"),
      );
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return blocks.some(({ text }) => text.includes("ENCRYPTED"))
      ? wrongPassword(at, password)
      : refuse(at, say("私钥读不出来", "an unreadable private key"), say("RSA 或 EC 私钥", "an RSA or EC private key"));
  }
}

function wrongPassword(at: string, given: string | undefined): Result<never> {
  const seen =
    given === undefined
      ? say("密钥有密码保护，没有给出密码", "a key protected by a password that was not given")
      : say("密码不对", "a wrong password");
  return fail({
    at: `${at}#password`,
    seen,
    expected: say("密钥文件的密码", "the password of the key file"),
    hint: say(
      "把密码放进环境变量 CLAUSEWRIGHT_KEY_PASSWORD，或者在提示时输入",
      "Put it into the environment variable CLAUSEWRIGHT_KEY_PASSWORD, or type it when asked",
    ),
  });
}

function schemeFor({ key }: Certificate): Scheme | undefined {
  if (key.kind === "rsa") return { kind: "rsa", hash: "sha256", salt: 0 };
  if (key.kind === "ec")
    return { kind: "ecdsa", hash: key.curve === "P-256" ? "sha256" : key.curve === "P-384" ? "sha384" : "sha512", salt: 0 };
  return undefined;
}

const signWith = (key: KeyObject, { kind, hash }: Scheme, data: Uint8Array): Uint8Array =>
  new Uint8Array(sign(hash, data, kind === "rsa" ? { key, padding: constants.RSA_PKCS1_PADDING } : { key, dsaEncoding: "der" }));

const refuse = (at: string, seen: Bilingual, expected: Bilingual): Result<never> => fail({ at, seen, expected });
