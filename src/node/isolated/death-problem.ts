import { say, type Bilingual } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";

/** How the process that read a file ended. */
export type Death =
  | { readonly cause: "time"; readonly seconds: number }
  | { readonly cause: "memory" }
  | { readonly cause: "depth" }
  | { readonly cause: "crash"; readonly detail: string };

/** The sentence for a file whose reading had to be given up. */
export const deathProblem = (death: Death): Problem => ({
  at: "",
  seen: seen(death),
  expected: say("一份可以正常读取的合同文件", "a contract file that reads like any other"),
  hint: say(
    "用 Word、WPS 或阅读器打开并另存后重试，或者只保留合同部分",
    "Open it in Word, WPS or a viewer, save it anew and retry, or keep the contract only",
  ),
});

function seen(death: Death): Bilingual {
  switch (death.cause) {
    case "time":
      return say(`读取超过 ${death.seconds} 秒，已停止`, `reading took more than ${death.seconds} seconds and was stopped`);
    case "memory":
      return say("读取所需的内存超过上限，已停止", "reading needed more memory than allowed and was stopped");
    case "depth":
      return say("文件的结构嵌套过深", "the file is nested too deep");
    case "crash":
      return say(`读取中断（${death.detail}）`, `reading broke off (${death.detail})`);
  }
}
