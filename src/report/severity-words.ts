import { say, type Bilingual } from "../base/bilingual.js";
import type { Severity } from "../library/severity.js";

/** How findings are grouped for people; nobody is told to sign or not to sign. */
export const severityWords = {
  error: say("需要处理", "To be addressed"),
  warning: say("请看一下", "Please look"),
  info: say("可以考虑", "Consider"),
} as const satisfies Record<Severity, Bilingual>;
