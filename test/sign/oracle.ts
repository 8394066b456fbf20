import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDer } from "../../src/sign/der/der-node.js";
import { oid } from "../../src/sign/der/oid.js";
import { readSignedData } from "../../src/sign/cms/signed-data.js";
import { PdfDocument } from "../../src/sign/pdf/pdf-document.js";
import { foundSignatures } from "../../src/sign/verify/found-signatures.js";

/** A folder of its own for the time that `work` takes. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "clausewright-sign-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface PdfsigAnswer {
  /** How many signatures poppler finds, and how many it calls valid; its words on document timestamps are left out. */
  readonly signatures: number;
  readonly valid: number;
  readonly names: readonly string[];
  readonly wholeDocument: boolean;
  readonly errors: string;
}

/** What poppler says of a signed file; chains are not asked for. */
export const pdfsig = (file: Uint8Array): PdfsigAnswer =>
  inFolder((folder) => {
    const path = join(folder, "a.pdf");
    writeFileSync(path, file);
    const { stdout, stderr } = spawnSync("pdfsig", ["-nocert", path], { encoding: "utf8" });
    const blocks = stdout.split(/^Signature #\d+:$/m).slice(1);
    const persons = blocks.filter((block) => block.includes("ETSI.CAdES.detached"));
    return {
      signatures: persons.length,
      valid: persons.filter((block) => block.includes("Signature is Valid.")).length,
      names: persons.flatMap((block) => /Signer Certificate Common Name: (.*)/.exec(block)?.[1] ?? []),
      wholeDocument: / {2}- Total document signed/.test(blocks.at(-1) ?? ""),
      errors: stderr,
    };
  });

/** Checks every signature with `openssl cms -verify -cades`, and every timestamp with `openssl ts -verify`; throws with OpenSSL's words. */
export const opensslVerify = (file: Uint8Array, trustedPem: string, at: number): { readonly cms: number; readonly timestamps: number } =>
  inFolder((folder) => {
    const path = (name: string): string => join(folder, name);
    writeFileSync(path("root.pem"), trustedPem);
    let cms = 0;
    let timestamps = 0;
    const stamp = (token: Uint8Array, data: Uint8Array): void => {
      writeFileSync(path("token.der"), token);
      writeFileSync(path("stamped"), data);
      execFileSync(
        "openssl",
        [
          "ts",
          "-verify",
          "-in",
          path("token.der"),
          "-token_in",
          "-data",
          path("stamped"),
          "-CAfile",
          path("root.pem"),
          "-attime",
          String(Math.floor(at / 1000)),
        ],
        { stdio: "pipe" },
      );
      timestamps++;
    };
    for (const { part, value, document } of foundSignatures(new PdfDocument(file), file)) {
      if (part.content === undefined || part.signature === undefined) throw new Error("no signature");
      const raw = readDer(part.signature).raw;
      if (document.name(value.dict.entries.get("SubFilter")) === "ETSI.RFC3161") {
        stamp(raw, part.content);
        continue;
      }
      writeFileSync(path("cms.der"), raw);
      writeFileSync(path("content"), part.content);
      execFileSync(
        "openssl",
        [
          "cms",
          "-verify",
          "-cades",
          "-binary",
          "-inform",
          "DER",
          "-in",
          path("cms.der"),
          "-content",
          path("content"),
          "-CAfile",
          path("root.pem"),
          "-purpose",
          "any",
          "-attime",
          String(Math.floor(at / 1000)),
          "-out",
          path("out"),
        ],
        { stdio: "pipe" },
      );
      cms++;
      const [signer] = readSignedData(raw)?.signers ?? [];
      const token = signer?.unsigned.get(oid.signatureTimeStamp)?.[0];
      if (signer !== undefined && token !== undefined) stamp(token.raw, signer.signature);
    }
    return { cms, timestamps };
  });
