import type { Picture } from "./picture.js";

/** A part of a picture in its pixels; it may reach over the edges, where there is paper. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a picture brought to another size: the mean of what a pixel covers when it shrinks, else between its neighbours. */
export function sampled(picture: Picture, part: Part, width: number, height: number): Picture {
  const across = weightsOf(part.left, part.width, width, picture.width);
  const down = weightsOf(part.top, part.height, height, picture.height);
  // First along the rows that are needed, then down the columns.
  const [first, last] = [down.starts[0] ?? 0, (down.starts[height - 1] ?? 0) + down.taps];
  const narrow = new Float32Array((last - first) * width);
  for (let y = first; y < last; y++) {
    const row = y >= 0 && y < picture.height ? y * picture.width : -1;
    for (let x = 0; x < width; x++) {
      let sum = 0;
      const start = across.starts[x] ?? 0;
      for (let tap = 0; tap < across.taps; tap++) {
        const from = start + tap;
        const value = row < 0 || from < 0 || from >= picture.width ? 255 : (picture.data[row + from] ?? 255);
        sum += value * (across.weights[x * across.taps + tap] ?? 0);
      }
      narrow[(y - first) * width + x] = sum;
    }
  }
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (down.starts[y] ?? 0) - first;
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let tap = 0; tap < down.taps; tap++)
        sum += (narrow[(start + tap) * width + x] ?? 255) * (down.weights[y * down.taps + tap] ?? 0);
      data[y * width + x] = Math.round(sum);
    }
  }
  return { width, height, data };
}

/** For each target pixel the first source pixel and how much of the value each of the next `taps` gives. */
interface Weights {
  readonly starts: Int32Array;
  readonly weights: Float32Array;
  readonly taps: number;
}

function weightsOf(from: number, length: number, count: number, available: number): Weights {
  const step = length / count;
  const reach = Math.max(1, step);
  const taps = Math.ceil(2 * reach) + 1;
  const starts = new Int32Array(count);
  const weights = new Float32Array(count * taps);
  for (let at = 0; at < count; at++) {
    const centre = from + (at + 0.5) * step - 0.5;
    const start = Math.max(-taps, Math.min(available, Math.ceil(centre - reach)));
    starts[at] = start;
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) {
      const weight = Math.max(0, 1 - Math.abs(start + tap - centre) / reach);
      weights[at * taps + tap] = weight;
      sum += weight;
    }
    // Far beyond the edge nothing is reached: there the first pixel, which is paper, is all.
    if (sum === 0) weights[at * taps] = sum = 1;
    for (let tap = 0; tap < taps; tap++) weights[at * taps + tap] = (weights[at * taps + tap] ?? 0) / sum;
  }
  return { starts, weights, taps };
}
