import { describe, expect, test } from "vitest";
import { docxSource } from "../../src/read/docx/read-docx.js";
import { reading, shown } from "../read/docx/reading.js";
import { expectEveryUnit, expectRoundTrip } from "../read/docx/round-trip.js";
import { docxodusFaults, ownFaults, reviewed } from "../review/docx/reviewed.js";
import { fileBytes, wordFiles } from "./files.js";

test("there are files to read", () => expect(wordFiles.length).toBeGreaterThan(35));

describe.each(wordFiles)("$file", ({ file, lines, original, comments }) => {
  const source = reading(fileBytes(file));

  test("says what it says in Word, changes accepted and rejected", () => {
    expect(shown(source)).toEqual(lines);
    expect(shown(docxSource(source.model, "original"))).toEqual(original);
  });

  test("gives every character its place in the file", () => {
    for (const view of ["original", "current", "marked"] as const) expectRoundTrip(docxSource(source.model, view));
    expectEveryUnit(source);
  });

  test("has its comments at their words", () => {
    const found = source.comments.map(({ range, text }) => [range ? source.text.slice(...range) : "", text]);
    expect(found.toSorted()).toEqual(comments.toSorted());
  });

  // docxodus looks for changes in the usual variant of the standard alone.
  test.each([21, 22, 23, 24])("takes a review, seed %i: comments at the quoted words, changes that can be taken back", async (seed) => {
    const commented = reviewed(file, fileBytes(file), seed, false);
    expect(commented ? ownFaults(commented) : ["nothing written"]).toEqual([]);
    const changed = reviewed(file, fileBytes(file), seed);
    expect(changed ? ownFaults(changed) : ["nothing written"]).toEqual([]);
    if (changed && seed === 21 && file !== "strict.docx") expect(await docxodusFaults(changed)).toEqual([]);
  });
});
