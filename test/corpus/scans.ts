import type { Damage } from "../read/scan/draw-page.js";

/** How one scan of the contract's first page was made. */
export interface Scan {
  readonly file: string;
  readonly dpi: number;
  readonly damage: Damage;
  /** Of the JPEG, 0 to 100; none for PNG. */
  readonly quality?: number;
  /** The share of characters that must be read right. */
  readonly right: number;
}

/** The seal's place in inches from the upper left corner, and its size, go with the dots an inch. */
const seal = (dpi: number): Pick<Damage, "seal"> => ({ seal: [Math.round(5.2 * dpi), Math.round(6.1 * dpi)] });

/** From clean to worn; the requirement is 99.5 % of a clean page at 200 dots an inch, 99 % with seal, skew and noise. */
export const scans: readonly Scan[] = [
  { file: "scan-150-clean.png", dpi: 150, damage: {}, right: 0.99 },
  { file: "scan-150-worn.jpg", dpi: 150, damage: { skew: -0.8, noise: 16, ...seal(150) }, quality: 70, right: 0.99 },
  { file: "scan-200-clean.png", dpi: 200, damage: {}, right: 0.995 },
  { file: "scan-200-clean.jpg", dpi: 200, damage: {}, quality: 75, right: 0.995 },
  { file: "scan-200-seal.jpg", dpi: 200, damage: seal(200), quality: 75, right: 0.99 },
  { file: "scan-200-worn.jpg", dpi: 200, damage: { skew: 1, noise: 24, ...seal(200) }, quality: 60, right: 0.99 },
  { file: "scan-200-worn.pdf", dpi: 200, damage: { skew: -1.2, noise: 20, ...seal(200) }, quality: 65, right: 0.99 },
  { file: "scan-300-worn.jpg", dpi: 300, damage: { skew: 0.6, noise: 20, ...seal(300) }, quality: 45, right: 0.99 },
];
