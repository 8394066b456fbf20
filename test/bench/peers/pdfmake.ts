import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { linesOf } from "./lines.ts";

/** The same contract through pdfmake, with the same font. */
const [, , input = "", output = ""] = process.argv;
interface Maker {
  setFonts(fonts: object): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}
const pdfmake = createRequire(import.meta.url)("pdfmake") as Maker;
const font = fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"));
pdfmake.setFonts({ Song: { normal: font, bold: font, italics: font, bolditalics: font } });
const content = linesOf(input).map(({ text, heading }) => ({
  text,
  margin: [0, heading ? 8 : 2, 0, 2],
  fontSize: heading ? 12 : 10.5,
  alignment: heading ? "left" : "justify",
}));
const pdf = pdfmake.createPdf({
  content,
  defaultStyle: { font: "Song" },
  pageSize: "A4",
  footer: (page: number, pages: number) => ({ text: `第 ${page} 页 共 ${pages} 页`, alignment: "center" }),
});
writeFileSync(output, await pdf.getBuffer());
