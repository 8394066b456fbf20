import { sentencesWithAny } from "../screen/sentences-with-any.js";
import { say } from "../../base/bilingual.js";
import type { Raised } from "../finding.js";
import { segmentAround, type Reading } from "../reading/reading.js";
import { unmeasurable, unmeasurableWords } from "../unmeasurable.js";
import { defineRule, lookedAt } from "./rule.js";

const duty =
  /[\ue010\ue011][^，。；]{0,10}(?:应|须|要|负责|保证|组建|安排|承诺|确保|提供|配备|努力|将|做好|派|抽调|必须|全力|竭|使出|站在|给予|为|凭|发挥|会|愿意?|可以帮|得(?!不)|尽|致力)|[我本]公?[司方](?:会|将|应|须|必|愿|保证|承诺)|[\ue010\ue011][^，。；]{0,4}以[^，。；]{0,14}(?:水准|水平|标准|态度|精神|姿态|心态)|应(?:当)?|须|要(?!求)|保证|确保|使|务|(?:主播|客服|团队|店长|运营|人员|话术|画面|页面)[^，。；]{0,4}(?:形象|状态|素质|要|需|得)|^(?:平时|平常|日常)/u;
const measure =
  /\d|(?<!每)[一二三四五六七八九十百两]+(?:名|个(?!店|平台|账号|号|品牌|方面|直播间|渠道)|场|次|条|日|天|小时|人|件|分钟|篇|套)|附件|清单|名单|标准(?:见|为)|详见|第\S{1,4}[条款]|％|%/u;
/** An item's own number is no measure. */
const label = /^(?:[\d.]+[、.]|（?[\d一二三四五六七八九十]{1,3}）|[①-⑳])/u;
const inner = /[，。；](?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.](?!\d)/gu;
const purpose = /^(?:（[^）]{1,3}）|[\d.、]+)?(?:为|以便)(?!甲|乙|[\ue010\ue011])/u;
const harmless =
  /经友好|本着(?!勤|节|(?:认真|负责任?|专业|敬业|严谨|积极|热情|务实)[^，。；]{0,6}(?:态度|精神))|为了|如有|免责|除外|损失扩大|争议|不得(?!有?(?:任何)?(?:懈怠|敷衍|怠慢|马虎))|不构成|(?<!类)目的|宗旨|保守|妥善解决|协商|鉴于|愿意委托|诚实信用|为准|衡量|检验|考核标准|合格标准|保密|刷单|点赞|好评|正面评论|下单并/u;

/** 每一场直播, 两个店铺: how many things the duty concerns says nothing about how well. */
const whatFor = /每一?[个场次条家款位名件期]|[一二两三四五六七八九十\d]{1,2}(?:个|家)(?:网店|店铺?|账号|平台|直播间|品牌|渠道|站点)/gu;

/** What the rest of a sentence says of the duty: up to where the other side's part begins. */
const own = (rest: string): string => rest.replace(/[，；][\ue010\ue011](?:应|须|可|有权|将|在|于)[^。]*$/u, "");

/** A duty of effort or quality that nothing measures, in its sentence or its numbered paragraph. */
function* duties(reading: Reading): Iterable<Raised> {
  for (const sentence of sentencesWithAny(reading, unmeasurableWords)) {
    const { text, paragraph } = sentence;
    if (paragraph.heading || paragraph.part === "signature" || paragraph.part === "cover") continue;
    if (!duty.test(text) || harmless.test(text)) continue;
    const found = unmeasurable(text);
    if (!found) continue;
    const segment = segmentAround(reading, [sentence.range[0] + found.index, sentence.range[0] + found.index + found.word.length]);
    if (
      purpose.test(reading.text.slice(...segment)) ||
      measure.test(
        own(reading.text.slice(segment[0], sentence.range[1])).replace(label, "").replaceAll(inner, "，").replaceAll(whatFor, ""),
      )
    )
      continue;
    if (
      paragraph.sentences.some(
        (other) =>
          other.index === sentence.index + 1 &&
          measure.test(other.text) &&
          /(?:是否|所称|前述|上述)[^。；]{0,20}(?:以|按|依)[^。；]{2,60}(?:判断|为准|衡量|认定|确定)|^(?:其中|即|具体|包括|上述|前述|以上|前款|该)|不低于|不少于/u.test(
            other.text,
          ),
      )
    )
      continue;
    yield {
      range: segment,
      message: say(`“${found.word}”没有可以衡量的标准`, `“${found.word}” has no measure`),
      fix: {
        mode: "comment",
        text: say("改为数量、时限、合格标准或者附件中的清单", "Write a quantity, a time, a standard or a list in an annex"),
      },
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
  evidence: ({ reading }) => lookedAt(say("句子", "sentences"), reading.sentences),
});
