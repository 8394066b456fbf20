import { expect, test } from "vitest";
import { needs } from "../needs.js";
import { now, pem } from "./authority.js";
import { goodFiles } from "./good-files.js";
import { opensslVerify, pdfsig } from "./oracle.js";
import { root, verdictOf } from "./world.js";

test("files of every shape are valid, and nothing about them is called changed", async () => {
  const files = await goodFiles(0.07);
  expect(files.length).toBeGreaterThan(12);
  for (const { name, file, signers } of files) {
    const verdict = await verdictOf(file);
    expect
      .soft({ name, ...verdict, signatures: verdict.signatures.flatMap(({ flaws }) => flaws) })
      .toMatchObject({ name, valid: true, changed: false, signers, level: "third-party", signatures: [] });
  }
});

test.skipIf(!needs("pdfsig") || !needs("openssl"))("poppler and OpenSSL accept them", async () => {
  for (const { name, file, signers } of await goodFiles(0.02)) {
    expect.soft({ name, ...pdfsig(file) }).toMatchObject({ name, valid: signers });
    expect
      .soft({ name, ...opensslVerify(file, pem("CERTIFICATE", root.certificate.raw), now + 60_000) })
      .toMatchObject({ name, cms: signers });
  }
});
