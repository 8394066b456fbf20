import type { Picture } from "./picture.js";
import { sampled, type Part } from "./sampled.js";
import type { Engine } from "./scanner.js";

/** The longer side that the net is given, in pixels. */
const side = 960;
/** From this on a pixel counts as text; a whole line must reach the mean. */
const sure = 0.3;
const sureOnTheWhole = 0.55;
/** The net marks the core of a line; the line itself is larger by this ratio of area to perimeter. */
const growth = 1.6;

/** Mean and deviation of red, green and blue in the pictures that the net learnt from. */
const planes = [
  [0.485, 0.229],
  [0.456, 0.224],
  [0.406, 0.225],
] as const;

/** The boxes of the lines of text of a picture, in its pixels, from top to bottom. */
export async function findLines(picture: Picture, engine: Engine): Promise<Part[]> {
  const shrink = Math.max(picture.width, picture.height) / side;
  const fitted = (length: number): number => Math.max(32, Math.round(length / shrink / 32) * 32);
  const [width, height] = [fitted(picture.width), fitted(picture.height)];
  const small = sampled(picture, { left: 0, top: 0, width: picture.width, height: picture.height }, width, height);
  const input = new Float32Array(3 * width * height);
  for (const [plane, [mean, deviation]] of planes.entries())
    for (let at = 0; at < small.data.length; at++)
      input[plane * small.data.length + at] = ((small.data[at] ?? 255) / 255 - mean) / deviation;
  const map = await engine.detect(input, width, height);
  const [wide, high] = [picture.width / width, picture.height / height];
  return cores(map, width, height)
    .map((core): Part => {
      const [w, h] = [core.right - core.left, core.bottom - core.top];
      const grow = (w * h * growth) / (2 * (w + h));
      return {
        left: (core.left - grow) * wide,
        top: (core.top - grow) * high,
        width: (w + 2 * grow) * wide,
        height: (h + 2 * grow) * high,
      };
    })
    .sort((a, b) => a.top - b.top);
}

interface Core {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The bounds of what hangs together above the threshold. */
function cores(map: Float32Array, width: number, height: number): Core[] {
  const seen = new Uint8Array(map.length);
  const open: number[] = [];
  const found: Core[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] === 1 || (map[start] ?? 0) < sure) continue;
    const core = { left: width, right: 0, top: height, bottom: 0 };
    let [sum, count] = [0, 0];
    seen[start] = 1;
    open.push(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      sum += map[at] ?? 0;
      count++;
      core.left = Math.min(core.left, x);
      core.right = Math.max(core.right, x + 1);
      core.top = Math.min(core.top, y);
      core.bottom = Math.max(core.bottom, y + 1);
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= map.length || seen[next] === 1 || (map[next] ?? 0) < sure) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
    if (core.right - core.left >= 3 && core.bottom - core.top >= 3 && sum / count >= sureOnTheWhole) found.push(core);
  }
  return found;
}
