import { describe, expect, test } from "vitest";
import { hasWordValidator } from "../../oracle/word-validator.js";
import { corpusBytes, corpusFiles, hasCorpus } from "../../read/docx/corpus.js";
import { docxodusFaults, ownFaults, reviewed, validatorFaults } from "./reviewed.js";

/** One file in so many; all of them are in corpus.deep.ts. */
const every = (step: number): string[] => corpusFiles.filter((_, at) => at % step === 0);

describe.skipIf(!hasCorpus)("random findings in foreign documents", () => {
  test.each(every(8))("%s: comments stand at their words", (name) => {
    const one = reviewed(name, corpusBytes(name), 11, false);
    expect(one ? ownFaults(one) : []).toEqual([]);
  });

  test.each(every(8))("%s: tracked changes can be taken back", (name) => {
    const one = reviewed(name, corpusBytes(name), 12);
    expect(one ? ownFaults(one) : []).toEqual([]);
  });

  test.each(every(24))("%s: docxodus takes them back", async (name) => {
    const one = reviewed(name, corpusBytes(name), 13);
    expect(one ? await docxodusFaults(one) : []).toEqual([]);
  });

  test.each(hasWordValidator() ? every(67) : [])("%s: Microsoft's validator has nothing to add", (name) => {
    const one = reviewed(name, corpusBytes(name), 13);
    expect(one ? validatorFaults(one) : []).toEqual([]);
  });
});
