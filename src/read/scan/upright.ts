import type { Direction } from "../pdf/content/reading-frame.js";
import { findLines } from "./find-lines.js";
import type { Picture } from "./picture.js";
import { quarterTurned } from "./quarter-turned.js";
import { readLine, type Sign } from "./read-line.js";
import type { Part } from "./sampled.js";
import type { Engine } from "./scanner.js";
import { skewOf } from "./skew-of.js";
import { turned } from "./turned.js";

/** A picture with its lines level and the right way up, and what was done to it. */
export interface Upright {
  readonly picture: Picture;
  /** The direction in which its text ran in the picture as it came. */
  readonly direction: Direction;
  /** By how much it was turned after that, in radians anticlockwise. */
  readonly skew: number;
  readonly lines: readonly Part[];
  /** What was read of some of the lines to find out. */
  readonly known: ReadonlyMap<Part, readonly Sign[]>;
}

/** Turns less than this (radians) are not worth the loss of sharpness. */
const level = 0.0015;
/** Lines that read worse than this on the whole are tried the other way up. */
const legible = 0.75;

export async function upright(given: Picture, engine: Engine): Promise<Upright> {
  const first = await levelled(given, 0, engine);
  const found = isOnItsSide(first.lines) ? await levelled(given, 3, engine) : first;
  const tried = await withSample(found, engine);
  const here = confidenceOf(tried);
  if (found.lines.length === 0 || here >= legible) return tried;
  const other = await withSample(await levelled(given, found.direction === 0 ? 2 : 1, engine), engine);
  return confidenceOf(other) > here ? other : tried;
}

async function levelled(given: Picture, direction: Direction, engine: Engine): Promise<Upright> {
  const straight = quarterTurned(given, direction);
  const angle = skewOf(straight);
  const skew = Math.abs(angle) < level ? 0 : angle;
  const picture = skew === 0 ? straight : turned(straight, skew);
  return { picture, direction, skew, lines: await findLines(picture, engine), known: new Map() };
}

/** Whether most of the length of its lines runs up or down. */
function isOnItsSide(lines: readonly Part[]): boolean {
  let [across, down] = [0, 0];
  for (const { width, height } of lines)
    if (width > 2 * height) across += width;
    else if (height > 2 * width) down += height;
  return down > across;
}

/** Reads the longest lines. */
async function withSample(page: Upright, engine: Engine): Promise<Upright> {
  const longest = [...page.lines].sort((a, b) => b.width - a.width).slice(0, 3);
  const known = new Map<Part, readonly Sign[]>();
  for (const line of longest) known.set(line, await readLine(page.picture, line, engine));
  return { ...page, known };
}

/** How surely what was read of it was read. */
function confidenceOf({ known }: Upright): number {
  const sure = [...known.values()].flat().map(({ confidence }) => confidence);
  return sure.length === 0 ? 0 : sure.reduce((sum, one) => sum + one, 0) / sure.length;
}
