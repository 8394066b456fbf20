import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import type { Artwork } from "./artwork.js";
import type { FontOutlines } from "./font-outlines.js";
import { ringText } from "./ring-text.js";

export interface DrawnSealOptions {
  /** The company's name, which runs over the arc. */
  readonly name: string;
  /** Below the star, such as 合同专用章; may be empty. */
  readonly title: string;
  /** Along the bottom, such as the seal's registered number; may be empty. */
  readonly code: string;
  readonly font: FontOutlines;
}

/** 42 mm, as the seals of companies are made. */
const DIAMETER = (42 / 25.4) * 72;
const RED = "0.86 0.08 0.08";

/** The pattern of a round company seal as vectors: ring, name on the arc, star, title and number. A pattern, not a signature. */
export function drawnSeal({ name, title, code, font }: DrawnSealOptions): Result<Artwork> {
  const missing = [...new Set(`${name}${title}${code}`)].filter((character) => font.glyph(character) === undefined);
  const count = [...name].length;
  if (missing.length > 0)
    return fail({
      at: "seal",
      seen: say(`印章字体没有“${missing.join("")}”`, `the seal's font has no “${missing.join("")}”`),
      expected: say("字体中有的字", "characters of the font"),
      hint: say("改用印章图片", "Use a picture of the seal"),
    });
  if (count < 2 || count > 36 || [...title].length > 10 || [...code].length > 24)
    return fail({
      at: "seal",
      seen: say(`印章名称有 ${count} 个字`, `a seal name of ${count} characters`),
      expected: say("名称 2 至 36 字，章名至多 10 字，编码至多 24 位", "2 to 36 characters, a title of at most 10, a number of at most 24"),
    });
  const r = DIAMETER / 2;
  const size = count <= 12 ? 17 : count <= 18 ? 15 : count <= 26 ? 12.5 : 10;
  const span = Math.min(250, 24 + count * (count <= 12 ? 17.5 : count <= 18 ? 13 : count <= 26 ? 9.3 : 7));
  const radius = r - 5.6 - size * 0.86;
  const step = (span / Math.max(1, count - 1)) * (Math.PI / 180) * (radius + size / 2);
  const content = [
    `${RED} rg ${RED} RG 1 0 0 1 ${r.toFixed(3)} ${r.toFixed(3)} cm`,
    `3.4 w ${circle(r - 1.9)} S`,
    ringText({ text: name, font, radius, size, narrow: Math.min(0.86, (step / size) * 0.92), span, middle: 90, heads: "outward" }),
    star(title === "" ? 20 : 17, title === "" ? 0 : 3),
    line(title, font, 9.6, title === "" ? 0 : -30),
    ringText({
      text: code,
      font,
      radius: r - 6.2,
      size: 5.4,
      narrow: 1,
      span: Math.min(110, [...code].length * 5.2),
      middle: 270,
      heads: "inward",
    }),
  ].join("\n");
  return ok({ width: DIAMETER, height: DIAMETER, content, pictures: new Map(), ink: true });
}

function circle(radius: number): string {
  const [a, b] = [radius.toFixed(3), (radius * 0.5522848).toFixed(3)];
  return `${a} 0 m ${a} ${b} ${b} ${a} 0 ${a} c -${b} ${a} -${a} ${b} -${a} 0 c -${a} -${b} -${b} -${a} 0 -${a} c ${b} -${a} ${a} -${b} ${a} 0 c h`;
}

function star(radius: number, lift: number): string {
  const inner = radius * 0.381966;
  const points = Array.from({ length: 10 }, (_, at) => {
    const angle = Math.PI / 2 + (at * Math.PI) / 5;
    const reach = at % 2 === 0 ? radius : inner;
    return `${(reach * Math.cos(angle)).toFixed(3)} ${(reach * Math.sin(angle) + lift).toFixed(3)}`;
  });
  return `${points[0] ?? ""} m ${points
    .slice(1)
    .map((point) => `${point} l`)
    .join(" ")} h f`;
}

/** A centred line of letters. */
function line(text: string, font: FontOutlines, size: number, baseline: number): string {
  const scale = size / 1000;
  const glyphs = [...text].flatMap((character) => font.glyph(character) ?? []);
  let x = (-glyphs.reduce((sum, { advance }) => sum + advance, 0) / 2) * scale;
  return glyphs
    .map(({ path, advance }) => {
      const drawn = path === "" ? "" : `q ${scale} 0 0 ${scale} ${x.toFixed(3)} ${baseline} cm\n${path}f Q\n`;
      x += advance * scale;
      return drawn;
    })
    .join("");
}
