/** A corner of an outline, in thousandths of an em from the baseline. */
type Point = readonly [x: number, y: number];
type Outline = readonly Point[];

// Filled outlines run clockwise, holes the other way round.
const frame: readonly Outline[] = [
  [
    [80, -50],
    [80, 790],
    [920, 790],
    [920, -50],
  ],
  [
    [140, 10],
    [860, 10],
    [860, 730],
    [140, 730],
  ],
];
const tick: Outline = [
  [230, 385],
  [285, 440],
  [440, 275],
  [745, 640],
  [805, 588],
  [445, 155],
];
const cross: Outline = [
  [245, 175],
  [440, 370],
  [245, 565],
  [305, 625],
  [500, 430],
  [695, 625],
  [755, 565],
  [560, 370],
  [755, 175],
  [695, 115],
  [500, 310],
  [305, 115],
];

/** By code point, ascending. */
const glyphs: readonly (readonly [code: number, outlines: readonly Outline[]])[] = [
  [0x2610, frame],
  [0x2611, [...frame, tick]],
  [0x2612, [...frame, cross]],
  [0x2714, [tick]],
  [0x2717, [cross]],
  [0x2718, [cross]],
];

const ADVANCE = 1000;
const ASCENT = 880;
const DESCENT = -120;

const boxFontName = "Clausewright Boxes";

/**
 * A TrueType font of our own with the tick boxes ☐ ☑ ☒ and the marks ✔ ✗ ✘, which the Song and Hei faces lack. As glyphs and
 * not as drawings they stay text: what is ticked can be searched, copied, read aloud and checked again.
 */
export function boxFont(): Uint8Array {
  const outlines: readonly (readonly Outline[])[] = [frame, ...glyphs.map(([, glyph]) => glyph)];
  const data = outlines.map(glyphData);
  const starts = data.reduce<number[]>((at, glyph) => [...at, (at.at(-1) ?? 0) + glyph.length], [0]);
  const tables: readonly (readonly [tag: string, bytes: readonly number[]])[] = [
    ["OS/2", os2()],
    ["cmap", cmap()],
    ["glyf", data.flat()],
    [
      "head",
      [...u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5), ...u16(3, 1000), ...u32(0, 0, 0, 0), ...u16(80, -50, 920, 790, 0, 8, 2, 1, 0)],
    ],
    ["hhea", [...u32(0x00010000), ...u16(ASCENT, DESCENT, 0, ADVANCE, 80, 80, 920, 1, 0, 0, 0, 0, 0, 0, 0, outlines.length)]],
    ["hmtx", outlines.flatMap((glyph) => u16(ADVANCE, Math.min(...glyph.flat().map(([x]) => x))))],
    ["loca", u32(...starts)],
    ["maxp", [...u32(0x00010000), ...u16(outlines.length, 32, 4, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]],
    ["name", names()],
    ["post", [...u32(0x00030000, 0), ...u16(-100, 50), ...u32(0, 0, 0, 0, 0)]],
  ];
  return assemble(tables);
}

function glyphData(outlines: readonly Outline[]): readonly number[] {
  const points = outlines.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const ends = outlines.reduce<number[]>((at, outline) => [...at, (at.at(-1) ?? -1) + outline.length], []);
  const steps = (values: readonly number[]): readonly number[] => values.map((value, i) => value - (values[i - 1] ?? 0));
  return padded([
    ...u16(outlines.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), ...ends, 0),
    ...points.map(() => 1),
    ...u16(...steps(xs), ...steps(ys)),
  ]);
}

function cmap(): readonly number[] {
  const groups = glyphs.flatMap(([code], i) => u32(code, code, i + 1));
  const format12 = [...u16(12, 0), ...u32(16 + groups.length, 0, glyphs.length), ...groups];
  return [...u16(0, 1, 3, 10), ...u32(12), ...format12];
}

function names(): readonly number[] {
  const strings: readonly (readonly [id: number, value: string])[] = [
    [1, boxFontName],
    [2, "Regular"],
    [4, boxFontName],
    [6, boxFontName.replace(" ", "")],
  ];
  const encoded = strings.map(([id, value]) => ({ id, bytes: [...value].flatMap((character) => u16(character.charCodeAt(0))) }));
  let at = 0;
  const records = encoded.flatMap(({ id, bytes }) => {
    const record = u16(3, 1, 0x409, id, bytes.length, at);
    at += bytes.length;
    return record;
  });
  return [...u16(0, encoded.length, 6 + records.length), ...records, ...encoded.flatMap(({ bytes }) => bytes)];
}

function os2(): readonly number[] {
  const first = glyphs[0]?.[0] ?? 0;
  const last = glyphs.at(-1)?.[0] ?? 0;
  return [
    ...u16(4, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    ...new Array<number>(10).fill(0),
    ...u32(0, 0, 0, 0),
    ...[...Array.from("CLWR", (letter) => letter.charCodeAt(0))],
    ...u16(0x40, first, last, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
    ...u32(0, 0),
    ...u16(500, 700, 0, 0x20, 1),
  ];
}

function assemble(tables: readonly (readonly [tag: string, bytes: readonly number[]])[]): Uint8Array {
  let at = 12 + 16 * tables.length;
  const directory: number[] = [];
  const body: number[] = [];
  for (const [tag, bytes] of tables) {
    const whole = padded(bytes);
    directory.push(...Array.from(tag, (letter) => letter.charCodeAt(0)), ...u32(checksum(whole), at, bytes.length));
    body.push(...whole);
    at += whole.length;
  }
  return Uint8Array.from([...u32(0x00010000), ...u16(tables.length, 128, 3, tables.length * 16 - 128), ...directory, ...body]);
}

function checksum(bytes: readonly number[]): number {
  let sum = 0;
  bytes.forEach((byte, i) => (sum = (sum + byte * 2 ** (8 * (3 - (i % 4)))) % 2 ** 32));
  return sum;
}

const padded = (bytes: readonly number[]): readonly number[] => [...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];

/** Big-endian, two's complement. */
const u16 = (...values: readonly number[]): readonly number[] => values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);
const u32 = (...values: readonly number[]): readonly number[] =>
  values.flatMap((value) => [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]);
