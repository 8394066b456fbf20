import { describe, expect, test } from "vitest";
import { readDocx } from "../../src/read/docx/read-docx.js";
import { docxodus } from "../oracle/docxodus.js";
import { hasWordValidator, newFaults, wordFaults } from "../oracle/word-validator.js";
import { corpusBytes, hasCorpus } from "../read/docx/corpus.js";
import { lintDocx } from "../review/docx/lint-docx.js";
import { wordPairs } from "./word-pairs.js";
import { bodyText, original, redlined } from "./redlined.js";

describe.skipIf(!hasCorpus)("all pairs of foreign files", () => {
  test.each(wordPairs)("%s → %s", async (old, fresh) => {
    const made = redlined(corpusBytes(old), corpusBytes(fresh));
    expect(original(made)).toBe(bodyText(made.old));
    expect(made.result.text).toBe(made.new.text);
    expect(newFaults(lintDocx(made.new), lintDocx(made.result))).toEqual([]);
    const text = (bytes: Uint8Array | undefined): string | undefined => {
      const read = bytes && readDocx(bytes);
      return read?.ok ? bodyText(read.value) : undefined;
    };
    expect(text(await docxodus(made.bytes, "reject"))).toBe(bodyText(made.old));
    expect(text(await docxodus(made.bytes, "accept"))).toBe(bodyText(made.new));
  });

  test.each(hasWordValidator() ? wordPairs.filter((_, at) => at % 8 === 0) : [])(
    "%s → %s: Microsoft's validator has nothing to add",
    (old, fresh) => {
      const { bytes } = redlined(corpusBytes(old), corpusBytes(fresh));
      expect(newFaults([...wordFaults(corpusBytes(old)), ...wordFaults(corpusBytes(fresh))], wordFaults(bytes))).toEqual([]);
    },
  );
});
