import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import { scanLimits } from "./scan-limits.js";

/** Why a picture or a scanned file is refused. */
export const scanProblems = {
  damaged: {
    at: "",
    seen: say("图片已损坏或格式不受支持", "the picture is damaged or of an unknown kind"),
    expected: say("PNG 或 JPEG 图片", "a PNG or JPEG picture"),
    hint: say("请另存为 PNG 或 JPEG，或上传原始的 Word 或 PDF 文件", "Save it as PNG or JPEG, or upload the original Word or PDF file"),
  },
  tooLarge: (width: number, height: number): Problem => ({
    at: "",
    seen: say(`图片有 ${width} × ${height} 像素`, `the picture has ${width} × ${height} pixels`),
    expected: say(`不超过 ${scanLimits.pixels / 10_000} 万像素`, `at most ${scanLimits.pixels / 1_000_000} megapixels`),
    hint: say("请缩小图片；300 dpi 扫描的 A4 页面约 900 万像素", "Reduce it; an A4 page scanned at 300 dpi has about 9 megapixels"),
  }),
  tooManyPages: (pages: number): Problem => ({
    at: "",
    seen: say(`有 ${pages} 页需要识别`, `${pages} pages would have to be recognised`),
    expected: say(`不超过 ${scanLimits.pages} 页扫描页`, `at most ${scanLimits.pages} scanned pages`),
    hint: say("请拆分后上传，或上传带文字的原始文件", "Split the file, or upload the original with text"),
  }),
  nothingRead: {
    at: "",
    seen: say("扫描页上没有认出文字", "no text was recognised on the scanned pages"),
    expected: say("一份清晰的合同扫描件", "a legible scan of a contract"),
    hint: say("请以 200 dpi 以上、端正地重新扫描", "Scan it again, straight and at 200 dpi or more"),
  },
} as const;
