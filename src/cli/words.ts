import type { Language } from "../base/bilingual.js";

/** Headings of the help text: English words of the library → ours. */
const titles = (words: Readonly<Record<string, string>>): Readonly<Record<string, string>> => words;

const zh = {
  about: "条款匠：电商与直播代运营合同的起草与审查",
  help: "显示帮助",
  version: "显示版本",
  titles: titles({ "Usage:": "用法：", "Options:": "选项：", "Commands:": "命令：", "Arguments:": "参数：" }),
  lang: "提示语言",
  draft: "由交易文件起草合同",
  deal: "交易文件（YAML 或 JSON）",
  template: "模板",
  tier: "服务层级：基础、进阶、增值",
  draftStance: "条款立场",
  draftFormat: "输出格式，逗号分隔：docx、pdf、md、html、json",
  out: "输出文件夹",
  interview: "在终端里逐项提问，把回答写入交易文件，然后起草",
  check: "检查合同：缺什么、哪里模糊、有风险或者无效",
  files: "合同文件：docx、pdf、txt、md",
  file: "合同文件",
  stance: "从谁的立场看",
  stage: "草稿可以有空白，定稿不可以",
  asOf: "按哪一天的法律判断，默认今天",
  format: "输出格式",
  output: "写入文件，而不是标准输出",
  rules: "叠加自有规则的文件夹",
  baseline: "较早的 JSON 报告：其中的发现视为已知",
  failOn: "有这个级别及以上的发现时退出码为 1",
  read: "显示检查器看到的文字",
  explain: "说明一个主题、要素、种类、规则、条款或者法律",
  id: "条目的 id，如 kpi、staff-swap、民法典/585",
  list: "列出条目",
  what: "列出什么",
};

type Words = { readonly [key in keyof typeof zh]: (typeof zh)[key] };

/** The command line's own words. */
export const words: Readonly<Record<Language, Words>> = {
  zh,
  en: {
    about: "Clausewright: drafts and checks Chinese agency-operation contracts",
    help: "show help",
    version: "show the version",
    titles: titles({}),
    lang: "language of messages",
    draft: "drafts the contract of a deal file",
    deal: "the deal (YAML or JSON)",
    template: "template",
    tier: "service tier",
    draftStance: "whose side the clauses lean to",
    draftFormat: "formats, comma-separated: docx, pdf, md, html, json",
    out: "output folder",
    interview: "asks on the terminal, writes the answers into the deal file, then drafts",
    check: "checks contracts: what is missing, vague, risky or void",
    files: "contracts: docx, pdf, txt, md",
    file: "a contract",
    stance: "whose point of view",
    stage: "a draft may have blanks, a final text may not",
    asOf: "the day as of which law is judged; today by default",
    format: "output format",
    output: "write to a file instead of standard output",
    rules: "a folder of your own rules, laid over the library",
    baseline: "an earlier JSON report: what it found is known",
    failOn: "exit with 1 for findings at or above this severity",
    read: "shows the text that the checker sees",
    explain: "explains a topic, an element, a kind, a rule, a clause or a law",
    id: "an id such as kpi, staff-swap, 民法典/585",
    list: "lists entries",
    what: "what to list",
  },
};
