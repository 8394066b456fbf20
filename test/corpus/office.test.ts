import { describe, expect, test } from "vitest";
import { hasLibreOffice } from "../oracle/libreoffice.js";
import { hasWordValidator } from "../oracle/word-validator.js";
import { reviewed, validatorFaults } from "../review/docx/reviewed.js";
import { fileBytes } from "./files.js";
import { officeFiles, officeOpinion } from "./office-agrees.js";

/** One file in five; all of them are in office.deep.ts. */
const changed = officeFiles.filter((_, at) => at % 5 === 0).flatMap(({ file }) => reviewed(file, fileBytes(file), 31) ?? []);

test.runIf(hasLibreOffice())(
  "LibreOffice, which is not ours, gives the original back and has the proposal",
  () => {
    const { notRestored, notProposed, comparable } = officeOpinion(changed);
    expect(notRestored).toEqual([]);
    expect(notProposed).toEqual([]);
    expect(comparable).toBeGreaterThan(changed.length * 0.7);
  },
  240_000,
);

describe.runIf(hasWordValidator())("Microsoft's validator", () => {
  test.each(changed.filter((_, at) => at % 2 === 0).map((one) => [one.name, one] as const))("has nothing to add to %s", (_, one) =>
    expect(validatorFaults(one)).toEqual([]),
  );
});
