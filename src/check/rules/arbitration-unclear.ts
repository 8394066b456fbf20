import { say } from "../../base/bilingual.js";
import { disputeForums } from "../facts/forum.js";
import { defineRule } from "./rule.js";

/** Arbitration needs exactly one body that can be told. */
export const arbitrationUnclear = defineRule({
  id: "arbitration-unclear",
  kind: "arbitration-unclear",
  topic: "dispute-resolution",
  why: say(
    "没有选定仲裁机构，或者选了两个又不能协议选定一个的，仲裁协议无效。",
    "Without one chosen body the agreement to arbitrate is void.",
  ),
  law: ["仲裁法/27", "仲裁法/29", "仲裁法解释/5"],
  examples: [
    { text: "第一条 争议解决\n争议提交当地仲裁机构仲裁。", finds: ["争议提交当地仲裁机构仲裁。"] },
    { text: "第一条 争议解决\n争议提交上海仲裁委员会或者广州仲裁委员会仲裁。", finds: ["争议提交上海仲裁委员会或者广州仲裁委员会仲裁。"] },
    { text: "第一条 争议解决\n争议提交深圳国际仲裁院仲裁。", finds: [] },
    { text: "第一条 争议解决\n争议提交仲裁解决。", finds: ["争议提交仲裁解决。"] },
    { text: "第一条 争议解决\n争议由甲方住所地人民法院管辖。", finds: [] },
  ],
  *check({ reading }) {
    const { bodies } = disputeForums(reading);
    const named = [...new Set(bodies.filter((one) => one.determined).map((one) => one.name))];
    const vague = bodies.find((one) => !one.determined);
    const bare = reading.sentences.find(
      ({ text, paragraph }) =>
        !paragraph.heading &&
        /(?:提交|申请|通过)仲裁|仲裁(?:解决|裁决)/u.test(text) &&
        !/委员会|仲裁院|机构|中心|劳动|专家|不影响|费用/u.test(text),
    );
    const [first] = bodies;
    if (named.length > 1 && first)
      yield {
        range: reading.sentenceAt(first.range[0]).range,
        message: say(`约定了${named.length}个仲裁机构：${named.join("、")}`, `${named.length} arbitral bodies are named`),
      };
    else if (named.length === 0 && (vague ?? bare)) {
      const range = vague ? reading.sentenceAt(vague.range[0]).range : (bare?.range ?? [0, 0]);
      yield {
        range,
        message: say("没有选定仲裁机构", "No arbitral body is chosen"),
        fix: { mode: "comment", text: "写明一个仲裁委员会的全称及其仲裁规则" },
      };
    }
  },
  evidence: ({ reading }) => ({ evidence: disputeForums(reading).bodies.length }),
});
