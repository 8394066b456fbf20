import type { Picture } from "./picture.js";
import { sampled, type Part } from "./sampled.js";
import { scanLimits } from "./scan-limits.js";
import type { Engine, Steps } from "./scanner.js";

/** The height of a line as the net knows it. */
const height = 48;
/** The longest line in pixels at that height; a longer one is pressed together. */
const longest = 3200;

/** A character as the net read it. */
export interface Sign {
  readonly text: string;
  /** The middle of it in pixels of the picture. */
  readonly x: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** What else it might be, the likeliest first. */
  readonly others: readonly { readonly text: string; readonly confidence: number }[];
}

/** Lines are first read pressed together to this share of their width, which takes as much less time and is as right. */
const pressed = 0.7;

/** Reads the characters of one line of a picture from left to right; a line with doubtful ones a second time, at its full width. */
export async function readLine(picture: Picture, part: Part, engine: Engine): Promise<Sign[]> {
  const first = await readAt(pressed, picture, part, engine);
  if (first.every(isSure)) return first;
  const second = await readAt(1, picture, part, engine);
  return second.filter(isSure).length - second.length >= first.filter(isSure).length - first.length ? second : first;
}

const isSure = ({ text, confidence }: Sign): boolean => confidence >= scanLimits.doubt || text === " ";

async function readAt(press: number, picture: Picture, part: Part, engine: Engine): Promise<Sign[]> {
  const width = Math.min(longest, Math.max(32, Math.round(((press * part.width) / part.height) * height)));
  const padded = Math.ceil(width / 8) * 8;
  const line = sampled(picture, part, width, height);
  const input = new Float32Array(3 * padded * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < padded; x++) {
      const value = x < width ? (line.data[y * width + x] ?? 255) / 127.5 - 1 : 1;
      for (let plane = 0; plane < 3; plane++) input[(plane * height + y) * padded + x] = value;
    }
  const steps = await engine.recognise(input, padded);
  const scale = (padded / steps.count) * (part.width / width);
  return spelt(steps, engine.characters, (step) => part.left + (step + 0.5) * scale);
}

/** Steps that say the same character one after the other are one character; class 0 parts them. */
function spelt({ count, classes, likelihood }: Steps, characters: readonly string[], xOf: (step: number) => number): Sign[] {
  const signs: Sign[] = [];
  let open: { readonly best: number; readonly from: number; peak: number; confidence: number } | undefined;
  const close = (end: number): void => {
    if (!open) return;
    const { best, from, peak, confidence } = open;
    const row = likelihood.subarray(peak * classes, (peak + 1) * classes);
    const text = characters[best] ?? "";
    const others = rivals(row, best, characters);
    // A sign and its full-width form are one answer.
    const same = others.filter((other) => other.text.normalize("NFKC") === text.normalize("NFKC"));
    signs.push({
      text,
      x: xOf((from + end - 1) / 2),
      confidence: same.reduce((sum, other) => sum + other.confidence, confidence),
      others: others.filter((other) => !same.includes(other)),
    });
    open = undefined;
  };
  for (let step = 0; step < count; step++) {
    const row = likelihood.subarray(step * classes, (step + 1) * classes);
    let best = 0;
    for (let at = 1; at < classes; at++) if ((row[at] ?? 0) > (row[best] ?? 0)) best = at;
    const confidence = row[best] ?? 0;
    if (open && open.best !== best) close(step);
    if (best === 0) continue;
    if (!open) open = { best, from: step, peak: step, confidence };
    else if (confidence > open.confidence) Object.assign(open, { peak: step, confidence });
  }
  close(count);
  return signs;
}

/** The characters next in likelihood; only those that are worth a thought. */
function rivals(row: Float32Array, best: number, characters: readonly string[]): Sign["others"] {
  const others: { text: string; confidence: number }[] = [];
  for (let at = 1; at < row.length; at++)
    if (at !== best && (row[at] ?? 0) > 0.002) others.push({ text: characters[at] ?? "", confidence: row[at] ?? 0 });
  return others.sort((a, b) => b.confidence - a.confidence).slice(0, 4);
}
