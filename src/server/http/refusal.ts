import { say, type Bilingual } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 502;

/** A request that is answered with a sentence instead of its result. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  readonly problems: readonly Problem[];

  constructor(status: RefusalStatus, problems: readonly Problem[]) {
    super(problems[0]?.seen.en ?? "refused");
    this.name = "Refusal";
    this.status = status;
    this.problems = problems;
  }
}

const refusal = (status: RefusalStatus, seen: Bilingual, expected: Bilingual, hint: Bilingual, at = ""): Refusal =>
  new Refusal(status, [{ at, seen, expected, hint }]);

/** Sentences that several routes need. What belongs to another organisation does not exist. */
export const refusals = {
  signedOut: () =>
    refusal(
      401,
      say("没有登录", "nobody is signed in"),
      say("已登录的用户", "somebody who is signed in"),
      say("登录后重试", "Sign in and retry"),
    ),
  notAllowed: () =>
    refusal(
      403,
      say("当前角色没有这项权限", "your role may not do this"),
      say("有权限的角色", "a role that may"),
      say("请管理员调整角色", "Ask an admin to change your role"),
    ),
  foreignOrigin: () =>
    refusal(
      403,
      say("请求来自别的网站", "the request comes from another site"),
      say("本系统自己的页面", "a page of this application"),
      say("在本系统的页面里操作", "Use this application's own pages"),
    ),
  missing: () =>
    refusal(
      404,
      say("没有这一项", "there is no such entry"),
      say("存在且可见的条目", "an entry that exists and is yours to see"),
      say("回到列表重新选择", "Go back to the list and choose again"),
    ),
  tooLarge: (bytes: number) =>
    refusal(
      413,
      say("文件太大", "the file is too large"),
      say(`不超过 ${Math.round(bytes / 1_048_576)} MB 的文件`, `a file of at most ${Math.round(bytes / 1_048_576)} MB`),
      say("去掉图片或只保留合同部分", "Leave out pictures or keep the contract only"),
    ),
  tooMany: () =>
    refusal(429, say("请求太频繁", "too many requests"), say("稍慢的节奏", "a slower pace"), say("过一会儿再试", "Retry in a while")),
  changedMeanwhile: () =>
    refusal(
      409,
      say("内容已被别人修改", "somebody changed it meanwhile"),
      say("基于最新内容的修改", "a change of the latest text"),
      say("刷新后再改", "Reload and change it again"),
    ),
  badInput: (seen: Bilingual, expected: Bilingual, hint: Bilingual, at = "") => refusal(400, seen, expected, hint, at),
  conflict: (seen: Bilingual, expected: Bilingual, hint: Bilingual) => refusal(409, seen, expected, hint),
} as const;
