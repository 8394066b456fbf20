import { say } from "../../base/bilingual.js";
import { leftNotes } from "../left-notes.js";
import { defineRule } from "./rule.js";

/** Tracked changes and comments that were left in the file, and notes in brackets that were left in its text. */
export const residualRevision = defineRule({
  id: "residual-revision",
  kind: "residual-revision",
  why: say(
    "残留的修订和批注会使定稿内容不明，也可能泄露谈判意见。",
    "Left-over revisions and comments make the final text uncertain and may give away a position.",
  ),
  examples: [
    { text: "第一条 范围\n甲方委托乙方运营。", finds: [] },
    { text: "第一条 费用\n每月三万元。【陈律师：这里要写清是否含税】", finds: ["【陈律师：这里要写清是否含税】"] },
    { text: "第一条 费用\n每月三万元。〔法务批注：上限问过对方，等回复〕", finds: ["〔法务批注：上限问过对方，等回复〕"] },
    { text: "第一条 期限\n合作一年（客户要求改成两年，待讨论）。", finds: ["（客户要求改成两年，待讨论）"] },
    { text: "第一条 期限\n合作一年。（此条待删）", finds: ["（此条待删）"] },
    { text: "第一条 期限\n批注：老板说再压一压价。\n合作一年。", finds: ["批注：老板说再压一压价。"] },
    { text: "第一条 修改\n乙方按甲方批注修改脚本，不超过三次。", finds: [] },
    { text: "第一条 费用\n每月三万元（含6%增值税，以甲方书面确认为准）。", finds: [] },
    { text: "第一条 变更\n修改本合同须经双方书面确认（含电子邮件）。", finds: [] },
    { text: "第一条 审稿\n甲方在脚本上批注意见的，乙方一日内改好。", finds: [] },
  ],
  *check({ reading, risks }) {
    const kinds = [
      ["revision", say("文件里有未接受或未拒绝的修订", "The file holds tracked changes that were neither accepted nor rejected")],
      ["comment", say("文件里有批注", "The file holds comments")],
    ] as const;
    for (const [kind, message] of kinds) {
      const [first] = risks.filter((risk) => risk.kind === kind);
      if (first) yield { range: first.range ? reading.fromSource(first.range) : [0, 0], message };
    }
    for (const range of leftNotes(reading))
      yield {
        range: reading.fromSource(range),
        message: say("正文里留有起草或审阅的批注", "A drafter's or reviewer's note was left in the text"),
      };
  },
  evidence: ({ risks }) => ({
    evidence: risks.length,
    what: say("修订、批注和宏", "tracked changes, comments and macros"),
    places: () => [],
  }),
});
