import type { Picture } from "./picture.js";

/** A picture turned anticlockwise about its middle by a small angle (radians); its size stays, paper fills the corners. */
export function turned({ width, height, data }: Picture, angle: number): Picture {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const out = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    const dy = y - middleY;
    for (let x = 0; x < width; x++) {
      const dx = x - middleX;
      const fromX = middleX + dx * cos - dy * sin;
      const fromY = middleY + dx * sin + dy * cos;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [right, below] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = (data[at] ?? 255) * (1 - right) + (data[at + 1] ?? 255) * right;
      const lower = (data[at + width] ?? 255) * (1 - right) + (data[at + width + 1] ?? 255) * right;
      out[y * width + x] = Math.round(upper * (1 - below) + lower * below);
    }
  }
  return { width, height, data: out };
}
