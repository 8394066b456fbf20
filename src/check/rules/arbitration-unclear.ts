import { sentencesWith } from "../screen/sentences-with.js";
import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import { bodyKey, type ArbitralBody } from "../arbitral-bodies.js";
import { chosenBodies, disputeRoutes } from "../disputes.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";

/** Several places share one noun: 上海、南京两地的仲裁委员会; 北京或者上海仲裁委员会. */
const several = /[〇㐀-鿿]{2,4}(?:市)?[、或和与](?:者)?[〇㐀-鿿]{2,4}(?:市)?(?:[两三四]地|[两三四]市)?的?仲裁(?:委员会|机构)/u;

/** Arbitration is agreed, and no body that can be told. */
function unnamed(reading: Reading, bodies: readonly ArbitralBody[]): Range | undefined {
  const vague = bodies.find((one) => !one.real);
  if (vague) return reading.sentenceAt(vague.range[0]).range;
  const routes = disputeRoutes(reading);
  const courts = new Set(routes.flatMap((one) => (one.type === "court" ? [one.sentence.index] : [])));
  return routes.find((one) => one.type === "arbitration" && !courts.has(one.sentence.index))?.sentence.range;
}

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
    const bodies = chosenBodies(reading);
    const real = bodies.filter((one) => one.real);
    const names = [...new Map(real.map((one) => [bodyKey(one.name), one.name])).values()];
    const [first] = real;
    const shared = sentencesWith(reading, several).find(({ text, paragraph }) => !paragraph.heading && !/劳动/u.test(text));
    if (first && names.length > 1)
      yield {
        range: reading.sentenceAt(first.range[0]).range,
        message: say(`约定了${names.length}个仲裁机构：${names.join("、")}`, `${names.length} arbitral bodies are named`),
      };
    else if (shared) yield { range: shared.range, message: say("约定了几个仲裁机构", "Several arbitral bodies are named") };
    else if (!first) {
      const range = unnamed(reading, bodies);
      if (range)
        yield {
          range,
          message: say("没有选定仲裁机构", "No arbitral body is chosen"),
          fix: { mode: "comment", text: say("写明一个仲裁委员会的全称及其仲裁规则", "Name one arbitral body in full, and its rules") },
        };
    }
  },
  evidence: ({ reading }) => lookedAt(say("仲裁机构", "arbitral bodies"), chosenBodies(reading)),
});
