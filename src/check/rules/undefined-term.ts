import { matchesOf } from "../screen/matches-of.js";
import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import { definedTerms } from "../defined-terms.js";
import { segmentAround, type Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";

/** Words that count, grade or protect something only when the contract says what they mean. */
const countable: readonly RegExp[] = [
  "(?:有效|合格|达标|合规|标准|优质|精准|活跃|高净值|目标|实际有效)(?:直播场次|直播时长|直播|场次|场(?=不|数|，|。|；|低|\\d|至|要|应)|订单|粉丝|用户|客户|客资|线索|视频|笔记|会员|播放|互动|咨询|流量|素材|成交|开播|时长|投放|评价)(?!额|量|金额|率)",
  "(?:核心|重点|主推|主力|爆款|战略|王牌|引流|利润|存量|头部)(?:SKU|商品|产品|单品|品类|款式|款(?!项)|货品|客户|经销商|岗位|资源|达人|渠道)(?!库(?!存)|池)",
  "(?:保护|过渡|观察|冷静|锁定|缓冲|磨合|考察|爬坡|孵化|蓄水|静默|培育|预热|旺销|封闭|窗口|免责|起量|独家|排他|独占|专属|优先|筹备|衔接|起步|导入|试错|整备|攻坚|收尾|宽限)期(?![限间])",
  "(?:严重|重大|根本|实质性|特别重大|特级|一级|恶性|重大运营)(?:违约|失误|(?:运营|直播|责任|客诉|安全)?事故|差错|过错|失职|失信行为|不当行为|不利变化|变故|负面(?:事件|舆情)|舆情|质量问题|客诉|投诉|违规(?!处罚|行为的处罚))(?!行为发生率)",
  "(?:重大|严重|恶性)负面(?:事件|舆情|影响)?|高(?:价值|净值|意向|质量)(?:客户|用户|会员|粉丝)|(?:有效|合格|精准)(?:咨询|私信|留资|到店|到播|曝光|互动|观看|评论|展示|加粉|进粉)(?:量|数)?(?!额|率)|[SABCD一二三甲乙丙](?:类|档|等)(?:内容|视频|商品|货号|货品|货|款|单品|品|SKU|产品|链接|门店|账号|直播间|红人|达人|主播|场次|笔记|客户|店铺)|(?:标准|高配|低配|豪华|普通|精品|高级)(?:直播间|场次|视频|套餐|笔记|主图|详情页)(?=[^，。；]{0,8}\\d)|(?:稳定|冷启动|成熟|起步|起号|养号|成长|衰退|爆发)期(?![限间])|(?:异常|非正常|恶意|不合理)(?:退货|退款|订单|流量|取消)(?=[^，。；]{0,16}(?:扣|不计|承担|佣|剔除|不影响))|(?:优秀|良好|合格|不合格|优质)等级",
  "(?<=“)(?!是|否|可以|同意|确认|不)[〇㐀-鿿]{1,8}(?:线|区|档|池|度|值|率|方案|行为|资料|素材|贡献|价值)(?=”(?!即|的意思|字样|选项|按钮|二字|等字))",
  "(?:核心|黄金|高峰|重点|优质|主力)(?:时段|时间段)(?=[^。；]{0,16}(?:场|直播|开播|费|倍|不少于|不低于|一半|%))|(?:爆款|爆红|出色|优异|突出)(?:成绩|表现|业绩|效果)(?=[^。；]{0,16}(?:佣|奖|提成|费|上调|加))|(?:大促|大型促销|促销季|电商节)(?:活动)?(?:期间|期|节点|日)(?=[^，。；]{0,10}(?:费|价|佣|提成)[^，。；]{0,8}(?:倍|上浮|加收|另|系数|提高|上调))",
  "(?<=(?:加上|减去|扣除|加|减|＋|\\+|×)[^，。；×]{0,18})(?:核定|核准|未摊销|沉没|前期投入|合理|标准|可分摊)[^，。；×÷加减＋]{0,6}(?:成本|费用|投入)",
  "大型(?:活动|专场|营销活动|直播)(?=[^。；]{0,30}(?:费|倍|另))|头部(?:主播|红人)(?=[^。；]{0,20}(?:费|倍|\\d))|核心(?:资源位|卖点位)|(?:优质|精品|爆款|高质量|高品质)(?:内容|图文|作品|文章|稿件|笔记|短?视频)(?=[^。；]{0,14}\\d)",
  "(?:重要|关键|核心)(?:岗位|岗)(?:人员|员工)?(?=[^。；]{0,12}(?:不得|更换|变动|离职|须|应))",
  "(?:核心|关键|重点|主要)(?:KPI|指标|考核指标|数据指标)",
  "(?<=“)[〇㐀-鿿]{2,10}(?:事故|违规|违约|失误|客诉|投诉|场次|直播日|工作日|内容|订单|客户|用户|业绩|收益|费用|成本|投入|期|商品|品类|达人|主播|岗位|人员|事件|资产|增量|等级)(?=”)",
  "(?<=属于|列为|归为|划为)(?:升级|特殊|敏感|异常|疑难|加急|优先|高危|重点|专项|例外|重要|特别)(?:事项|会话|工单|订单|客诉|问题|咨询|需求|情形|业务)(?=的|，|时)",
  "[SAB][+]?级(?:大场|场次|主播|专场|活动|商品|客户|达人)?|[一二三甲]级(?:主播|达人|事故|响应)",
  "(?:旺季|淡季|黄金(?:时段|时间)|高峰(?:期|时段)|节点大促)(?=[^，。；]{0,8}(?:费|价|加|减|倍|场|系数|提成|佣金|不得))",
  "(?:战略|深度|独家|优先|排他)合作(?:伙伴|期|权|商)|(?:阶段性|里程碑)(?:成果|目标)",
  "(?<=不得[^，。；]{0,20})竞品(?!价|分析|对比|数据|监测|店)",
  "[SABCD甲乙丙丁特][+]?(?:级|类|档|等)(?:[〇㐀-鿿]{0,4}?)(?:视频|内容|笔记|主播|达人|场次|大场|活动|服务包?|标准|支持|套餐|素材|商品|目标|客户|店铺|直播|专场)",
  "(?:钻石|白金|铂金|黄金|白银|金牌|银牌|至尊|尊享|旗舰|豪华|VIP)(?:级|版|档|型)?(?:的)?(?:[〇㐀-鿿]{0,2}?)(?:服务标准|服务包?|诊断|支持|套餐|标准|权益|待遇)",
  "重(?:大|要)(?:活动|节点|大促|营销活动|促销|场次|项目|失误|事项变更|经营变化)(?=[^。；]{0,24}(?:提前|应|须|必须|另|加|不得|可|有权|双倍|倍|备))",
  "(?:试点|试运营|试播|测试|孵化|起号|冷启动|首秀|首播|项目|合作)(?:成功|(?<!合作)达成|见效)(?=[^。；]{0,16}(?:付|支付|转|奖|提|返|续|升级|进入))",
].map((source) => new RegExp(source, "gu"));
/** A grade of something bought: 钻石级服务标准, 乙级服务包. */
const grade = /^[SABCD甲乙丙丁特][+]?[级类档等]|^(?:钻石|白金|铂金|黄金|白银|金牌|银牌|至尊|尊享|旗舰|豪华|VIP)|成功$|达成$|见效$/u;
/** It hangs on the word: a count, money, a right or a ban. */
const hangs =
  /\d|[一二三四五六七八九十百两]+(?:场|个|条|次|名|款|件|万)|费|佣|奖|提成|解除|终止|退出|不得|应|须|可以|有权|承担|赔|减|免|加|低于|少于|视为|库存|优先/u;

interface Use {
  readonly term: string;
  readonly range: Range;
}

/** What follows a word where it is explained: （…）, ：…, 指…, ，即…, 以…为准, 见附件. */
const explained =
  /^[”]?(?:名单|清单|情形|情况|事项|的范围|范围|人员)?[”]?(?:的?(?:标准|要求|认定)(?:为|是|见|：|如下)|见|详见|（|：|指|是指|系指|即|为附件|为以下|为下列|包括|仅指|限于|由[^，。；]{2,14}(?:书面|名单|清单|列|选定|确定)|以[^，。；]{2,20}为准|按[^，。；]{2,16}(?:标准|名单|确定|执行)|[按取][^，。；]{2,24}(?:后台|签收|口径|系统)|，(?:是|系)?(?:指|即|包括|限于|仅限|以|系|其中|由|按))/u;
const span = /^(?:为|自|是|从|共|计|系)|^[”]?（|^[^，。；]{0,3}\d/u;

/** Goods are named in lists that their own sentence may cite further on. */
const ofGoods = /^(?:主推|重点|主打|主力|核心|爆款)/u;

/** Whether one of the places that use the word explains it, or a neighbour says which they are. */
function isExplained(reading: Reading, term: string): boolean {
  for (let at = reading.text.indexOf(term); at !== -1; at = reading.text.indexOf(term, at + 1)) {
    const after = reading.text.slice(at + term.length, at + term.length + 34);
    const before = reading.text.slice(Math.max(0, at - 6), at);
    const { text } = reading.sentenceAt(at);
    if (
      explained.test(after) ||
      (/(?:下列|上述|该等|前款|属于?|称|称为|视为|[〇㐀-鿿]等)$/u.test(before) && !(/^的/u.test(after) && /属于?$/u.test(before)))
    )
      return true;
    if (/期$/u.test(term) && (span.test(after) || /(?:为|作为|是)$/u.test(before) || /\d/u.test(text))) return true;
    if (
      /书面(?:确定|列明|指定|确认|列出)|函列|所列|开列|每月[^，。；]{0,8}(?:确定|列明|指定|列出|选定)|邮件(?:列明|列出|确认)|名单|清单/u.test(
        text,
      ) ||
      /附件/u.test(ofGoods.test(term) ? text : reading.text.slice(...segmentAround(reading, [at, at + term.length])))
    )
      return true;
    if (/下列|以下(?!简称)|(?<!分)之一|其中/u.test(text.slice(text.indexOf(term))) || /(?:确认|签认|验收|认可)的?$/u.test(before))
      return true;
    if (/[”](?:，|：)?(?:是)?指/u.test(text)) return true;
    // which goods are meant is told by what the brand sends
    if (/^(?:主推|重点|主打|主力)/u.test(term) && /样品|样衣|货盘|寄到|寄送/u.test(text)) return true;
    if (/促|节/u.test(term) && /618|双11|双十一|双12|双十二|\d月\d/u.test(text)) return true;
  }
  return false;
}

/** A grade that the contract lists: a row, a heading or a bracket begins with it (A级｜…, 标准版：…). */
function isListed(reading: Reading, term: string): boolean {
  const head = /^(?:[SABCD甲乙丙丁特][+]?[级类档等]|[〇㐀-鿿A-Z]{2,3}(?:版|级|档))/u.exec(term)?.[0];
  if (head === undefined) return false;
  for (let at = reading.text.indexOf(head); at !== -1; at = reading.text.indexOf(head, at + 1)) {
    const [before, after] = [reading.text.charAt(at - 1), reading.text.charAt(at + head.length)];
    if (/[：（\t＝=指为，、|]/u.test(after) || reading.paragraphAt(at).row || /[\n\t]/u.test(before)) return true;
  }
  return false;
}

/** First use of each such word that is explained nowhere. */
function undefinedUses(reading: Reading): Use[] {
  const defined = definedTerms(reading).map((one) => one.term);
  const told = new Set<string>();
  return matchesOf(reading, ...countable).flatMap((match): Use[] => {
    const [term] = match.groups;
    if (told.has(term)) return [];
    const range: Range = [match.index, match.index + term.length];
    const sentence = reading.sentenceAt(match.index);
    const named = /《[^》]*$/u.test(reading.text.slice(Math.max(0, match.index - 20), match.index));
    // a breach that is asked to be mended first, or that stands beside its consequence, needs no list
    if (term === "根本违约" || (/违约$/u.test(term) && /催告|改正|纠正|补正|整改|更正|补救/u.test(sentence.text))) return [];
    // what the platform judges is defined by its rules
    if (/违规$/u.test(term) && /平台[^，。；]{0,10}$/u.test(reading.text.slice(Math.max(0, match.index - 14), match.index))) return [];
    const own = /(?:后台|平台|系统|罗盘|参谋|管理|中心|入口|商智|栏目|《|抖音|品牌|商标|店铺?|账号|号|名为|字号)[^，。；“]{0,8}“$/u.test(
      reading.text.slice(Math.max(0, match.index - 14), match.index),
    );
    if (
      own ||
      /^”(?:导出|表|栏|页|报表|标签|数据|菜单|功能|字段|口径|一栏|按钮|入口|项下|模块)/u.test(reading.text.slice(range[1], range[1] + 5))
    )
      return [];
    if ((!hangs.test(sentence.text) && !grade.test(term)) || sentence.paragraph.heading || named) return [];
    told.add(term);
    if (defined.some((one) => one.includes(term) || term.includes(one)) || isExplained(reading, term) || isListed(reading, term)) return [];
    return [{ term, range }];
  });
}

/** A word on which money or an exit depends must be defined. */
export const undefinedTerm = defineRule({
  id: "undefined-term",
  kind: "undefined-term",
  why: say(
    "计数、保护或者解除取决于这个词，而合同没有说明它的含义，履行时只能各说各话。",
    "A count, a protection or an exit hangs on this word, and the contract does not say what it means.",
  ),
  law: ["民法典/510", "民法典/562"],
  examples: [
    { text: "主播被主管部门通报、刑事立案等严重负面的，商家可以解除本合同。", finds: [] },
    { text: "乙方每月完成有效直播15场。", finds: ["有效直播"] },
    { text: "“有效直播”指连续开播不少于120分钟的直播。乙方每月完成有效直播15场。", finds: [] },
    { text: "一方严重违约的，另一方可以解除本合同。", finds: ["严重违约"] },
    { text: "有下列严重违约情形之一的，另一方可以解除：（一）逾期付款超过30日。", finds: [] },
    { text: "核心SKU的可售库存不得低于500件。", finds: ["核心SKU"] },
    { text: "主推商品，指甲方每月25日前书面列明的商品。主推商品库存不少于100件。", finds: [] },
    { text: "保护期内，乙方不得与达人直接合作。", finds: ["保护期"] },
  ],
  *check({ reading }) {
    for (const { term, range } of undefinedUses(reading)) {
      yield {
        range,
        message: say(`“${term}”没有定义`, `“${term}” is not defined`),
        fix: { mode: "comment", text: say(`在定义条款中写明“${term}”的含义`, `Say among the definitions what “${term}” means`) },
      };
    }
  },
  evidence: ({ reading }) => lookedAt(say("定义", "definitions"), definedTerms(reading)),
});
