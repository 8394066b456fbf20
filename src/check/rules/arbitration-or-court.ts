import { say } from "../../base/bilingual.js";
import { hull, type Range } from "../../base/range.js";
import { disputeRoutes, type Route } from "../disputes.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";

/** Each way has matters of its own: 知识产权争议由法院管辖，其他争议提交仲裁. */
const shared = /其他|其余|除[^。；]{2,20}(?:以)?外|以外的(?:争议|纠纷)|上述以外/u;
const special =
  /知识产权|商标|著作权|专利|名誉|侵权|个人信息|货款|质量|涉外|境外|消费|因(?!本|履行|执行|此|协议|合同|前)[^，。；]{2,16}(?:发生|产生|引起)/u;
const enabling = /除(?:可以?|得)|除[^，。；]{0,20}(?:起诉|提起诉讼|申请仲裁|仲裁|法院)(?:之)?外/u;

/** An award that is taken to court is a matter of its own. */
const appeal =
  /(?:不服|不接受|不认可|不满|(?:有|存)异议|不同意)[^。；]{0,6}(?:裁决|仲裁结果)|(?:裁决|仲裁结果)[^。；]{0,8}(?:不服|不接受|不满|异议|不认可)/u;

/** A pair of ways that are open for the same disputes. */
function rivals(reading: Reading): readonly [Route, Route] | undefined {
  const routes = disputeRoutes(reading);
  const body = routes.filter((route) => route.type === "arbitration");
  const courts = routes.filter((route) => route.type === "court");
  for (const one of body)
    for (const other of courts) {
      if (one.sentence === other.sentence && appeal.test(one.sentence.text)) continue;
      const both = one.sentence === other.sentence ? one.sentence.text : one.sentence.text + other.sentence.text;
      const split = shared.test(both) && !enabling.test(both) && special.test(both);
      const elsewhere = one.sentence !== other.sentence && special.test(one.sentence.text) !== special.test(other.sentence.text);
      if (!split && !elsewhere) return [one, other];
    }
  return undefined;
}

/** What is quoted: from one way to the other, or only the arbitration where they stand far apart. */
const quoted = ([one, other]: readonly [Route, Route]): Range => {
  const around = hull([one.sentence.range, other.sentence.range]);
  return around[1] - around[0] > 400 ? one.sentence.range : around;
};

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
    const pair = rivals(reading);
    if (!pair) return;
    yield {
      range: quoted(pair),
      message: say(
        "同时约定了仲裁和诉讼，仲裁约定无效，诉讼管辖约定仍可有效",
        "Arbitration and court are both agreed: the arbitration part is void, the court part may stand",
      ),
      fix: { mode: "comment", text: say("二者择一：只保留法院管辖，或只保留一个仲裁机构", "Choose one: the court, or one arbitral body") },
    };
  },
  evidence: ({ reading }) => lookedAt(say("争议解决的约定", "agreements on disputes"), disputeRoutes(reading)),
});
