import type { Language } from "../base/bilingual.js";

const zh = {
  review: "把发现写进文件的副本：docx 写批注（加 --changes 写修订），pdf 写高亮和批注",
  file: "合同文件：docx、pdf",
  reviewOutput: "写入的副本，格式与原文件相同",
  changes: "建议的措辞同时写成修订（仅 docx）",
  stance: "从谁的立场看",
  asOf: "按哪一天的法律判断，默认今天",
  compare: "比较两个版本：逐条列出差异，金额、日期、比例、期限在前",
  old: "旧版本：docx、pdf、txt、md",
  new: "新版本",
  format: "输出格式",
  compareOutput: "写成带修订的 docx：全部拒绝即旧版文字，全部接受即新版文字（两个版本都须是 docx）",
};

type Words = { readonly [key in keyof typeof zh]: string };

/** What the command line says about `review` and `compare`. */
export const reviewWords: Readonly<Record<Language, Words>> = {
  zh,
  en: {
    review: "writes the findings into a copy of the file: comments (and with --changes tracked changes) in docx, notes in pdf",
    file: "a contract: docx, pdf",
    reviewOutput: "the copy to write, in the format of the file",
    changes: "write proposed wordings as tracked changes as well (docx only)",
    stance: "whose point of view",
    asOf: "the day as of which law is judged; today by default",
    compare: "compares two versions clause by clause; amounts, dates, percentages and periods first",
    old: "the old version: docx, pdf, txt, md",
    new: "the new version",
    format: "output format",
    compareOutput: "write a docx with tracked changes: all rejected it reads as the old text, all accepted as the new (both must be docx)",
  },
};
