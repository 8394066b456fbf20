import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { skewOf } from "../../../src/read/scan/skew-of.js";
import { strokesOfPicture } from "../../../src/read/scan/strokes-of-picture.js";
import { turned } from "../../../src/read/scan/turned.js";
import { withoutSeals } from "../../../src/read/scan/without-seals.js";
import { damaged } from "./draw-page.js";

test.each([0, 0.6, 1, -1.4])("the thin lines of a table are found on a page that lay askew by %f degrees", (skew) => {
  const canvas = createCanvas(1000, 700);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, 1000, 700);
  context.fillStyle = "#222";
  const [across, down] = [
    [100, 200, 300, 400],
    [100, 500, 900],
  ];
  for (const y of across) context.fillRect(100, y, 800, 1.4);
  for (const x of down) context.fillRect(x, 100, 1.4, 300);
  for (let word = 0; word < 12; word++) context.fillRect(130 + 60 * word, 240, 40, 26);
  const grey = withoutSeals(damaged(canvas, { skew, noise: 24 }));
  const strokes = strokesOfPicture(turned(grey, skewOf(grey)), 50, 6);
  const near = (places: readonly number[], at: number): boolean => places.some((place) => Math.abs(place - at) <= 5);
  const long = strokes.filter(({ x0, x1, y0, y1 }) => x1 - x0 > 760 || y1 - y0 > 270);
  for (const y of across)
    expect(
      long.some((one) => one.y0 === one.y1 && near([y], one.y0)),
      `across at ${y}`,
    ).toBe(true);
  for (const x of down)
    expect(
      long.some((one) => one.x0 === one.x1 && near([x], one.x0)),
      `down at ${x}`,
    ).toBe(true);
  expect(strokes.every((one) => (one.y0 === one.y1 ? near(across, one.y0) : near(down, one.x0)))).toBe(true);
});
