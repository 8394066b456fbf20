import { describe, expect, test } from "vitest";
import { hasWordValidator } from "../oracle/word-validator.js";
import { docxodusFaults, ownFaults, reviewed, validatorFaults } from "../review/docx/reviewed.js";
import { fileBytes, wordFiles } from "./files.js";

describe.each(wordFiles)("$file", ({ file }) => {
  test.each(Array.from({ length: 20 }, (_, at) => 300 + at))("takes a review, seed %i", async (seed) => {
    for (const changes of [false, true]) {
      const one = reviewed(file, fileBytes(file), seed, changes);
      expect(one ? ownFaults(one) : ["nothing written"]).toEqual([]);
      if (!one || !changes) continue;
      if (file !== "strict.docx") expect(await docxodusFaults(one)).toEqual([]);
      if (hasWordValidator() && seed % 10 === 0) expect(validatorFaults(one)).toEqual([]);
    }
  });
});
