import { say } from "../../../base/bilingual.js";
import type { Problem } from "../../../base/problem.js";
import { pdfLimits } from "./pdf-limits.js";

/** Why a file is refused, apart from scans, which have a problem of their own. */
export const pdfProblems = {
  password: {
    at: "",
    seen: say("PDF 设有打开密码", "the PDF is protected with a password"),
    expected: say("无需密码即可打开的 PDF", "a PDF that opens without a password"),
    hint: say("请去除打开密码后重新上传", "Remove the password and upload it again"),
  },
  damaged: {
    at: "",
    seen: say("文件已损坏或不是 PDF", "the file is damaged or no PDF"),
    expected: say("可以正常打开的 PDF", "a PDF that opens"),
    hint: say("请用阅读器打开核对，另存或重新导出后上传", "Open it in a viewer, save or export it anew and upload that"),
  },
  tooLarge: (bytes: number): Problem => ({
    at: "",
    seen: say(`PDF 有 ${mebibytes(bytes)} MB`, `the PDF has ${mebibytes(bytes)} MB`),
    expected: say(`不超过 ${mebibytes(pdfLimits.bytes)} MB`, `at most ${mebibytes(pdfLimits.bytes)} MB`),
    hint: say("请压缩其中的图片，或拆分后上传", "Compress its pictures or split it"),
  }),
  tooManyPages: (pages: number): Problem => ({
    at: "",
    seen: say(`PDF 有 ${pages} 页`, `the PDF has ${pages} pages`),
    expected: say(`不超过 ${pdfLimits.pages} 页`, `at most ${pdfLimits.pages} pages`),
    hint: say("请只上传合同部分", "Upload the contract only"),
  }),
  tooMuchText: {
    at: "",
    seen: say(`PDF 的文字超过 ${pdfLimits.characters} 个字符`, `the PDF has more than ${pdfLimits.characters} characters`),
    expected: say("一份合同", "one contract"),
    hint: say("请只上传合同部分", "Upload the contract only"),
  },
} as const;

const mebibytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
