import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fontOutlines, type FontOutlines } from "../../sign/seal/font-outlines.js";

const files = {
  seal: "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  note: "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
} as const;

/** The outlines of the font for seals (Song, bold) or for small print (Hei). */
export const sealFont = (use: keyof typeof files): FontOutlines =>
  fontOutlines(new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(files[use]))));
