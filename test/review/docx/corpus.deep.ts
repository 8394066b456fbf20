import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasLibreOffice, libreOffice, type OfficeReading } from "../../oracle/libreoffice.js";
import { hasWordValidator } from "../../oracle/word-validator.js";
import { corpusBytes, corpusFiles, hasCorpus } from "../../read/docx/corpus.js";
import { docxodusFaults, ownFaults, reviewed, validatorFaults } from "./reviewed.js";

const seeds = [101, 102, 103, 104, 105, 106];

describe.skipIf(!hasCorpus)("random findings in all foreign documents", () => {
  test.each(corpusFiles)("%s", async (name) => {
    const faults: string[] = [];
    for (const seed of seeds)
      for (const changes of [false, true]) {
        const one = reviewed(name, corpusBytes(name), seed, changes);
        if (!one) continue;
        const found = [...ownFaults(one)];
        if (changes && seed % 2 === 0) found.push(...(await docxodusFaults(one)));
        if (hasWordValidator() && changes && seed === seeds[0]) found.push(...validatorFaults(one));
        faults.push(...found.map((fault) => `seed ${seed}: ${fault}`));
      }
    expect(faults).toEqual([]);
  });
});

/** Where LibreOffice 7 differs from docxodus, which gives the original back for all of these, and what it does. */
const officeFaults = [
  // It drops what stands before any comment in the first paragraph of a content control around paragraphs, with or without changes;
  // not when the comment's reference stands in another paragraph than its words, which Word never writes.
  /^ContentControls(?:Nested)?\.docx$|^RP018-MoveFrom-MoveTo-CC-Rejected\.docx$/u,
  // It lists two cells more of a floating table that holds changes of others.
  /^RP001-Tracked-Revisions-0[12]\.docx$/u,
  // It does not take insertions back in paragraphs that read from right to left, whatever the order of insertion and deletion, the
  // direction of their runs, and with or without comments.
  /^RP051-Arabic/u,
];

describe.skipIf(!hasCorpus || !hasLibreOffice())("LibreOffice takes the changes back", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "clausewright-office-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /**
   * Without empty paragraphs, of which it adds one before a table that opens a file, and sorted, since a floating table is a frame
   * to it until a change is tracked in it. A date field shows today: behind it a comment makes LibreOffice write it in the way of the
   * document's language instead of the words' own, whatever the comment's run says.
   */
  const said = (reading: OfficeReading | undefined): string | undefined =>
    reading && "paragraphs" in reading
      ? [...reading.paragraphs, ...(reading.frames ?? [])]
          .flatMap(({ text }) => (text === "" ? [] : [text.replaceAll(/(?<!\d)\d{1,2}\/\d{1,2}\/\d{2,4}(?!\d)/gu, "today")]))
          .sort()
          .join("\n")
      : undefined;

  /** Small batches, since one bad file takes the whole process with it. */
  const batches = Array.from({ length: Math.ceil(corpusFiles.length / 10) }, (_, at) => corpusFiles.slice(10 * at, 10 * at + 10));

  test.each(batches.map((names) => [names[0] ?? "", names] as const))("from %s on", (_, names) => {
    const files = names.flatMap((name) => {
      const one = reviewed(name, corpusBytes(name), seeds[0] ?? 0);
      if (!one || officeFaults.some((pattern) => pattern.test(name))) return [];
      const paths = { before: join(folder, `before-${name}`), after: join(folder, `after-${name}`) };
      writeFileSync(paths.before, one.before);
      writeFileSync(paths.after, one.after);
      return [{ name, ...paths }];
    });
    const before = libreOffice(
      files.map((file) => file.before),
      "reject",
    ).map(said);
    const after = libreOffice(
      files.map((file) => file.after),
      "reject",
    ).map(said);
    const differing = files.filter((_file, at) => before[at] !== undefined && before[at] !== after[at]);
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});
