import { sentencesWith } from "./screen/sentences-with.js";
import type { Sentence } from "./reading/reading.js";
import { segmentsOf } from "./reading/segments.js";
import { roleMarks } from "./view/role-view.js";
import { oncePerReading } from "./reading/once-per-reading.js";

/** What no operator commands: sales, ranks, followers, profit. */
const result =
  /GMV|ROI|ROAS|销售(?:额|量|收入|业绩|目标|总额)|销量|成交(?:额|量|总额|金额|单量)?|营业额|营收|收入|流水|业绩|[日月年周]销|涨粉|粉丝|吸粉|关注数|排名|排位|榜(?:单|首|一)|(?:行业|类目|全网|全国|同类|赛道)(?:内)?(?:第一|前[一二三四五六七八九十百\d]|TOP|头部|榜首)|TOP ?\d|冲进|第一名|爆[款品单]|爆(?=掉|火|红)|大卖|热卖|热销|单量|订单量|出单|\d+(?:双|单|件)|[百千万]单|盈利|赢利|利润|毛利|回本|赚|亏|保本(?!合同|协议)|增长|翻(?:一)?(?:番|倍|[一两二三四五六七八九十\d]+[番倍])|回报率|投产|产出比|转化率|复购率|访客|UV|询盘|客资|动销|皇冠|(?<!指)标王|卖(?:到|出|爆|空|完|断|不到)|涨不到|不回本|赚不到|流量(?:翻|破|达|增)|播放量|曝光量|客流|(?:店铺|账号)(?:等级|层级)|L[1-9]|(?:销售|成交)保底|保底(?:销售|成交)|(?:做到|达到|冲到|破|突破|干到|卖到|做上)(?:单月|每月|月均|月|全年|年)?[^，。；]{0,4}\d[\d,.]*(?:万|亿)|阅读量|点赞量|互动量|热搜|热门搜索|上热门|[上进]热榜|场观|观看人数|爆文/u;

const promise =
  /(?:保证|承诺|确保|担保|允诺|许诺|担当保证|打保票|打包票|包票|拍胸脯|军令状|务必|必[定能将可然]?(?=[^，。；]{0,8}(?:达|破|完成|实现|涨|进|超|过|到|赚|盈|回本|增|翻|爆|卖))|必须(?=[^，。；]{0,8}(?:达|破|过|超|完成|实现|涨|卖))|百分之?百(?=[^，。；]{0,10}(?:达|完成|实现|成交|出单|盈|赚))|稳(?:赚|赢|盈|稳|定?在|定?达|拿|赢|破|上|居)|包(?:赚|赢|盈|销|卖|爆|涨|上|达|成|回本|火|出单|排名|成交|你|不亏|[月日年]销)|包(?:[\ue010你您他])[^，。；]{0,16}(?:销|破|达|卖|做到|做出|做够|冲|涨|赚|排名|盈利|爆|回本|前[十百\d一二三四五六七八九])|包(?=[^，。；]{0,10}(?:月销|日销|年销|销售额?破|破[百千\d]|冲到|冲进))|保(?:底|量|销|本(?!合同|协议|次|项|条|店|品|案)|盈|爆|赚|排名|成交|证额|[月日年]销)|兜底|兜住|旱涝保收|负责到底|绝(?:不|无)(?:亏|赔|会亏)|(?:不|零|无)(?:亏|赔)(?:本|损)?(?:之虞|风险|可能)|一定(?:能|会|可以|让|把|达|做到)|肯定(?:能|会)|铁定|板上钉钉|保准|准能|准保|(?:就|即|便|均|都)(?:能|可)(?=[^，。；]{0,8}(?:达|破|实现|涨|赚|盈|回本|翻|爆|卖|出单|稳))|说到做到|不在话下|轻松(?:破|过|达))/u;

