import type { Picture } from "./picture.js";
import { sampled } from "./sampled.js";

/** Scans are askew by less than this, in degrees. */
const most = 5;
/** Dark pixels looked at. */
const enough = 80_000;

/**
 * By how much (radians, anticlockwise) a picture must be turned for its lines to run level: the angle at which the dark
 * pixels fall into the fewest rows.
 */
export function skewOf(picture: Picture): number {
  const shrink = Math.max(1, picture.width / 900, picture.height / 1300);
  const [width, height] = [Math.round(picture.width / shrink), Math.round(picture.height / shrink)];
  const { data } = sampled(picture, { left: 0, top: 0, width: picture.width, height: picture.height }, width, height);
  const dark: (readonly [number, number])[] = [];
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if ((data[y * width + x] ?? 255) < 140) dark.push([x - width / 2, y]);
  const every = Math.max(1, Math.floor(dark.length / enough));
  const points = dark.filter((_, at) => at % every === 0);
  if (points.length < 500) return 0;
  const best = (from: number, to: number, step: number): number => {
    let [angle, highest] = [0, -1];
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const score = sharpness(points, degrees, height);
      if (score > highest * (1 + 1e-9)) [angle, highest] = [degrees, score];
    }
    return angle;
  };
  const coarse = best(-most, most, 0.5);
  const fine = best(coarse - 0.5, coarse + 0.5, 0.1);
  return (best(fine - 0.1, fine + 0.1, 0.02) * Math.PI) / 180;
}

function sharpness(points: readonly (readonly [number, number])[], degrees: number, height: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const margin = 200;
  const rows = new Float64Array(height + 2 * margin);
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope) + margin;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let at = 1; at < rows.length; at++) sum += ((rows[at] ?? 0) - (rows[at - 1] ?? 0)) ** 2;
  return sum;
}
