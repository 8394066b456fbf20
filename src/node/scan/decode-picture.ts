import { createCanvas, loadImage } from "@napi-rs/canvas";
import { scanLimits } from "../../read/scan/scan-limits.js";
import type { Colours } from "../../read/scan/colours.js";

/** Decodes a PNG or JPEG, no larger than what is looked at; undefined when it is damaged. */
export async function decodePicture(bytes: Uint8Array): Promise<Colours | undefined> {
  try {
    const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const scale = Math.min(1, scanLimits.side / Math.max(image.width, image.height));
    const canvas = createCanvas(Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale)));
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { width: canvas.width, height: canvas.height, data };
  } catch {
    return undefined;
  }
}