/** 做不到就…: a promise told by what the one who fails must do. */
const orElse =
  /(?:未|没有?|不)(?:能)?(?:突破|达到|达|完成|做到)[^。；]{0,16}(?:免费|继续|无偿|延长)[^，。；]{0,6}(?:服务|运营|直播)[^，。；]{0,6}(?:达标|达到|完成|为止)|(?:做不到|达不到|完不成|办不到|实现不了|出不了|不出[\d一二三四五六七八九十百千万]+单|(?:不破|不到|不过|没破|没过|没到)[\d一二三四五六七八九十百千万]+(?=[^，。；]{0,6}(?:不收|免|退|白))|未做到|没做到|不达标?|不达目标|卖不到|涨不到|没(?:有)?达到|进不了|冲不(?:进|上))[^。；]{0,16}(?:找我|道歉|负责|免费|做到[^，。；]{1,8}为止|走人|分文不[收取]|补差价|买单|全额退|全退|全额退|退款|退钱|退费|随便|认罚|滚|提头|不收|白干|白做|退一赔|包退|不收(?:钱|费|一分)|自动(?:失效|终止|解除)|分毫|免收)|(?:不足|不到|未达|低于|差额|缺口|差多少)[^。；]{0,16}(?:补足|补齐|补上|买下|包销|兜底|自购|自掏|赔多少)/u;

/** Promises of something else: of honesty, of goods, of a process, of what is not done. */
const otherPromise =
  /违(?:背|反)[^，。；]{0,4}(?:承诺|保证)|(?:保证|承诺|确保|担保)[^，。；]{0,10}(?:不(?!低于|少于|亏|掉|小于|下滑|下降|跌|赔|会亏)|未|没有|[^，。；]{0,12}(?:数据|粉丝|流量)[^，。；]{0,6}真实|真实|合法|合规|无误|准确|来源|均来自|质量|正品|及时|按时|隐私|安全|独立|不间断|权属|有权)|承诺书|保证(?:金|人|期|书)|(?:连带|一般)保证责任|(?:前条|前款|上述|本条|该|前述)(?:的)?(?:保量|承诺|保证|担保|保底)|保量(?:以|值|服务费|额|期|系数|费|基数)|保底(?:佣金|服务费|费|工资|底薪|提成|薪|坑位|金额|计费|计|收费|收取|支付|用量|采购)|(?:最低|起)保底|承诺(?:函|期)/u;

