import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { GuardedReader, type Reading } from "./guarded-read.js";

/** Files of pdf.js that break or bend the format; test data that is not part of this repository. */
const folder = join(process.env["CLAUSEWRIGHT_CORPUS"] ?? join(import.meta.dirname, "../../../../shared/corpus"), "pdf");
const isThere = existsSync(folder);
if (!isThere) console.warn("Skipped: set CLAUSEWRIGHT_CORPUS to a folder with pdf/*.pdf of mozilla/pdf.js test/pdfs to run these tests.");

const reader = new GuardedReader();
afterAll(() => reader.close());
const readFile = (name: string): Promise<Reading> => reader.read(join(folder, name), 10_000);

/** What the engine never finishes; it answers to no one, so that only stopping its thread helps. */
const endless = ["operator_list_cycle.pdf"];

describe.skipIf(!isThere)("files of others", () => {
  const names = isThere ? readdirSync(folder).filter((name) => name.endsWith(".pdf")) : [];

  test("there are some", () => {
    expect(names.length).toBeGreaterThan(100);
  });

  test.each(names.filter((name) => !endless.includes(name)))(
    "%s is read or refused with a reason",
    async (name) => {
      const reading = await readFile(name);
      if ("refused" in reading) expect(reading.refused).toHaveLength(1);
      else expect("text" in reading ? reading.text : reading).toMatch(/\S/u);
    },
    15_000,
  );

  test.each(endless)("%s is never finished and has to be stopped", async (name) => {
    expect(await reader.read(join(folder, name), 2_000)).toEqual({ stopped: true });
  });

  test.each([
    ["noembed-eucjp.pdf", "あいうえお\n"],
    ["noembed-sjis.pdf", "あいうえお\n"],
    ["noembed-jis7.pdf", "ABCあいうえお123\n1\n"],
    ["noembed-identity.pdf", "ABCあいうえお123\n1\n"],
    ["noembed-identity-2.pdf", "あAbstract012\n"],
    ["vertical.pdf", "あいうえお\n日本語\n"],
    ["cid_cff.pdf", "processor reference chart\n"],
    ["issue15516_reduced.pdf", "ffi fi ffl ff fl ft Th fh\n"],
    ["recursiveCompositGlyf.pdf", "hello world\n"],
  ])("%s says what it shows", async (name, text) => {
    expect(await readFile(name)).toEqual({ text });
  });

  test.each([
    ["SimFang-variant.pdf", "全世界无产者，联合起来"],
    ["XiaoBiaoSong.pdf", "关于红军作战的原则"],
    ["XiaoBiaoSong.pdf", "（一九三七年九月二十三日）"],
  ])("%s says %s", async (name, said) => {
    const reading = await readFile(name);
    expect("text" in reading ? reading.text : reading).toContain(said);
  });
});
