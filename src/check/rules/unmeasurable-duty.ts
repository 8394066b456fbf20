import { say } from "../../base/bilingual.js";
import type { Raised } from "../finding.js";
import { segmentAround, type Reading } from "../reading/reading.js";
import { defineRule } from "./rule.js";

/** Praise instead of measure. */
const praise =
  /高度负责|专业(?:的)?(?:水准|水平|精神)|优质(?:、|的|高效)|高效的服务|(?:较高|领先|一流|先进|最高)(?:的)?(?:水平|水准|标准)|积极配合|全力配合|大力支持|积极(?:推进|整改|开展)|认真(?:分析|履行|完成|负责)|妥善(?!保管|处理投诉|安置)|(?:持续|不断)(?:提升|优化|改进|提高)|尽(?:最大|一切)?(?:努力|所能)|最大(?:限度|努力)|尽心|竭诚|用心|专业、(?:稳定|高效)|专业(?:的)?(?:团队|人员)|经验丰富|(?:货源|库存|供货|备货)(?:稳定|充足)|保证质量|保持良好|良好(?:的)?(?:形象|态度|状态)|行业(?:领先|一流|平均|较高)/u;
const duty = /[\ue010\ue011][^，。；]{0,10}(?:应|须|要|负责|保证|组建|安排|承诺|确保|提供|配备|努力|将|做好)|应(?:当)?|须|保证|使/u;
const measure =
  /\d|[一二三四五六七八九十百两]+(?:名|个|场|次|条|日|天|小时|人|件|分钟|篇|套)|附件|清单|名单|标准(?:见|为)|详见|第\S{1,4}[条款]|％|%/u;
const harmless = /经友好|本着|为了|如有|免责|除外|损失扩大|争议|不得|不构成|目的|宗旨|保守|妥善解决|协商/u;

/** A duty of effort or quality that nothing measures, in its sentence or its numbered paragraph. */
function* duties(reading: Reading): Iterable<Raised> {
  for (const sentence of reading.sentences) {
    const { text, paragraph } = sentence;
    if (paragraph.heading || paragraph.part === "signature" || paragraph.part === "cover") continue;
    const match = praise.exec(text);
    if (!match || !duty.test(text) || harmless.test(text)) continue;
    const segment = segmentAround(reading, [sentence.range[0] + match.index, sentence.range[0] + match.index + match[0].length]);
    if (measure.test(reading.text.slice(segment[0], sentence.range[1]))) continue;
    if (
      paragraph.sentences.some(
        (other) =>
          other !== sentence &&
          measure.test(other.text) &&
          Math.abs(other.index - sentence.index) <= 1 &&
          /其中|即|具体|包括|不低于|不少于|以上/u.test(other.text),
      )
    )
      continue;
    yield {
      range: segment,
      message: say(`“${match[0]}”没有可以衡量的标准`, `“${match[0]}” has no measure`),
      fix: { mode: "comment", text: "改为数量、时限、合格标准或者附件中的清单" },
    };
  }
}

export const unmeasurableDuty = defineRule({
  id: "unmeasurable-duty",
  kind: "unmeasurable-duty",
  topic: "service-levels",
  why: say(
    "只有态度和努力，没有数量、时限和标准，做没做到无法证明；本领域也没有可靠的国家标准可以补充，服务标准必须写在合同里。",
    "Effort and attitude without quantity, time or standard cannot be proved; no national standard fills the gap.",
  ),
  law: ["民法典/511"],
  examples: [
    { text: "乙方应以高度负责的精神和专业水准完成各项工作。", finds: ["乙方应以高度负责的精神和专业水准完成各项工作。"] },
    { text: "乙方组建专业、稳定的运营团队为甲方服务。", finds: ["乙方组建专业、稳定的运营团队为甲方服务。"] },
    { text: "乙方配备专业的团队，共8人，名单见附件三。", finds: [] },
    { text: "甲方应积极配合乙方开展工作，保证货源充足。", finds: ["甲方应积极配合乙方开展工作"] },
    { text: "双方本着互利共赢的原则积极合作。", finds: [] },
    { text: "合同终止后，乙方应妥善做好交接工作。", finds: ["乙方应妥善做好交接工作。"] },
    { text: "乙方应持续提升店铺的品牌形象。", finds: ["乙方应持续提升店铺的品牌形象。"] },
    { text: "乙方应使客服首次响应时间不超过40秒。", finds: [] },
  ],
  check: ({ reading }) => duties(reading),
  evidence: ({ reading }) => ({ evidence: reading.sentences.length }),
});
