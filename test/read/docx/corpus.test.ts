import { describe, expect, test } from "vitest";
import type { DocxView } from "../../../src/read/docx/model/docx-view.js";
import { docxSource } from "../../../src/read/docx/read-docx.js";
import { corpusBytes, corpusFiles, hasCorpus } from "./corpus.js";
import { reading, shown } from "./reading.js";
import { expectRoundTrip } from "./round-trip.js";

describe.skipIf(!hasCorpus)("foreign documents", () => {
  test.each(corpusFiles)("%s is read in every view, and every character leads back to its XML", (name) => {
    const { model } = reading(corpusBytes(name));
    for (const view of ["original", "current", "marked"] as const) expectRoundTrip(docxSource(model, view));
  });
});

/** Pairs in which the partner is not what Word and LibreOffice make of the file, and why. */
const exceptions: Readonly<Record<string, string>> = {
  "RP015-MoveFrom-MoveTo-Accepted.docx": "it keeps an empty paragraph where the whole paragraph, mark and all, was moved away",
  "RP015-MoveFrom-MoveTo-Rejected.docx": "it keeps an empty paragraph where the whole paragraph, mark and all, was moved to",
};

const pairs = corpusFiles.flatMap((name): [string, string, DocxView][] => {
  const partner = (suffix: string): string => name.replace(/\.docx$/, `-${suffix}.docx`);
  return (
    [
      ["Accepted", "current"],
      ["Rejected", "original"],
    ] as const
  )
    .filter(([suffix]) => /^RP\d+/.test(name) && corpusFiles.includes(partner(suffix)))
    .map(([suffix, view]) => [name, partner(suffix), view]);
});

describe.skipIf(!hasCorpus)("tracked changes", () => {
  test("there are pairs for all of them", () => expect(pairs.length).toBeGreaterThanOrEqual(104));

  test.each(pairs.filter(([, partner]) => !(partner in exceptions)))("%s reads like %s", (name, partner, view) => {
    const [found, wanted] = [reading(corpusBytes(name), view), reading(corpusBytes(partner))];
    expect(found.text).toBe(wanted.text);
    expect(shown(found)).toEqual(shown(wanted));
  });

  test.each(pairs.filter(([, partner]) => partner in exceptions))("%s reads like %s but for its empty paragraph", (name, partner, view) => {
    const wanted = reading(corpusBytes(partner)).text.replace("\n\n", "\n");
    expect(reading(corpusBytes(name), view).text).toBe(wanted);
  });

  test.each(pairs)("%s has tracked changes to report, %s has none", (name, partner) => {
    const count = (file: string): number => reading(corpusBytes(file)).risks.filter(({ kind }) => kind === "revision").length;
    expect(count(name)).toBeGreaterThan(0);
    expect(count(partner)).toBe(0);
  });
});
