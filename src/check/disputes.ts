import { sentencesWith } from "./screen/sentences-with.js";
import { arbitralBodies, type ArbitralBody } from "./arbitral-bodies.js";
import type { Range } from "../base/range.js";
import { segmentsOf } from "./reading/segments.js";
import type { Sentence } from "./reading/reading.js";
import { oncePerReading } from "./reading/once-per-reading.js";

/** A way that the contract opens for its disputes. */
export interface Route {
  readonly type: "court" | "arbitration";
  readonly sentence: Sentence;
  readonly range: Range;
}

const court =
  /起诉|提诉|诉至|诉诸|诉请|提起诉讼|诉讼法院|受诉法院|诉讼(?:解决|方式|途径|程序|处理|管辖)|(?:通过|以|经|采取|采用|走|进行|选择)[^，。；]{0,6}诉讼|或(?:者)?诉讼|诉讼或|法院[^，。；]{0,6}(?:管辖|审理|受理|裁判|裁断|判决|诉讼|解决|处理|提告|打官司|告|专属)|(?:交由?|提交|由|向|至|到|去|在|选择)[^，。；]{0,40}法院|打官司|兴讼|对簿公堂|提告/u;
const arbitration = /仲裁(?!条款|协议|规则|法|庭|费|地[点为]|语言|程序)/u;

/** The court as a helper of arbitration or of something else than the dispute. */
const courtAside =
  /执行|保全|禁令|撤销|不服|裁决(?:书)?(?:的|有异议|作出)|证据|先予|临时措施|行为保全|请求(?:人民)?法院[^，。；]{0,8}(?:调整|减少|降低|增加)|费|送达|文书|地址|应诉|被诉|传票|涉诉|第三[人方]|消费者|劳动|主合同|原合同|另案|期间|过程中|继续履行|时效|程序中|阶段|材料|调解书|司法确认/u;
const denied =
  /不(?:得|能|可|再|应|宜|许|采用|采取|选择|约定|适用|提交|接受|设|进行|走|通过|以|另行|要|准|会)[^，。；]{0,14}(?:起诉|诉讼|诉至|仲裁|法院|官司|提告)|(?:放弃|排除|免除|无权|禁止|取代|代替|替代|而非|而不|而不是|并非|并不|非经)[^，。；]{0,16}(?:起诉|诉讼|仲裁|法院|裁判权)|(?:仲裁|诉讼)(?:条款)?(?:不适用|除外)/u;
const arbitrationAside =
  /劳动|人事争议|专家|费|送达|文书|地址|期间|过程中|继续履行|时效|平台(?:的)?仲裁|阶段|主合同|原合同|另案|框架协议|不服|材料|仲裁员|仲裁地|仲裁语言|程序中|提起诉讼或者?仲裁的|请求[^，。；]{0,8}仲裁机构[^，。；]{0,8}(?:调整|减少|予以)|或者?仲裁机构(?:调整|予以|请求|酌)|协助|保密|证据/u;
const fallback = /(?:仲裁|条款|协议|约定)[^，。；]{0,12}(?:无效|被撤销|不成立|不能执行|无法(?:执行|仲裁))/u;

/** Sentences that only tell what an opinion does not touch: 专家意见不影响任何一方起诉或仲裁. */
const untouched = /不(?:影响|妨碍|排除|限制|剥夺|阻却)[^，。；]{0,30}(?:起诉|诉讼|仲裁|法院)/u;

const disputed = /仲裁|法院|诉|官司|兴讼|公堂/u;

/** The ways to a court or to arbitration that the contract opens for its own disputes, in the order of the text. */
export const disputeRoutes = oncePerReading((reading): readonly Route[] => {
  return sentencesWith(reading, disputed).flatMap((sentence): Route[] => {
    const { text, paragraph } = sentence;
    if (paragraph.heading || paragraph.part === "signature" || untouched.test(text)) return [];
    const routes: Route[] = [];
    for (const segment of segmentsOf(sentence)) {
      const where = { sentence, range: segment.range };
      const before = reading.text.slice(sentence.range[0], segment.range[0]);
      if (
        court.test(segment.text) &&
        !courtAside.test(segment.text) &&
        !/保全|先予执行|强制执行/u.test(before) &&
        !denied.test(segment.text) &&
        !fallback.test(before + segment.text) &&
        !/不服[^，。；]{0,12}，$/u.test(before)
      )
        routes.push({ type: "court", ...where });
      if (arbitration.test(segment.text) && !arbitrationAside.test(segment.text) && !denied.test(segment.text))
        routes.push({ type: "arbitration", ...where });
    }
    return routes;
  });
});

const arbitral = /仲/u;

/** The arbitral bodies named where the contract sends its disputes to arbitration, or beside (仲裁机构：…). */
export const chosenBodies = oncePerReading((reading): readonly ArbitralBody[] =>
  sentencesWith(reading, arbitral).flatMap((sentence) =>
    sentence.paragraph.heading ||
    denied.test(sentence.text) ||
    /(?:费用|收费|律师费)[^，。；]{0,10}(?:承担|负担)|主合同|另案|框架协议/u.test(sentence.text)
      ? []
      : arbitralBodies(sentence.text, sentence.range[0]),
  ),
);
