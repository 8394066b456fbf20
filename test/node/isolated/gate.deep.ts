import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { needs } from "../../needs.js";
import { hostile } from "./hostile.js";
import { measured } from "./measured.js";

const folder = mkdtempSync(join(tmpdir(), "clausewright-gate-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const canMeasure = needs("/usr/bin/prlimit");

/** Computing time, since the wall clock says more about the machine. */
describe.skipIf(!canMeasure)("a file that means harm costs less than a second and 200 MB", () => {
  test.each(Object.entries(hostile))("%s", async (name, make) => {
    const path = join(folder, name);
    writeFileSync(path, make());
    const cost = await measured(path);
    if (cost === "stopped") throw new Error("had to be stopped");
    expect(cost.refused).toHaveLength(1);
    expect(cost.milliseconds).toBeLessThan(1000);
    expect(cost.megabytes).toBeLessThan(200);
  });
});

const corpus = process.env["CLAUSEWRIGHT_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus");
const files = (["docx", "pdf"] as const).flatMap((kind) =>
  existsSync(join(corpus, kind))
    ? readdirSync(join(corpus, kind)).flatMap((name) => (name.endsWith(kind) ? [join(corpus, kind, name)] : []))
    : [],
);

/** What the PDF engine never finishes; the process around it ends it. */
const endless = /operator_list_cycle\.pdf$/u;

describe.skipIf(!canMeasure || files.length === 0)("foreign files are read or refused within ten seconds and a gigabyte", () => {
  test.each(files)("%s", async (path) => {
    const cost = await measured(path);
    if (endless.test(path)) expect(cost).toBe("stopped");
    else expect(cost).not.toBe("stopped");
    if (cost !== "stopped") expect(cost.megabytes).toBeLessThan(1000);
  });
});
