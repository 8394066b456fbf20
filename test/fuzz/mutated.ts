import { escapeXml } from "../../src/base/escape-xml.js";
import { buildDocx, p, r, table } from "../read/docx/build-docx.js";
import { column, tinyPdf } from "../read/pdf/tiny-pdf.js";
import { randomNumbers } from "../review/docx/random-findings.js";

const litter = [
  "\ufeff",
  "　",
  "\t",
  "𠮷",
  "３０，０００元",
  "（",
  "第九十九条",
  "XX",
  "\u00a0",
  "甲方",
  "服務費",
  "¥1,2,3",
  "\u0301",
  "---",
  "|",
  "&lt;",
  "0",
  "\r",
];

/** A contract with pieces taken out, doubled, moved and littered; the seed tells everything. */
export function mutated(text: string, seed: number): string {
  const random = randomNumbers(seed);
  let result = text;
  for (let count = 1 + random(12); count > 0; count--) {
    const from = random(result.length + 1);
    const to = Math.min(result.length, from + random(60));
    const piece = result.slice(from, to);
    const other = random(result.length + 1);
    const kinds = [
      () => result.slice(0, from) + result.slice(to),
      () => result.slice(0, to) + piece + result.slice(to),
      () => result.slice(0, other) + piece + result.slice(other),
      () => result.slice(0, from) + (litter[random(litter.length)] ?? "") + result.slice(from),
      () => result.slice(0, from) + piece.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))) + result.slice(to),
      () => result.slice(0, from) + piece.replaceAll("，", "\n") + result.slice(to),
    ];
    result = (kinds[random(kinds.length)] ?? (() => result))();
  }
  return random(4) === 0 ? result.replaceAll("\n", "\r\n") : result;
}

const linesOf = (text: string): string[] => text.split(/\r?\n|\r/u);

/** The same words in every format that can be read. */
export const formats: Readonly<Record<string, (text: string, seed: number) => Uint8Array>> = {
  txt: (text) => new TextEncoder().encode(text),
  md: (text) => new TextEncoder().encode(text),
  docx: (text, seed) => {
    const random = randomNumbers(seed);
    const run = (words: string): string => (words === "" ? "" : r(escapeXml(words)));
    const blocks = linesOf(text).map((line) => {
      const cut = random(line.length + 1);
      const paragraph = p(run(line.slice(0, cut)), run(line.slice(cut)));
      return random(9) === 0 ? table([paragraph, paragraph]) : paragraph;
    });
    return buildDocx(blocks.join("") + p("完"));
  },
  pdf: (text) => {
    // Characters beyond the font's range and controls are left out; a line has room for forty.
    const shown = linesOf(text).flatMap((line) => line.replaceAll(/[\p{C}\p{M}]|[\ud800-\udfff]/gu, "").match(/.{1,40}/gu) ?? []);
    const pages = Array.from({ length: Math.ceil(shown.length / 34) }, (_, at) => column(shown.slice(34 * at, 34 * at + 34)));
    return tinyPdf(pages.length > 0 ? pages : [column(["空"])]);
  },
};
