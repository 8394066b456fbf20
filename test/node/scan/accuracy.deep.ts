import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocument } from "../../../src/node/read-document.js";
import { scanner } from "../../../src/node/scan/scanner.js";
import { isPdfSource } from "../../../src/read/identity/is-pdf-source.js";
import { isPageNumber } from "../../../src/read/pdf/running/page-number.js";
import { needs } from "../../needs.js";
import { damaged, pngOf, type Damage } from "../../read/scan/draw-page.js";
import { errorsOf } from "../../read/scan/errors-of.js";
import { agencyOperation } from "../../render/agency-operation.js";
import { render } from "../../render/pdf/render.js";

/**
 * Pages with clauses and lists; every one costs some ten seconds of computing. The table of contents, page 2, is left out: half
 * of its characters are leader dots, and it repeats what the pages say.
 */
const pages = [3, 4, 5, 6, 7, 8, 9];
const worn: Damage = { skew: 1, seal: [1100, 1200], noise: 24 };

describe.runIf(needs("pdftoppm") && needs("pdfseparate"))("pages of our own agreement, scanned at 200 dpi", () => {
  const folder = mkdtempSync(join(tmpdir(), "clausewright-scan-"));
  const path = (name: string): string => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(async () => writeFileSync(path("all.pdf"), (await render(agencyOperation)).pdf));

  async function measure(
    damage: Damage | undefined,
  ): Promise<{ readonly errors: number; readonly characters: number; readonly lines: string }> {
    let [errors, characters] = [0, 0];
    const lines: string[] = [];
    for (const page of pages) {
      execFileSync("pdfseparate", ["-f", String(page), "-l", String(page), path("all.pdf"), path("one.pdf")]);
      execFileSync("pdftoppm", ["-r", "200", "-png", "-singlefile", path("one.pdf"), path("one")]);
      const printed = await pageOf(readFileSync(path("one.pdf")));
      // The head is told from the text by its smaller letters, which a scan does not show.
      const meant = printed.head + printed.text;
      const png = readFileSync(path("one.png"));
      const { text: read } = await pageOf(damage ? pngOf(damaged(await loadImage(png), damage)) : png);
      const wrong = errorsOf(read, meant);
      lines.push(`page ${page}: ${wrong} of ${meant.length}`);
      errors += wrong;
      characters += meant.replaceAll(/\s/gu, "").length;
    }
    return { errors, characters, lines: lines.join("; ") };
  }

  test("clean: at least 99.5 % of the characters", async () => {
    const { errors, characters, lines } = await measure(undefined);
    console.info(`clean: ${(100 * (1 - errors / characters)).toFixed(2)} % of ${characters} (${lines})`);
    expect(characters).toBeGreaterThan(3000);
    expect(1 - errors / characters).toBeGreaterThanOrEqual(0.995);
  });

  test("askew by a degree, with noise and a seal: at least 99 %", async () => {
    const { errors, characters, lines } = await measure(worn);
    console.info(`worn: ${(100 * (1 - errors / characters)).toFixed(2)} % of ${characters} (${lines})`);
    expect(1 - errors / characters).toBeGreaterThanOrEqual(0.99);
  });
});

async function pageOf(bytes: Uint8Array): Promise<{ readonly text: string; readonly head: string }> {
  const result = await readDocument(new Uint8Array(bytes), "page", scanner());
  if (!result.ok) throw new Error(result.problems.map(({ seen }) => seen.en).join("\n"));
  const { contract, source } = result.value;
  const running = isPdfSource(source) ? source.running : [];
  return { text: contract.text, head: running.filter((one) => !isPageNumber(one)).join("\n") };
}
