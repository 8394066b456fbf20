import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import type { Reading } from "../reading/reading.js";
import { defineRule } from "./rule.js";

/** Blanks as they look in the file: lines, empty brackets, X for a name, 待定, an empty date. */
const marks =
  /_{2,}|＿{2,}|﹍{2,}|【[\s\u3000]*】|［[\s\u3000]*］|\[[\s\u3000]*\]|〔[\s\u3000]*〕|（[\s\u3000]{2,}）|[【[](?:待填|待定|请填写|填写|请输入)[^】\]]{0,20}[】\]]|(?<![A-Za-z0-9])[XxＸ×＊*]{2,}(?=公司|有限|元|年|月|日|号|市|路|%|店|平台|账号)|(?<=[：:])[\s\u3000]*(?:待定|待填|TBD|tbd)|(?<![\d〇零一二三四五六七八九十每当本次同半全多数若干满几])[\s\u3000]*年[\s\u3000]*月[\s\u3000]*日|人民币[\s\u3000]*(?=元)|(?:金额|费用|费)[\s\u3000]{2,}元/gu;

/** Blanks of one sentence, or of one party's lines in the head, are one finding. */
function blanks(reading: Reading): Range[] {
  const { text } = reading.contract;
  const found: Range[] = [];
  for (const paragraph of reading.paragraphs) {
    if (paragraph.part === "signature") continue;
    const pieces =
      paragraph.part === "cover" ? coverPieces(reading, paragraph.range) : paragraph.sentences.map((sentence) => sentence.range);
    for (const piece of pieces) {
      const source = reading.toSource(piece);
      const hits = [...text.slice(...source).matchAll(marks)];
      if (hits.length > 0) found.push(piece);
    }
  }
  return found;
}

/** A head in one line holds both parties: it is cut at their names. */
function coverPieces(reading: Reading, range: Range): Range[] {
  const cuts = reading.parties.map((party) => party.block[0]).filter((at) => at > range[0] && at < range[1]);
  const starts = [range[0], ...cuts];
  return starts.map((start, at): Range => [start, starts[at + 1] ?? range[1]]);
}

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
      yield { range, message: say("有空白没有填写", "A blank is left open"), fix: { mode: "comment", text: "填写，或划去并注明“无”" } };
  },
  evidence: ({ reading }) => ({ evidence: reading.paragraphs.length }),
});
