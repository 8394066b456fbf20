import type { Range } from "../../../base/range.js";
import { metricsOf } from "../../metrics.js";
import type { Recogniser } from "./recogniser.js";

const formula = /(?:除以|÷|为当月[^，。；]{1,12}除|占[^，。；]{1,12}的比例|同名指标|指标口径|评价[^，。；]{0,16}会话|抽检\d+)/u;

/** At least one metric of the assessment is defined: by a definition, a formula, or a platform's own metric of that name. */
export const metricDefinition: Recogniser = (reading, paragraphs) => {
  const inScope = (range: Range): boolean =>
    paragraphs.some((paragraph) => paragraph.range[0] <= range[0] && range[1] <= paragraph.range[1]);
  const defined = metricsOf(reading).find((metric) => metric.defined && inScope(metric.range));
  if (defined?.defined) return defined.defined;
  for (const paragraph of paragraphs) {
    const match = formula.exec(reading.text.slice(...paragraph.range));
    if (match) return [paragraph.range[0] + match.index, paragraph.range[0] + match.index + match[0].length];
  }
  return undefined;
};

const source =
  /(?:数据来源|(?:以|按|依|采用|取自|取|来源于|来自|从)[^。；，\n]{0,30}(?:后台|罗盘|参谋|商智|平台|导出|系统|工作台|抽检|小店|数据中心|推流日志)[^。；，\n]{0,16}(?:为准|为依据|同名指标|的数据|导出|统计|数据|签认|月末值)|数据(?:均)?(?:取自|来源|来自|以)|共同(?:在后台|从后台)?导出|(?:取|自)[^。；，\n]{0,16}后台)/u;
const partisan = /以[\ue010\ue011][^。；，\n]{0,6}(?:统计|整理|提供|计算)[^。；，\n]{0,6}(?:结果|数据)?(?:的)?为准/u;

/** Where the figures come from: a platform's back office or a joint export, in the assessment or in the metric's definition. */
export const metricSource: Recogniser = (reading, paragraphs) => {
  const definitions = metricsOf(reading).flatMap((metric) => (metric.defined ? [reading.paragraphAt(metric.defined[0])] : []));
  for (const paragraph of [...paragraphs, ...definitions]) {
    const text = reading.text.slice(...paragraph.range);
    const match = source.exec(text);
    if (match && !partisan.test(text)) return [paragraph.range[0] + match.index, paragraph.range[0] + match.index + match[0].length];
  }
  return undefined;
};
