import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sign } from "../../src/sign/make/sign.js";
import { needs } from "../needs.js";
import { attacksOn } from "./attacks.js";
import { missed, victim } from "./victim.js";
import { now, pem } from "./authority.js";
import { corpusFolder } from "./corpus.js";
import { fuzz } from "./fuzz.js";
import { goodFiles } from "./good-files.js";
import { makePdf } from "./make-pdf.js";
import { opensslVerify, pdfsig } from "./oracle.js";
import { sneakyFiles } from "./sneak.js";
import { optionsOf, root, signed, signedBy, square, timeService, trust, verdictOf } from "./world.js";

describe.each(["table", "stream", "hybrid"] as const)("attacks on a file with cross-references as a %s", (xref) => {
  test.each([
    ["with", trust],
    ["without", []],
  ] as const)(
    "%s trusted certificates",
    async (_, trusted) => {
      const file = await victim({ xref });
      const other = await signed(makePdf({ xref, text: "Another contract" }), optionsOf(0));
      const attacks = [...attacksOn({ file, other }), ...(await sneakyFiles(file))];
      console.log(`${xref}: ${attacks.length} attacks`);
      expect(await missed(attacks, trusted)).toEqual([]);
    },
    600_000,
  );
});

test("every nibble of a signature and of its timestamp counts", async () => {
  const file = await signedBy(makePdf({ pages: 1 }), 1, () => ({ timestamp: timeService() }));
  const start = Buffer.from(file).indexOf("/Contents <") + 11;
  let last = Buffer.from(file).indexOf(">", start) - 1;
  while (file[last] === 48) last--;
  const silent: number[] = [];
  for (let at = start; at <= last; at++) {
    const copy = file.slice();
    copy[at] = (copy[at] ?? 0) ^ 1;
    if ((await verdictOf(copy)).valid) silent.push(at - start);
  }
  expect(silent).toEqual([]);
}, 600_000);

test("200 and more good files: valid for us, for poppler and for OpenSSL", async () => {
  const files = await goodFiles(1);
  expect(files.length).toBeGreaterThan(200);
  console.log(`${files.length} good files`);
  for (const { name, file, signers } of files) {
    const verdict = await verdictOf(file);
    expect.soft({ name, ...verdict, signatures: [] }).toMatchObject({ name, valid: true, changed: false, signers });
    if (needs("pdfsig")) expect.soft({ name, ...pdfsig(file) }).toMatchObject({ name, valid: signers });
    if (needs("openssl"))
      expect
        .soft({ name, ...opensslVerify(file, pem("CERTIFICATE", root.certificate.raw), now + 60_000) })
        .toMatchObject({ name, cms: signers });
  }
}, 1_800_000);

test("200 pages, five signers, all with straddling seals", async () => {
  const file = await signedBy(makePdf({ pages: 200 }), 5, () => ({ straddle: square, timestamp: timeService() }));
  expect(await verdictOf(file)).toMatchObject({ valid: true, signers: 5 });
  if (needs("pdfsig")) expect(pdfsig(file)).toMatchObject({ signatures: 5, valid: 5, wholeDocument: true });
}, 600_000);

const folder = corpusFolder();
test.skipIf(folder === undefined)(
  "foreign files: signed by three and accepted by poppler, or refused with a reason",
  async () => {
    const reasons: string[] = [];
    let accepted = 0;
    for (const name of readdirSync(folder ?? "").filter((one) => one.endsWith(".pdf"))) {
      let file: Uint8Array = new Uint8Array(readFileSync(join(folder ?? "", name)));
      for (let at = 0; at < 3; at++) {
        const result = await sign(file, optionsOf(at, at === 0 ? { look: { page: 1, parts: [{ artwork: square, x: 20, y: 20 }] } } : {}));
        if (!result.ok) {
          reasons.push(`${name}: ${result.problems[0]?.seen.zh ?? ""}`);
          expect(result.problems[0]?.seen.zh).toBeTruthy();
          break;
        }
        file = result.value;
        if (at < 2) continue;
        expect.soft({ name, ...(await verdictOf(file)), signatures: [] }).toMatchObject({ name, valid: true, changed: false });
        if (needs("pdfsig")) expect.soft({ name, ...pdfsig(file) }).toMatchObject({ name, valid: 3 });
        accepted++;
      }
    }
    console.log(`${accepted} accepted; refused:\n${reasons.join("\n")}`);
    expect(accepted).toBeGreaterThan(110);
  },
  900_000,
);

test("100,000 mutants: nothing crashes, nothing hangs, none is quietly valid", async () => {
  const runs = Number(process.env["CLAUSEWRIGHT_FUZZ_RUNS"] ?? 100_000);
  const { slowest, passed } = await fuzz(runs, 7);
  console.log(`${runs} mutants, slowest ${Math.round(slowest)} ms`);
  expect(passed).toBe(0);
  expect(slowest).toBeLessThan(2000);
}, 3_600_000);
