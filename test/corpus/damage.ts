import { createCanvas, loadImage } from "@napi-rs/canvas";
import { damaged, pngOf, type Damage } from "../read/scan/draw-page.js";

/** A page's picture as a scanner and a mail program leave it: askew, sealed, noisy, and packed as JPEG. */
export async function scanned(png: Uint8Array, damage: Damage, quality: number | undefined): Promise<Uint8Array> {
  const worn = damaged(await loadImage(png), damage);
  if (quality === undefined) return pngOf(worn);
  const canvas = createCanvas(worn.width, worn.height);
  canvas.getContext("2d").drawImage(await loadImage(pngOf(worn)), 0, 0);
  return new Uint8Array(canvas.toBuffer("image/jpeg", quality));
}
