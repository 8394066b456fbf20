import { say } from "../../base/bilingual.js";
import { blanks } from "../blanks.js";
import { defineRule, lookedAt } from "./rule.js";

/** A blank in the text is an agreement not made; the signature block is filled by hand. */
export const blankLeft = defineRule({
  id: "blank-left",
  kind: "blank-left",
  why: say(
    "空白没有填写，这一项就没有约定；签署后被人填上还会引起争议。",
    "A blank is a term not agreed, and may be filled in after signing.",
  ),
  law: ["民法典/510"],
  examples: [
    { text: "第一条 范围\n乙方每月直播不少于____场。\n第二条 其他\n一式两份。", finds: ["乙方每月直播不少于____场。"] },
    {
      text: "第一条 期限\n自　　年　月　日起至　　年　月　日止。\n第二条 其他\n一式两份。",
      finds: ["自　　年　月　日起至　　年　月　日止。"],
    },
    { text: "第一条 费用\n服务费为人民币元。\n第二条 其他\n一式两份。", finds: ["服务费为人民币元。"] },
    { text: "第一条 范围\n店铺名称：【】。\n第二条 其他\n一式两份。", finds: ["店铺名称：【】。"] },
    {
      text: "第一条 范围\n每月直播15场。\n第二条 费用\n每月一万元。\n第三条 其他\n一式两份。\n甲方（盖章）：　　乙方（盖章）：\n日期：　　年　　月　　日",
      finds: [],
    },
  ],
  *check({ reading }) {
    for (const range of blanks(reading))
      yield {
        range,
        message: say("有空白没有填写", "A blank is left open"),
        fix: { mode: "comment", text: say("填写，或划去并注明“无”", "Fill it in, or strike it and write 无") },
      };
  },
  evidence: ({ reading }) => lookedAt(say("段落", "paragraphs"), reading.paragraphs),
});
