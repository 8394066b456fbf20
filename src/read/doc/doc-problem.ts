import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";

/** Why an old Word file is refused. */
export const docProblem = {
  at: "",
  seen: say("旧版 Word 文档（.doc）已损坏或设有密码", "the Word document of the old format (.doc) is damaged or has a password"),
  expected: say("可以正常打开的 Word 文档", "a Word document that opens"),
  hint: say("请用 Word 或 WPS 打开并另存为 .docx 后上传", "Open it in Word or WPS, save it as .docx and upload that"),
} as const satisfies Problem;
