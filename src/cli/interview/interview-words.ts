import type { Language } from "../../base/bilingual.js";

const zh = {
  optional: "（可不填）",
  example: (text: string) => `例如 ${text}`,
  expected: (what: string) => `应为${what}`,
  fixed: (names: readonly string[]) => `（该层级必含：${names.join("、")}）`,
  another: (count: number) => `已有 ${count} 行，再加一行吗`,
  details: (count: number) => `还有 ${count} 项有建议值，要逐项看吗`,
  texts: "要逐个主题选择文本吗（默认按立场选用）",
  textOf: (topic: string) => `“${topic}”用哪一个文本`,
  problems: "还不能起草，请修改下列各项",
  stopped: (path: string) => `已停止；到此为止的回答在 ${path}，再次运行同一命令从这里继续`,
  saved: (path: string) => `回答已写入 ${path}`,
  yes: "是",
  no: "否",
};

type Words = { readonly [key in keyof typeof zh]: (typeof zh)[key] };

/** The interview's own words. */
export const interviewWords: Readonly<Record<Language, Words>> = {
  zh,
  en: {
    optional: " (optional)",
    example: (text: string) => `such as ${text}`,
    expected: (what: string) => `expected ${what}`,
    fixed: (names: readonly string[]) => ` (part of the tier: ${names.join(", ")})`,
    another: (count: number) => `${count} so far; another one`,
    details: (count: number) => `${count} more have a proposed value; look at each`,
    texts: "Choose the text of each topic (otherwise the stance chooses)",
    textOf: (topic: string) => `Which text for “${topic}”`,
    problems: "It cannot be drafted yet; please change this",
    stopped: (path: string) => `Stopped; the answers so far are in ${path}, run the same command again to go on`,
    saved: (path: string) => `The answers are in ${path}`,
    yes: "yes",
    no: "no",
  },
};
