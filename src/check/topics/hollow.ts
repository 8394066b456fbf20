import { overlaps } from "../../base/range.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { speaksOf } from "./speaks-of.js";
import { titleNames } from "./title-names.js";
import type { TopicReport } from "./topic-report.js";

/** Figures, counted people and things, and lists elsewhere: with one of them a sentence is not empty. */
export const measure =
  /\d|[一二两三四五六七八九十百千万]+(?:个|名|位|人|天|日|周|月|小时|分钟|秒|场|次|条|件|份|款|倍|成)|附件|附表|清单|名单|当[日天]|次日|即日/u;

const money = /退|返|扣|减|免|赔|罚|折|解除|终止|补播|补做|延长|违约金|×|÷|＝|=/u;
const computed = /[按依][^，。；]{0,12}(?:天|日|比例|场次|单价|工作量|完成|成果)|折算|÷|×|=|多退少补|截至/u;

interface Hollow {
  /** What a sentence of the topic says when it promises without saying what, how much or until when. */
  readonly says: RegExp;
  /** What fills it all the same, beside a measure. */
  readonly unless?: RegExp;
}

/** By topic, the ways in which a clause speaks of its matter and settles nothing. */
const hollow: Readonly<Record<string, Hollow>> = {
  acceptance: {
    says: /(?:\ue010|客户|品牌)[^，。；]{0,6}(?:满意|认可|点头|说行|喜欢|觉得(?:行|好|可以|满意))[^，。；]{0,4}(?:，[^。；]{0,10})?(?:合格|通过|完成|为准|为止|算|才)|(?:精良|精美|优质|满意|行业|调性)[^。；]{0,16}(?:合格|验收|通过)/u,
    unless: /满意度/u,
  },
  "ad-spend": {
    says: /(?:灵活|自主|自行(?=决定|掌握|安排|确定|调整)|酌情|酌定|适当|看着|随时|视[^，。；]{1,8}|看[^，。；]{0,8}(?:情况|流量|效果|行情)|根据[^，。；]{0,10}(?:情况|需要|效果|成本))[^，。；]{0,10}(?:掌握|决定|安排|确定|调整|再说|商[量定]|投放|追加|而定|控制|操作|使用|把握)/u,
    unless: /批准|同意|确认|审批|许可|套餐/u,
  },
  "brand-duties": {
    says: /及时|尽[快早速]|早[点些日]|快点|要快|别断货|充足|充裕|足够|充分|必要(?:的)?(?:支持|协助|配合|资料|条件)|积极|全力|大力|满足[^，。；]{0,8}需[要求]|保障[^，。；]{0,6}供应|不断货/u,
  },
  "data-access": {
    says: /定期|适时|按需|及时|不定期|需要时|经常|必要时|口头|酌情|有需要|主动/u,
    unless: /每[天日周月场季]|登录|权限|子账号/u,
  },
  "exit-settlement": {
    says: /协商|酌情|公平|视情|妥善|另行|友好|商[定量议]|合理|实际情况/u,
    unless: computed,
  },
  handover: {
    says: /妥善|做好|配合|协助|平稳|尽[快速早]|及时|顺利|适时|合理|抓紧|有序|尽力/u,
  },
  "kpi-consequence": {
    says: /协商|商[定议量]|磋商|分析|整改|改[进善]|优化|调整|补救|想办法|加强|讨论|沟通|加倍|努力|查找/u,
    unless: money,
  },
  "liability-agency": {
    says: /商量|协商|商议|坐下来谈|补救|改正|整改|补正|补[制做播拍]|重做|相应(?:的)?(?:责任|赔偿)|依法|谁违约/u,
    unless: /违约金|扣|%|分之|退还|减收/u,
  },
  "service-levels": { says: /及时|尽[快速]|清晰|流畅|优质|热情|周到|用心|专业|高效|水[准平](?!：)|勤勉|严谨|满意/u },
  "staff-change": { says: /说一声|打个?招呼|及时|尽[量快]|知会|提前(?=通知|告知|告诉|说)|适当|合理/u },
  team: {
    says: /(?:精兵强将|有经验|经验丰富|专业|优秀|资深|精干|得力|高素质|责任心|强有力|骨干|成熟|足够|充足|合适|相应|适当|合格)[^，。；]{0,12}(?:人员|团队|小组|队伍|主播|人手|班子|班底|力量|同事)/u,
    unless: /（|：/u,
  },
};

/**
 * Whether a sentence of the topic's own promises without any measure, while what the topic needs is not stated by its other sentences:
 * what was found for its elements belongs to its neighbours.
 */
export function isHollow(report: TopicReport, reading: Reading): boolean {
  const empty = hollowSentences(report, reading);
  if (empty.length === 0) return false;
  return report.elements.some(({ required, applies, stated }) => {
    if (!required || !applies) return false;
    if (!stated || empty.some(({ range }) => overlaps(range, stated))) return true;
    return !speaksOf(report, stated[0], reading);
  });
}

/** The sentences of a topic that promise without any measure. */
export function hollowSentences(report: TopicReport, reading: Reading): Sentence[] {
  const ways = hollow[report.topic.id];
  if (!ways) return [];
  const headed = headedOnly.has(report.topic.id)
    ? report.paragraphs.filter(
        (paragraph) => !report.signalled.has(paragraph) && titleNames(paragraph.titles.at(-1) ?? "", report.topic.names),
      )
    : [];
  return [...report.signalled, ...headed]
    .flatMap(({ sentences }) => sentences)
    .filter(
      ({ text, range, paragraph }) =>
        ways.says.test(text) &&
        !measure.test(promised(text)) &&
        !ways.unless?.test(text) &&
        (headed.includes(paragraph) || speaksOf(report, range[0], reading)),
    );
}

/** Topics whose heading alone says what a sentence without its noun is about: 每天花多少，由乙方看着定. */
const headedOnly = new Set(["ad-spend", "handover", "exit-settlement", "staff-change", "acceptance"]);

/** What a sentence promises: without the number of its own item and the case in which it holds (连续两个月未达到的，). */
export const promised = (text: string): string =>
  text.replace(/^(?:[\d.]+[、.]?|（?[\d一二三四五六七八九十]{1,3}[）、.])/u, "").replace(/^[^，。；]{0,40}[的时]，/u, "");
