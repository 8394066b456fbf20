import { say } from "../../base/bilingual.js";
import type { Bilingual } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";

const expected = say("一个完整、未加密的普通压缩包", "a whole, unencrypted, ordinary archive");
const hint = say("请在 Word 或 WPS 中打开该文件并另存为 .docx 后重试", "Open the file in Word or WPS, save it again as .docx and retry");

/** A refusal by the gate: all of them expect the same and have the same remedy. */
export const zipFault = (at: string, seen: Bilingual): Problem => ({ at, seen, expected, hint });
