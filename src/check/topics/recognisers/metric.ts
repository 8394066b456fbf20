import { allMatches } from "../../../base/all-matches.js";
import { contains, type Range } from "../../../base/range.js";
import { metricsOf } from "../../metrics.js";
import { oncePerReading } from "../../reading/once-per-reading.js";
import type { Reading, ReadingParagraph } from "../../reading/reading.js";
import type { Recogniser } from "./recogniser.js";

/** What makes a sentence about a figure a definition: how it is computed, what is left out, or which platform's figure it is. */
const formula =
  /(?:除以|÷|为当月[^，。；]{1,12}除|占[^，。；]{1,16}(?:的比例|比重)|之比|之差|的差|减去|扣除|剔除|不计入|不计(?=[，；。]|$)|同名指标|指标口径|评价[^，。；]{0,16}会话|抽检\d+|(?:乃|指|系|即)[^。；]{2,40}(?:总和|总额|笔数|人数|单数|件数|金额)|（[^（）]{0,12}(?:不算|除外|不含|不计)[^（）]{0,8}）|即[^，。；]{2,30}(?:合计|之和|总和|总额)|（[^（）]{0,20}(?:加起来|相加|之和|合计)[^（）]{0,20}）|剔退|剔(?!除)|减退|[去刨](?:掉|除|去)?退[款货]|已减|由平台按|口径|（[^（）]{2,24}[÷减除][^（）]{1,24}）)/u;

/** “有效成交额”，指…; 复购率＝…; 净增关注取…之差; the row of a table that begins with the figure. Group 1 is its name. */
const definition =
  /(?:^|[。；\n\t])(?:（[^）]{1,4}）)?“?([〇㐀-鿿A-Za-z]{0,10}(?:额|率|数|量|值|分|比|时长|流水|GMV|ROI|ROAS|ACOS|销量|业绩|关注|新增|会员|用户|入会))”?(?:（[^）]{1,40}）)?(?:，|：|\t)?(?:指|是指|系指|即|为|取|等于|＝|=|：|\t)[^\n]{4,}/gu;

/** At least one metric of the assessment is defined: by a definition, a formula, or a platform's own metric of that name. */
export const metricDefinition: Recogniser = (reading, paragraphs) => {
  if (paragraphs.length === 0) return undefined;
  const inScope = (range: Range): boolean => paragraphs.some((paragraph) => contains(paragraph.range, range));
  const defined = metricsOf(reading).find((metric) => metric.defined && inScope(metric.range));
  if (defined?.defined) return defined.defined;
  for (const paragraph of paragraphs) {
    const match = formula.exec(reading.text.slice(...paragraph.range));
    if (match) return [paragraph.range[0] + match.index, paragraph.range[0] + match.index + match[0].length];
  }
  return definitions(reading, paragraphs)[0]?.range;
};

interface Definition {
  readonly name: string;
  readonly range: Range;
  readonly paragraph: ReadingParagraph;
}

/** Definitions elsewhere of figures that the clauses of the topic use. */
function definitions(reading: Reading, paragraphs: readonly ReadingParagraph[]): readonly Definition[] {
  const used = paragraphs.map(({ text }) => text).join("\n");
  return definitionsOf(reading).filter(({ name }) => used.includes(name));
}

const definitionsOf = oncePerReading(({ paragraphs }): readonly Definition[] =>
  paragraphs.flatMap((paragraph) => {
    const { text, part, range } = paragraph;
    if (part === "cover" || part === "signature" || !/[指为取=＝：\t]/u.test(text)) return [];
    return allMatches(text, definition)
      .filter(([all, name = ""]) => name !== "" && formula.test(all))
      .map(({ index, 0: all, 1: name = "" }) => ({
        name,
        range: [range[0] + index, range[0] + index + all.length] as const,
        paragraph,
      }));
  }),
);

const source =
  /(?:数据来源|(?:以|按|依|采用|取自|取|来源于|来自|从|自|看|凭)[^。；，\n]{0,30}(?:后台|罗盘|参谋|商智|平台|导出|系统|工作台|抽检|小店|中心|推流日志|台账|官方数据)[^。；，\n]{0,16}(?:为准|为依据|同名指标|的数据|导出|统计|数据|签认|月末值|显示)|数据(?:均)?(?:取自|来源|来自|以)|(?:共同|一同|一起|一道)(?:在后台|从后台|自后台)?(?:导出|导数|导表|下载|拉|截)|(?:取|自)[^。；，\n]{0,16}(?:后台|中心|罗盘)|(?:凭据|取数|数据出处|出处)(?:：|\t|为|\n)|(?:凭|依|从|按|来自|由|经|见|以)[^。；，\n]{0,24}(?:后台|罗盘|参谋|商智|京麦|中心|助手|飞瓜|蝉妈妈|CRM|结算文件|快照|报表)|(?:后台|罗盘|参谋|商智|京麦|CRM|助手|中心)[^。；\n]{0,20}(?:快照|报表|页面|截屏|读数|导出|”页|周报|读取))/u;
const partisan = /以[\ue010\ue011][^。；，\n]{0,6}(?:统计|整理|提供|计算)[^。；，\n]{0,6}(?:结果|数据)?(?:的)?为准/u;

/** Where the figures come from: a platform's back office or a joint export, in the assessment or in the metric's definition. */
export const metricSource: Recogniser = (reading, paragraphs) => {
  if (paragraphs.length === 0) return undefined;
  const defined = metricsOf(reading).flatMap((metric) => (metric.defined ? [reading.paragraphAt(metric.defined[0])] : []));
  for (const paragraph of [...paragraphs, ...defined, ...definitions(reading, paragraphs).map((one) => one.paragraph)]) {
    const text = reading.text.slice(...paragraph.range);
    const match = source.exec(text);
    if (match && !partisan.test(text)) return [paragraph.range[0] + match.index, paragraph.range[0] + match.index + match[0].length];
  }
  return undefined;
};
