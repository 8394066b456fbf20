import { expect, test } from "vitest";
import { hasLibreOffice } from "../oracle/libreoffice.js";
import { reviewed } from "../review/docx/reviewed.js";
import { fileBytes } from "./files.js";
import { officeFiles, officeOpinion } from "./office-agrees.js";

test.runIf(hasLibreOffice()).each([31, 32, 33])("LibreOffice gives the originals back and has the proposals, seed %i", (seed) => {
  const changed = officeFiles.flatMap(({ file }) => reviewed(file, fileBytes(file), seed) ?? []);
  const { notRestored, notProposed, comparable } = officeOpinion(changed);
  expect(notRestored).toEqual([]);
  expect(notProposed).toEqual([]);
  expect(comparable).toBeGreaterThan(changed.length * 0.7);
});
