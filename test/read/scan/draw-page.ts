import { fileURLToPath } from "node:url";
import { createCanvas, GlobalFonts, type Canvas, type Image, type SKRSContext2D } from "@napi-rs/canvas";
import type { Colours } from "../../../src/read/scan/colours.js";

export interface Damage {
  /** Degrees clockwise. */
  readonly skew?: number;
  /** Where the middle of a red seal lies, in pixels. */
  readonly seal?: readonly [number, number];
  /** How much the light of a pixel strays. */
  readonly noise?: number;
}

/** A picture of lines of text as a scanner at 200 dpi gives it: 12 point Song, black on white. */
export function drawPage(lines: readonly string[], damage: Damage = {}, width = 1400, height = 120 + 60 * lines.length): Colours {
  const file = import.meta.resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");
  GlobalFonts.registerFromPath(fileURLToPath(file), "Page Song");
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#111";
  context.font = '33px "Page Song"';
  lines.forEach((line, at) => {
    context.fillText(line, 90, 100 + 60 * at);
  });
  return damaged(canvas, damage);
}

/** A picture as it comes out of a worn scanner. */
export function damaged(page: Canvas | Image, { skew = 0, seal, noise = 0 }: Damage): Colours {
  const { width, height } = page;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((skew * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  context.drawImage(page, 0, 0);
  if (seal) stamp(context, ...seal);
  const { data } = context.getImageData(0, 0, width, height);
  if (noise > 0) scatter(data, noise);
  return { width, height, data };
}

/** The picture as a PNG file. */
export function pngOf({ width, height, data }: Colours): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  return new Uint8Array(canvas.toBuffer("image/png"));
}

/** A ring, a star and strokes, as ink that lets the paper's print through. */
function stamp(context: SKRSContext2D, x: number, y: number): void {
  const radius = 160;
  context.save();
  context.globalCompositeOperation = "multiply";
  context.fillStyle = context.strokeStyle = "#e03030";
  context.lineWidth = 9;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.beginPath();
  for (let point = 0; point < 10; point++) {
    const reach = point % 2 === 0 ? 58 : 23;
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    context.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  context.fill();
  context.fillRect(x - 90, y + 80, 180, 12);
  context.restore();
}

/** Light that strays by up to `most`, always in the same way. */
function scatter(data: Uint8ClampedArray, most: number): void {
  let seed = 7;
  for (let at = 0; at < data.length; at += 4) {
    seed = (seed * 48271) % 2147483647;
    const off = ((seed / 2147483647) * 2 - 1) * most;
    for (let plane = 0; plane < 3; plane++) data[at + plane] = (data[at + plane] ?? 255) * 0.95 + off + 6;
  }
}
