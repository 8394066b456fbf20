import type { Language } from "../base/bilingual.js";

const zh = {
  serve: "启动网页应用：起草、审查、签署",
  worker: "再启动一个处理任务的进程（数据库服务器）",
  port: "端口",
  host: "监听地址；其他机器要访问时用 0.0.0.0",
  data: "内置数据库的目录",
  database: "PostgreSQL 15 以上的地址，代替内置数据库；也可用环境变量 CLAUSEWRIGHT_DATABASE",
  url: "用户访问的地址，如 https://contracts.example.com",
  behindProxy: "由前面的代理告知来访地址（X-Forwarded-For）",
  noWorker: "本进程不处理任务，由 worker 处理",
  db: "数据库",
  dbCopy: "把内置数据库的数据复制到服务器并核对",
  to: "目标 PostgreSQL 的地址（空数据库）",
  mcp: "供助手使用的 MCP 服务（标准输入输出）：检查、起草、说明、比较",
  ready: (url: string): string => `条款匠已启动：${url}`,
  code: (code: string): string => `首次设置需要设置码：${code}`,
  stopping: "正在停止…",
  password: "打印一条一次性链接，供忘了密码的人设新密码",
  passwordLink: (email: string): string => `把上面的链接交给 ${email}：二十四小时内有效，只能用一次；更早的链接已作废。`,
};

type Words = { readonly [key in keyof typeof zh]: (typeof zh)[key] };

/** The words of `serve`, `worker`, `password` and `db`. */
export const serverWords: Readonly<Record<Language, Words>> = {
  zh,
  en: {
    serve: "starts the web application: draft, review, sign",
    worker: "starts one more process that does jobs (database server)",
    port: "port",
    host: "address to listen on; 0.0.0.0 lets other machines in",
    data: "folder of the embedded database",
    database: "URL of PostgreSQL 15 or later in place of the embedded database; also CLAUSEWRIGHT_DATABASE",
    url: "the address that people use, such as https://contracts.example.com",
    behindProxy: "a proxy in front says who calls (X-Forwarded-For)",
    noWorker: "do no jobs in this process; workers do them",
    db: "the database",
    dbCopy: "copies the embedded data to a server and proves it",
    to: "URL of the target (an empty PostgreSQL database)",
    mcp: "MCP server for assistants over standard input and output: check, draft, explain, compare",
    ready: (url) => `Clausewright is running: ${url}`,
    code: (code) => `The first set-up asks for this code: ${code}`,
    stopping: "Stopping…",
    password: "prints a one-time link to choose a new password when it is forgotten",
    passwordLink: (email) => `Hand the link to ${email}: it is good for twenty-four hours and works once; older links are void.`,
  },
};
