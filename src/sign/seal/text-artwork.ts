import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { hex } from "../pdf/hex.js";
import { textString } from "../pdf/text-string.js";
import type { Artwork } from "./artwork.js";
import type { FontOutlines } from "./font-outlines.js";

const LEADING = 1.35;

/** Lines of small print as outlines, so that they show wherever the file is opened; the words are kept for readers and search. */
export function textArtwork(lines: readonly string[], font: FontOutlines, size: number): Result<Artwork> {
  const missing = [...new Set(lines.join(""))].filter((character) => font.glyph(character) === undefined);
  if (missing.length > 0)
    return fail({
      at: "appearance",
      seen: say(`字体没有“${missing.join("")}”`, `the font has no “${missing.join("")}”`),
      expected: say("字体中有的字", "characters of the font"),
      hint: say("改写签署事由或名称", "Reword the reason or the name"),
    });
  const scale = size / 1000;
  let width = 0;
  const height = lines.length * size * LEADING;
  const drawn = lines.map((text, row) => {
    const baseline = height - (row + 1) * size * LEADING + size * 0.3;
    let x = 0;
    const letters = [...text]
      .map((character) => {
        const glyph = font.glyph(character);
        const letter =
          glyph === undefined || glyph.path === ""
            ? ""
            : `q ${scale} 0 0 ${scale} ${x.toFixed(3)} ${baseline.toFixed(3)} cm\n${glyph.path}f Q\n`;
        x += (glyph?.advance ?? 0) * scale;
        return letter;
      })
      .join("");
    width = Math.max(width, x);
    return `/Span <</ActualText <${hex(textString(text).bytes)}>>> BDC\n${letters}EMC`;
  });
  return ok({ width, height, content: `0.2 0.2 0.2 rg\n${drawn.join("\n")}`, pictures: new Map(), ink: false });
}
