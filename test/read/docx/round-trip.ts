import { expect } from "vitest";
import type { DocxSource } from "../../../src/read/docx/docx-source.js";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", apos: "'", quot: '"' };

/** Decodes character data without the reader's own code. */
const decoded = (raw: string): string =>
  raw
    .replace(/\r\n?/g, "\n")
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
      hex !== undefined
        ? String.fromCodePoint(parseInt(hex, 16))
        : decimal !== undefined
          ? String.fromCodePoint(Number(decimal))
          : (entities[name ?? ""] ?? "?"),
    )
    .replace(/\n/g, " ");

/**
 * What every reading must keep: the text is its lines and one separator after each; every character of a line stands in
 * the XML as itself, or as it is written there; every place leads back to the same words.
 */
export function expectRoundTrip(source: DocxSource): void {
  const { text, lines, pieces } = source;
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds && faults.length < 10) faults.push(fault);
  };
  let end = 0;
  for (const { range } of lines) {
    must(range[0] === end && range[1] >= end, `line at ${range[0]} instead of ${end}`);
    must(!text.slice(...range).includes("\n"), `newline in the line at ${range[0]}`);
    must(["\n", "\t"].includes(text.charAt(range[1])), `no separator at ${range[1]}`);
    end = range[1] + 1;
  }
  must(end === text.length, `the lines end at ${end} of ${text.length}`);
  for (const { paragraph, segment, within, raw } of source.rawOf([0, text.length])) {
    const xml = paragraph.part.xml.slice(...raw);
    const words = (segment.written ?? segment.text).slice(...within);
    const same = segment.kind === "text" || segment.kind === "math" ? decoded(xml) === words : /^<[^]*>$/.test(xml);
    must(same, `“${words}” stands in the XML as “${xml}”`);
  }
  const covered = new Uint8Array(text.length);
  pieces.at.forEach((at, index) => covered.fill(1, at, at + (pieces.length[index] ?? 0)));
  for (const { range } of lines)
    must(
      covered.subarray(...range).every((unit) => unit === 1),
      `a character of the line at ${range[0]} comes from nowhere`,
    );
  for (const { range, paragraph } of source.spans) {
    if (range[0] === range[1]) continue;
    const [place, ...more] = source.placesOf(range);
    const right =
      place?.part === paragraph.part.name &&
      place.paragraph === paragraph.index &&
      place.range[0] === 0 &&
      place.range[1] === range[1] - range[0];
    must(right && more.length === 0, `the paragraph at ${range[0]} is placed elsewhere`);
  }
  expect(faults).toEqual([]);
}

/** Each unit of the text on its own: its XML decodes to it (to the pair for half a surrogate pair). Slow; for short texts. */
export function expectEveryUnit(source: DocxSource): void {
  for (let at = 0; at < source.text.length; at++) {
    const [place, ...more] = source.rawOf([at, at + 1]);
    expect(more).toEqual([]);
    if (!place || (place.segment.kind !== "text" && place.segment.kind !== "math")) continue;
    const unit = source.text.charAt(at);
    const xml = place.paragraph.part.xml.slice(...place.raw);
    const pair = /[\ud800-\udbff]/.test(unit) ? [at, at + 2] : /[\udc00-\udfff]/.test(unit) ? [at - 1, at + 1] : [at, at + 1];
    expect(decoded(xml)).toBe(place.segment.written?.slice(...place.within) ?? source.text.slice(...pair));
  }
}