/** Who says that nothing is promised, or forbids to say it. */
const denied =
  /(?:不|未|没有|并未|并非|无|无法|不能|勿|拒绝|从未|概不)(?:曾|得|应|可|能|再|会|向|就|对|作|做|以|为|予|提供|构成|视为|代表|意味着|表示|使用|出现)[^。；]{0,24}(?:保证|承诺|担保|许诺|允诺|应承|保底|保量|包[赚爆]|稳赚|稳赢|用语|字样)|(?:不|未|没有|无)(?:因此|就此|由此|为此)?(?:承诺|保证|担保|许诺|允诺|应承|包|保底|保量)|(?:任何|其他|另外|其它)(?:的)?(?:保证|承诺|担保|允诺|许诺)|不(?:是|属|算|等于)[^，。；]{0,8}(?:保证|承诺|担保)|仅(?:供|作|为|用于|系)[^，。；]{0,12}(?:参考|计费|测算|计算|预测|核算)|(?:话术|宣传|广告|文案)[^，。；]{0,10}(?:保证|承诺)|[“"](?:包|稳|保证)|(?:没有?|未|并未|从未|不曾)[^，。；]{0,12}(?:打过?(?:包|保)票|拍过?胸脯|允诺|许诺)/u;

const { brand, agency } = roleMarks;
const byBrand = new RegExp(`(?<![向对给为])${brand}[^，。；${agency}]{0,10}(?:保证|承诺|确保|担保|保底|允诺)`, "u");
/** 保证其提供的…: what is promised is a quality, although a figure stands beside it. */
const ownWork =
  /(?:保证|承诺|确保)[^，。；]{0,6}(?:每[月周日天场]|其|所|客服|直播(?:时长|场次|画面)|主播|团队|人员|人工|首[次响]|响应|交付|提交|投入|配备|安排|播出|开播|更新|上新|发布|库存|备货|供货|商品|货品|产品|发货|在线)/u;

/** A duty to bring a result about is a promise of it: 应使月销售额达到五十万元. */
const duty = new RegExp(
  `(?:${agency}|主播|运营团队)[^，。；${brand}]{0,12}(?:应|须|必须|要|需|负责|将|会|能|可)(?!${brand})[^。；]{0,20}(?:使|让|令|把|将|帮助?|做到|实现|完成|达到|达成|带来|冲|提升至|提高到|增长至|涨到|打造|孵化|做出)`,
  "u",
);
const threshold =
  /(?:达到|达成|达|突破|破|不低于|不少于|不小于|超过|做到|提升[至到]|提高[至到]|增长[至到]?|完成|实现|进入|冲进|冲上|翻|涨[到至]|以上|卖[到出]|打造|孵化|做出|成为|跻身|登上|拿下|夺得|过|递增|至少)[^，。；]{0,12}(?:\d|一(?!流|定|般|致|并|律|样|切|体|直)|[二三四五六七八九十百千万两]|第一|榜|爆[款品]|盈利|番|倍)|能成为|翻(?:一)?番|翻(?:一)?倍/u;
const aim = /目标|力争|争取|协助|努力|预计|预期|考核|计划|(?:未|没有?|不)(?:能)?(?:达|完成|实现)|低于|如|若|满足|返还|退|奖|提成|佣金|计/u;

/** 基于相互承诺，达成如下约定：the opening of the whole contract promises nothing of what follows. */
const recital = /(?:如下|下列|以下)(?:约定|协议|条款|合同)|(?:约定|协议|合同)如下|订立|签订/u;

/** Sentences in which the agency promises a result that it does not command. */
export const promises = oncePerReading((reading): readonly Sentence[] =>
  sentencesWith(reading, result).filter((sentence) => {
    const { text, paragraph } = sentence;
    if (paragraph.heading || paragraph.part === "signature" || denied.test(text) || byBrand.test(text) || faked.test(text)) return false;
    if (orElse.test(text)) return true;
    const segments = segmentsOf(sentence);
    const lead = paragraph.lead?.sentences.at(-1)?.text ?? "";
    if (
      lead.length < 30 &&
      /[：:]$/u.test(lead) &&
      !recital.test(lead) &&
      promise.test(lead) &&
      !denied.test(lead) &&
      !byBrand.test(lead) &&
      threshold.test(text)
    )
      return true;
    if (segments.some((segment) => strong.test(segment.text) && threshold.test(segment.text) && !aim.test(segment.text)) && duty.test(text))
      return true;
    return segments.some((segment) => {
      if (!promise.test(segment.text)) return false;
      const rest = vouched.test(segment.text) ? text : text.slice(segment.range[0] - sentence.range[0]);
      const told = otherPromise.test(segment.text) && !/保底(?!佣金|服务费|费|工资|底薪|提成|薪)/u.test(segment.text);
      return !told && result.test(rest) && !(ownWork.test(rest) && !strong.test(rest));
    });
  }),
);

/** …, 这个乙方打包票: what is vouched for stands before. */
const vouched = /打包票|打保票|包票|拍胸脯|军令状|说到做到/u;

/** Faked figures are promised by nobody; they are forbidden. */
const faked = /基础(?:销量|评价)|刷单|补单|布置|水军|假人气/u;

const strong = /GMV|ROI|销售|销量|成交|流水|业绩|涨粉|粉丝|排名|利润|盈利|营收|营业额|单量|出单|[日月年周]销|爆|类目|榜/u;
