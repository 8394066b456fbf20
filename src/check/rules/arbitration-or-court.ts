import { say } from "../../base/bilingual.js";
import { hull } from "../../base/range.js";
import { disputeForums } from "../facts/forum.js";
import { defineRule } from "./rule.js";

/** 可以仲裁，也可以起诉: the arbitration part is void, the agreement on the court may stand. */
export const arbitrationOrCourt = defineRule({
  id: "arbitration-or-court",
  kind: "arbitration-or-court",
  topic: "dispute-resolution",
  why: say(
    "同时约定可以仲裁也可以起诉的，仲裁约定无效，但不影响诉讼管辖约定的效力；想用仲裁就只写仲裁。",
    "Where both are open, the agreement to arbitrate is void while the agreement on the court may stand; choose one.",
  ),
  law: ["仲裁法解释/7", "管辖批复/4"],
  examples: [
    {
      text: "第一条 争议解决\n因本合同产生的争议，可提交南京仲裁委员会仲裁，也可向甲方住所地人民法院起诉。",
      finds: ["因本合同产生的争议，可提交南京仲裁委员会仲裁，也可向甲方住所地人民法院起诉。"],
    },
    { text: "第一条 争议解决\n争议由甲方住所地有管辖权的人民法院管辖。", finds: [] },
    { text: "第一条 争议解决\n争议提交上海国际经济贸易仲裁委员会仲裁，裁决是终局的。", finds: [] },
    { text: "第一条 争议解决\n专家意见不影响任何一方起诉。争议由甲方住所地人民法院管辖。", finds: [] },
    {
      text: "第一条 争议解决\n任何一方得向深圳国际仲裁院申请仲裁，亦得向甲方住所地人民法院提起诉讼。",
      finds: ["任何一方得向深圳国际仲裁院申请仲裁，亦得向甲方住所地人民法院提起诉讼。"],
    },
  ],
  *check({ reading }) {
    const { courts, bodies } = disputeForums(reading);
    for (const body of bodies) {
      const sentence = reading.sentenceAt(body.range[0]);
      const court = courts.find(
        (one) =>
          reading.sentenceAt(one.range[0]) === sentence ||
          (reading.paragraphAt(one.range[0]) === sentence.paragraph &&
            /或者?|也可|亦/u.test(reading.text.slice(Math.min(one.range[0], body.range[0]), Math.max(one.range[1], body.range[1])))),
      );
      if (!court) continue;
      const other = reading.sentenceAt(court.range[0]);
      yield {
        range: hull([sentence.range, other.range]),
        message: say(
          "同时约定了仲裁和诉讼，仲裁约定无效，诉讼管辖约定仍可有效",
          "Arbitration and court are both agreed: the arbitration part is void, the court part may stand",
        ),
        fix: { mode: "comment", text: "二者择一：只保留法院管辖，或只保留一个仲裁机构" },
      };
      return;
    }
  },
  evidence: ({ reading }) => ({ evidence: disputeForums(reading).all.length }),
});
