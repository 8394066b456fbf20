import { say } from "../base/bilingual.js";
import type { Finding } from "./finding.js";

/** A finding whose words were not recognised surely: one tier lower, and it says why. */
export const inDoubt = (finding: Finding): Finding => ({
  ...finding,
  severity: finding.severity === "error" ? "warning" : "info",
  message: say(`${finding.message.zh}（识别存疑，请与原件核对）`, `${finding.message.en} (recognised with doubt: compare the original)`),
});
