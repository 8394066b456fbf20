import { say } from "../../base/bilingual.js";
import { defineRule } from "./rule.js";

/** Tracked changes and comments that were left in the file. */
export const residualRevision = defineRule({
  id: "residual-revision",
  kind: "residual-revision",
  why: say(
    "残留的修订和批注会使定稿内容不明，也可能泄露谈判意见。",
    "Left-over revisions and comments make the final text uncertain and may give away a position.",
  ),
  examples: [{ text: "第一条 范围\n甲方委托乙方运营。", finds: [] }],
  *check({ reading, risks }) {
    const kinds = [
      ["revision", say("文件里有未接受或未拒绝的修订", "The file holds tracked changes that were neither accepted nor rejected")],
      ["comment", say("文件里有批注", "The file holds comments")],
    ] as const;
    for (const [kind, message] of kinds) {
      const [first] = risks.filter((risk) => risk.kind === kind);
      if (first) yield { range: first.range ? reading.fromSource(first.range) : [0, 0], message };
    }
  },
  evidence: ({ risks }) => ({ evidence: risks.length }),
});
