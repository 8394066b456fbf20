import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { draftFormats } from "../../src/cli/draft-formats.js";
import type { Deal } from "../../src/draft/deal.js";
import { draft } from "../../src/draft/draft.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { readDocument } from "../../src/node/read-document.js";
import { fail, optionValues, sampleDeal, servicesOf, withSampleTerms } from "../library/library-samples.js";
import { hasLibreOffice, libreOffice } from "../oracle/libreoffice.js";

const library = await loadLibrary();

/** A contract of everything that a template offers, with the comparison of tiers as its last annex. */
async function richest(id: string, format: "docx" | "pdf"): Promise<Uint8Array> {
  const template = library.templates[id] ?? fail(id);
  const sample = sampleDeal(id, "value-added");
  const trial = template.options["trial"] === undefined ? {} : { trial: true };
  const feeModel = optionValues(template, "feeModel").includes("fixed-plus-commission") ? { feeModel: "fixed-plus-commission" } : {};
  const deal: Deal = {
    ...sample,
    services: servicesOf(template, "value-added"),
    platforms: Object.keys(template.platforms),
    options: { ...sample.options, ...trial, ...feeModel, tierComparison: true },
  };
  const drafted = draft(library, withSampleTerms(library, deal), "0".repeat(64));
  if (!drafted.ok) return fail(JSON.stringify(drafted.problems));
  const made = await draftFormats[format]({
    draft: drafted.value,
    deal: { name: "deal.json", bytes: new TextEncoder().encode("{}") },
    date: "2026-12-01",
  });
  return made.ok && typeof made.value !== "string" ? made.value : fail("not written");
}

describe.each(Object.keys(library.templates))("the comparison of tiers of %s", (id) => {
  test("is one page of the PDF", async () => {
    const read = await readDocument(await richest(id, "pdf"), "deal.pdf");
    if (!read.ok) return fail(JSON.stringify(read.problems));
    const annex = read.value.contract.root.children.at(-1) ?? fail("no annex");
    expect(read.value.contract.text.slice(...annex.range)).toMatch(/层级对照表[^]*只增不减。$/u);
    const pages = read.value.placesOf(annex.range).flatMap((place) => (place.type === "pdf" ? [place.page] : []));
    expect(new Set(pages).size).toBe(1);
  });
});

test.runIf(hasLibreOffice())("and one page in Word files too", { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "tiers-"));
  const files = await Promise.all(
    ["agency-operation", "modular"].map(async (id) => {
      const path = join(folder, `${id}.docx`);
      writeFileSync(path, await richest(id, "docx"));
      return path;
    }),
  );
  for (const reading of libreOffice(files, "pages")) {
    if ("error" in reading) return fail(reading.error);
    const { paragraphs } = reading;
    const annex = paragraphs.slice(paragraphs.findLastIndex(({ text, label }) => `${label}${text}`.includes("层级对照表")));
    expect(annex.at(-1)?.text).toMatch(/只增不减。$/u);
    expect(new Set(annex.map(({ page }) => page)).size).toBe(1);
  }
});
