import { createRequire } from "node:module";
import { dirname } from "node:path";

/** The only font files of the packages that a PDF uses: Song for the text, its bold, and Hei for headings. */
const files = [
  "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
] as const;

/** The folders of these files, wherever the packages are installed; throws when one is missing. */
export function fontFolders(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return files.map((file) => dirname(resolve(file)));
}
