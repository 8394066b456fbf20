import type { Language } from "../base/bilingual.js";

export interface BatchCounts {
  readonly drafted: number;
  readonly kept: number;
  readonly refused: number;
  readonly failed: number;
  readonly file: string;
}

const zh = {
  deal: "交易文件（YAML 或 JSON）",
  unused: (name: string) => `没有用到：${name}（所选条款不需要它）`,
  settle: "按合同自己的公式结算真实数据",
  results: "结果表（CSV 或 XLSX）",
  settleFormat: "输出格式，逗号分隔：text、json、xlsx",
  settleOut: "写入文件夹，而不是标准输出",
  ended: "提前终止的日期",
  form: "生成该合同的空白结果表",
  questionnaire: "列出起草需要回答的问题，以及各主题可选的文本",
  template: "模板",
  tier: "服务层级：基础、进阶、增值",
  stance: "条款立场",
  services: "服务，逗号分隔；默认为该层级的全部服务",
  platforms: "平台，逗号分隔",
  format: "输出格式",
  batch: "表格的每一行起草一份合同；可以中断后继续，逐行结论写入 batch.json",
  table: "交易表（CSV 或 XLSX），一行一份合同",
  base: "各行共同的交易文件；空单元格取它的值",
  formats: "输出格式，逗号分隔：docx、pdf、md、html、json",
  batchOut: "输出文件夹",
  batchForm: "生成空白的交易表",
  jobs: "同时起草几份，默认与处理器核数相同",
  rowOf: (row: number, number: string) => `第 ${row} 行${number === "" ? "" : `（${number}）`}`,
  drafting: "起草",
  batchDone: (counts: BatchCounts) =>
    `${counts.drafted} 份已起草（其中 ${counts.kept} 份此前已完成），${counts.refused} 行有误，${counts.failed} 行中断；结论见 ${counts.file}`,
};

type Words = { readonly [key in keyof typeof zh]: (typeof zh)[key] };

/** The words of the commands that run on the clause library. */
export const libraryWords: Readonly<Record<Language, Words>> = {
  zh,
  en: {
    deal: "the deal (YAML or JSON)",
    unused: (name: string) => `not used: ${name} (no chosen clause needs it)`,
    settle: "runs the contract's own formulas on real results",
    results: "the results (CSV or XLSX)",
    settleFormat: "formats, comma-separated: text, json, xlsx",
    settleOut: "write into a folder instead of standard output",
    ended: "the day of an early end",
    form: "write the empty results table of the contract",
    questionnaire: "lists what drafting needs to be told, and the texts to choose from",
    template: "template",
    tier: "service tier",
    stance: "whose side the clauses lean to",
    services: "services, comma-separated; by default all of the tier",
    platforms: "platforms, comma-separated",
    format: "output format",
    batch: "drafts one contract a row of a table; resumable; a verdict a row in batch.json",
    table: "the deals (CSV or XLSX), one contract a row",
    base: "a deal that holds for all rows; an empty cell takes its value",
    formats: "formats, comma-separated: docx, pdf, md, html, json",
    batchOut: "output folder",
    batchForm: "write the empty table of deals",
    jobs: "how many are drafted at once; by default as many as there are cores",
    rowOf: (row: number, number: string) => `row ${row}${number === "" ? "" : ` (${number})`}`,
    drafting: "drafting",
    batchDone: (counts: BatchCounts) =>
      `${counts.drafted} drafted (${counts.kept} of them before), ${counts.refused} refused, ${counts.failed} broken off; see ${counts.file}`,
  },
};
