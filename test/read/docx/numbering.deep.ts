import { describe, expect, test } from "vitest";
import { hasLibreOffice, libreOffice } from "../../oracle/libreoffice.js";
import { corpusBytes, corpusFiles, corpusPath } from "./corpus.js";
import { reading } from "./reading.js";

describe.skipIf(!hasLibreOffice())("LibreOffice computes the same numbers", () => {
  /** The formats that it spells as Word does; in the others it writes other words for the same number. */
  const alike = corpusFiles.filter((name) => !name.startsWith("LIR") || /LIR0(?:04|10|14|18)/.test(name));
  const labelled = alike.filter((name) =>
    reading(corpusBytes(name)).lines.some(({ label, story }) => label !== undefined && story === undefined),
  );

  test.skipIf(labelled.length === 0)("in foreign documents", { timeout: 300_000 }, () => {
    const differences: string[] = [];
    let compared = 0;
    for (const reply of libreOffice(labelled.map(corpusPath), "accept")) {
      if ("error" in reply) throw new Error(`${reply.file}: ${reply.error}`);
      const source = reading(corpusBytes(reply.file.slice(corpusPath("").length)));
      const squeezed = (text: string): string => text.replace(/\s+/g, "");
      const ours = source.lines.map(({ range, label }) => ({ text: squeezed(source.text.slice(...range)), label: label ?? "" }));
      let from = 0;
      for (const { text, label } of reply.paragraphs) {
        const at = ours.findIndex((line, index) => index >= from && line.text === squeezed(text));
        if (at < 0) continue;
        from = at + 1;
        if (label !== "") compared++;
        if (ours[at]?.label !== label.trim()) differences.push(`${reply.file}: ${label} and ${ours[at]?.label}`);
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(7_000);
  });
});
